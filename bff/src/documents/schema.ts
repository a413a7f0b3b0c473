/** What every route that answers with a document takes. */
import { z } from '@hono/zod-openapi';
import { LANGUAGES } from '../words.ts';

/** In which language the document is. */
export const DocumentQuery = z.object({ language: z.enum(LANGUAGES).default('en') });
export type DocumentQuery = z.infer<typeof DocumentQuery>;
