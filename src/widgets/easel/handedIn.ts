/** What an element listens to so that a picture can be dropped on it or pasted into it. */
export function handedIn(open: (file: File) => void) {
  const take = (transfer: DataTransfer | null): void => {
    const file = Array.from(transfer?.files ?? [])[0];
    if (file) open(file);
  };
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer);
    },
    onPaste: (event: ClipboardEvent) => take(event.clipboardData),
  };
}
