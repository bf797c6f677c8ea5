/** Puts a text on the clipboard. Rejects, too, where there is no clipboard at all. */
export async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
