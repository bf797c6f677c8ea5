/** Errors of our own are worded for the reader; of others the reader learns at least what was said. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error))
    return `Something went wrong: ${String(error)}. Nothing you made is lost.`;
  // `import()` of a chunk that cannot be fetched rejects with a TypeError.
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) {
    return 'A part of this page could not be loaded. Check the connection and try again; nothing you made is lost.';
  }
  const ours = /^(Fill|Hole|Network|Open)Error$/.test(error.name);
  return ours ? error.message : `Something went wrong: ${error.message} Nothing you made is lost.`;
}
