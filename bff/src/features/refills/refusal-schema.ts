/** Why a medicine can't be refilled now, with what a page needs to say so, and what went wrong where it could be. */
import { z } from '@hono/zod-openapi';
import { Words } from '../scheduling/schema.ts';

/** What a renewal is asked with: nothing of it can be changed but the words beside it. */
export const RenewalTerms = z
  .object({
    category: z.literal('medication'),
    /** Whom it goes to: the prescriber's team, in words of the clinic; null where the clinic has named none. */
    team: Words.nullable(),
    prescriber: z.string().nullable(),
    clinic: z.string(),
  })
  .openapi('RenewalTerms');

/** United States schedules of controlled substances (21 CFR 1308). */
export const ControlledClass = z.enum(['II', 'III', 'IV', 'V']);

export const RefillRefusal = z
  .discriminatedUnion('code', [
    /** `from`: the first day on which it can be asked for. */
    z.object({ code: z.literal('too-early'), from: z.iso.date() }),
    /** No refills are left: it can be asked for as a renewal. */
    z.object({ code: z.literal('none-left'), renewal: RenewalTerms }),
    /** The prescription ended, after `until`. */
    z.object({ code: z.literal('expired'), until: z.iso.date(), renewal: RenewalTerms }),
    z.object({ code: z.literal('stopped') }),
    /** The clinic has paused it. */
    z.object({ code: z.literal('paused') }),
    /** Its source does not say whether it is to be taken, or says not to. */
    z.object({ code: z.literal('not-ordered') }),
    /** It is on file because somebody told of it. */
    z.object({ code: z.literal('not-prescribed-here') }),
    z.object({ code: z.literal('already-asked'), refillId: z.uuid() }),
    /** By the rule for its class it is not refilled online. */
    z.object({ code: z.literal('controlled'), class: ControlledClass, clinicPhone: z.string().nullable() }),
    /** Nobody knows for sure whose prescription it is, until staff have said so. */
    z.object({ code: z.literal('may-be-someone-elses'), clinicPhone: z.string().nullable() }),
    /** There is a newer prescription of it. */
    z.object({ code: z.literal('replaced'), medicineId: z.uuid() }),
    /** None was named, and none is kept. */
    z.object({ code: z.literal('no-pharmacy') }),
    /** It is not in the directory, or takes no requests at the moment. */
    z.object({ code: z.literal('pharmacy-closed') }),
    z.object({ code: z.literal('not-found') }),
  ])
  .openapi('RefillRefusal');

/** Nothing was asked for: it can be tried again as it is. */
export const RefillFailure = z.object({ code: z.enum(['pharmacy-unreachable', 'busy']) }).openapi('RefillFailure');

export type RenewalTerms = z.infer<typeof RenewalTerms>;
export type ControlledClass = z.infer<typeof ControlledClass>;
export type RefillRefusal = z.infer<typeof RefillRefusal>;
export type RefillFailure = z.infer<typeof RefillFailure>;
