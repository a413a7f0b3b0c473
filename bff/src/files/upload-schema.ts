/** Shapes of files coming in, and of those that are whole. */
import { z } from '@hono/zod-openapi';
import { DOCUMENT_TYPES } from './document-types.ts';

/** What a scan for malware said; `unchecked`: there is no scanner, `waiting`: it could not look yet. */
export const FileScan = z.enum(['unchecked', 'waiting', 'clean', 'infected']);

/** A file that is whole, by what it is. */
export const KeptDocument = z.object({ id: z.uuid(), type: z.enum(DOCUMENT_TYPES), size: z.number().int(), scan: FileScan }).openapi('KeptDocument');

export const PaperParams = z.object({ paperId: z.uuid() });

/** How many bytes of a file are there, of how many; and what it is, once it is whole and taken. */
export const UploadState = z.object({ received: z.number().int(), length: z.number().int(), file: KeptDocument.nullable() }).openapi('UploadState');

export type KeptDocument = z.infer<typeof KeptDocument>;
export type UploadState = z.infer<typeof UploadState>;
