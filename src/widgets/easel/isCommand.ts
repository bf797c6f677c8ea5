/** Whether a key is pressed for the browser or the system, which is to have it: Alt+Left goes back, Ctrl++ zooms. */
export function isCommand({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
