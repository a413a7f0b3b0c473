/** Shapes of the letters that wait at the account desk. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';

const text = z.string();

/** One person's letter, written out in their language. */
export const Letter = z
  .object({
    /** What is posted with it. */
    notices: z.array(z.uuid()).min(1),
    name: text,
    patientNumber: text,
    language: z.enum(['en', 'es']),
    waitingSince: z.iso.datetime(),
    /** Line by line; null while the chart has no full address, and so it can't be posted. */
    address: z.array(text).nullable(),
    words: z.object({ date: text, greeting: text, opening: text, news: z.array(text).min(1), closing: z.array(text), sender: z.array(text) }),
  })
  .openapi('Letter');

/** Longest waiting first. */
export const Letters = pageOf(Letter).openapi('Letters');

export const PostedLetters = z
  .object({ notices: z.array(z.uuid()).min(1).max(1000) })
  .strict()
  .openapi('PostedLetters');

export type Letters = z.infer<typeof Letters>;
export type Letter = z.infer<typeof Letter>;
