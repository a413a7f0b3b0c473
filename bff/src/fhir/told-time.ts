/**
 * When something began or ended, where its source tells it other than by a date:
 * at an age, within a time, in words, or that it is not known. In a form that
 * belongs to no language; a date that was not sent is never made of it.
 */
import { z } from '@hono/zod-openapi';
import { TimeUnit } from './dosage/dosage.ts';

/** Of two ends one may be open. */
export const ToldTime = z
  .discriminatedUnion('kind', [
    /** At an age, or an age within these; `strict`: the end itself is not meant. */
    z.object({ kind: z.literal('age'), low: z.number().nullable(), high: z.number().nullable(), unit: TimeUnit, strict: z.boolean() }),
    /** At some time within these, each as exact as it is known. */
    z.object({ kind: z.literal('within'), from: z.string().nullable(), to: z.string().nullable() }),
    /** In the source's own words. */
    z.object({ kind: z.literal('words'), text: z.string() }),
    /** There is no answer: a code of HL7's data-absent-reason. */
    z.object({ kind: z.literal('absent'), reason: z.string() }),
  ])
  .openapi('ToldTime');
export type ToldTime = z.infer<typeof ToldTime>;
