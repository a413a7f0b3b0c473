/** What people may send as a document; apart from what reads it, so that shapes can name it. */

/** Largest file, in bytes. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
