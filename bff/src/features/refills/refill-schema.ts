/** Shapes of what was asked for: one refill of one medicine, and where it is. */
import { z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';
import { Pharmacy } from './pharmacy-schema.ts';
import { RefillFailure, RefillRefusal } from './refusal-schema.ts';

/** So many medicines can be asked for at once. */
export const ASK_MOST = 20;
export const NOTE_MOST = 500;

/**
 * `asked` → `in_review` (somebody at the clinic has it) → `approved` → `sent` (the pharmacy has it) → `ready` →
 * `picked_up` or `shipped`. It ends early as `refused` by the clinic, `canceled` by the patient's side, or `failed`.
 */
export const RefillState = z.enum(['asked', 'in_review', 'approved', 'sent', 'ready', 'picked_up', 'shipped', 'refused', 'failed', 'canceled']);

/** A renewal asks for a new prescription. */
export const RefillKind = z.enum(['refill', 'renewal']);

/** Why the clinic said no. */
export const RefuseReason = z.enum(['visit-needed', 'test-needed', 'not-needed', 'changed', 'unsafe', 'too-early', 'other-prescriber', 'other']);

/**
 * Why the patient does not have it: the pharmacy was not reached, said no, or stopped after all; nothing was heard of it for
 * long, or nobody came for it; or nobody knows whose prescription it is.
 */
export const FailReason = z.enum(['not-reached', 'declined', 'stopped', 'no-answer', 'not-picked-up', 'may-be-someone-elses']);

/** Which step takes longer than it should, since when, and whom to call. */
export const RefillLate = z
  .object({ step: z.enum(['review', 'fill', 'pick-up']), since: z.iso.datetime(), call: z.enum(['clinic', 'pharmacy']) })
  .openapi('RefillLate');

export const RefillStep = z
  .object({
    state: RefillState,
    at: z.iso.datetime(),
    /** `portal` where it came by itself. */
    by: z.enum(['patient', 'clinic', 'pharmacy', 'portal']),
    /** Who it was, as far as a patient may know. */
    name: z.string().nullable(),
  })
  .openapi('RefillStep');

export const Refill = z
  .object({
    id: z.uuid(),
    state: RefillState,
    kind: RefillKind,
    /** Null where the prescription is no longer on file. */
    medicineId: z.uuid().nullable(),
    /** Null where it may be somebody else's. */
    name: z.string().nullable(),
    /** What was said with it. */
    note: z.string(),
    pharmacy: Pharmacy,
    clinic: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable(), timeZone: z.string() }),
    askedAt: z.iso.datetime(),
    askedBy: z.string().nullable(),
    /** By when the next step is expected; null at the end. */
    dueBy: z.iso.datetime().nullable(),
    late: RefillLate.nullable(),
    /** What the clinic approved, where it is something else than was prescribed before. */
    changed: z.object({ dose: z.string().nullable(), quantity: z.number().nullable(), refills: z.number().int().nullable(), pharmacy: z.boolean() }).nullable(),
    refused: z.object({ reason: RefuseReason, words: z.string() }).nullable(),
    failed: FailReason.nullable(),
    /** Where the pharmacy ships it. */
    tracking: z.object({ carrier: z.string().nullable(), number: z.string() }).nullable(),
    /** What this person can do now. */
    can: z.object({ cancel: z.boolean(), changePharmacy: z.boolean(), askAgain: z.boolean() }),
    /** Oldest first. */
    history: z.array(RefillStep),
    version: z.number().int(),
  })
  .openapi('Refill');

/** `open`: on its way; `ended`: picked up, shipped, refused, failed or canceled. */
export const RefillQuery = PageQuery.extend({ state: z.enum(['open', 'ended', 'all']).default('all') });

/** Newest first. */
export const RefillList = pageOf(Refill).openapi('RefillList');

export const RefillParams = z.object({ refillId: z.uuid() });

export const AskedMedicine = z
  .object({
    medicineId: z.uuid(),
    /** `renewal`: also where no refills are left, or the prescription has ended. */
    kind: RefillKind.default('refill'),
    /** Null: the one that is kept. */
    pharmacyId: z.string().min(1).max(64).nullable().default(null),
    note: z.string().trim().max(NOTE_MOST).default(''),
  })
  .strict()
  .openapi('AskedMedicine');

/** Each medicine once. */
export const AskRefills = z
  .object({ items: z.array(AskedMedicine).min(1).max(ASK_MOST) })
  .strict()
  .openapi('AskRefills');

const of = { medicineId: z.uuid(), name: z.string().nullable() };

/** In the order in which they were asked for. */
export const AskedRefills = z
  .object({
    items: z.array(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('accepted'), ...of, refill: Refill }),
        z.object({ outcome: z.literal('refused'), ...of, refusal: RefillRefusal }),
        z.object({ outcome: z.literal('failed'), ...of, failure: RefillFailure }),
      ]),
    ),
  })
  .openapi('AskedRefills');

export const NewRefillPharmacy = z
  .object({ pharmacyId: z.string().min(1).max(64), version: z.number().int().min(1) })
  .strict()
  .openapi('NewRefillPharmacy');

export type RefillState = z.infer<typeof RefillState>;
export type RefillKind = z.infer<typeof RefillKind>;
export type RefuseReason = z.infer<typeof RefuseReason>;
export type FailReason = z.infer<typeof FailReason>;
export type RefillLate = z.infer<typeof RefillLate>;
export type RefillStep = z.infer<typeof RefillStep>;
export type Refill = z.infer<typeof Refill>;
export type RefillList = z.infer<typeof RefillList>;
export type AskRefills = z.input<typeof AskRefills>;
export type AskedRefills = z.infer<typeof AskedRefills>;
export type AskedRefill = AskedRefills['items'][number];
export type NewRefillPharmacy = z.input<typeof NewRefillPharmacy>;
