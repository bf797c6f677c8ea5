/** Some browsers read the blob a while after the click, and save nothing if it is gone: FileSaver.js waits as long. */
const readIn = 40_000; // ms

/** Has the browser keep what the page has made, as a file. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readIn);
}
