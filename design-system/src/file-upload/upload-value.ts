/** The value of `ds-file-upload`. */

/** What is kept of an uploaded file. */
export interface UploadedFile {
  /** The name under which the server knows it; '' while the form sends the file itself. */
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  type: string;
  /** What there is to say of it besides that it is uploaded. */
  note?: string | undefined;
}

/** The files a value speaks of; nothing for a value that is none. */
export function parseUploads(value: string): UploadedFile[] {
  try {
    const list: unknown = JSON.parse(value);
    if (!Array.isArray(list)) return [];
    return (list as Partial<UploadedFile>[])
      .filter((each) => typeof each?.id === 'string' && each.id !== '')
      .map(({ id = '', name = id, size = 0, type = '', note }) => ({ id, name, size, type, note }));
  } catch {
    return [];
  }
}

/** The value that `parseUploads` reads; '' for no files. */
export function formatUploads(files: readonly UploadedFile[]): string {
  return files.length === 0 ? '' : JSON.stringify(files.map(({ id, name, size, type, note }) => ({ id, name, size, type, note })));
}
