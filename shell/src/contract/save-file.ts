/** Files that a page makes itself. */

/** Hands a file to the browser to be saved or opened. @param name as it is suggested to the person */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
