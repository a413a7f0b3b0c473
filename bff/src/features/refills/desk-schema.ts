/** Shapes of the clinic desk: what is asked for, who may approve it, and deciding one or many at once. */
import { z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';
import { DosageStep } from '../../fhir/dosage/dosage.ts';
import { Refill, RefuseReason } from './refill-schema.ts';
import { ControlledClass } from './refusal-schema.ts';

/** So many are decided at once. */
export const DECIDE_MOST = 50;
export const WORDS_MOST = 1000;

/** `open`: asked or in review; `failed`: approved, but the pharmacy does not have it; `decided`: all others. */
export const DeskRefillQuery = PageQuery.extend({
  state: z.enum(['open', 'failed', 'decided']).default('open'),
  /** Those this person has taken, those they may approve, or all of their teams. */
  of: z.enum(['mine', 'approvable', 'all']).default('all'),
});

export const DeskRefill = Refill.extend({
  patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
  prescriber: z.string().nullable(),
  controlled: ControlledClass.nullable(),
  /** Who at the clinic has taken it. */
  owner: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
  decidedBy: z.string().nullable(),
  /** This person's role may approve it, and whether they have to prove who they are for it. */
  mayApprove: z.boolean(),
  needsProof: z.boolean(),
}).openapi('DeskRefill');

/** Open ones by when an answer is due, the longest overdue first; decided ones newest first. */
export const DeskRefills = pageOf(DeskRefill).extend({ lateCount: z.number().int() }).openapi('DeskRefills');

/** One with all that a decision needs. */
export const DeskRefillDetail = DeskRefill.extend({
  dosage: z.array(DosageStep),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  refillsLeft: z.number().int().nullable(),
  validUntil: z.iso.date().nullable(),
  daysLeft: z.number().int().nullable(),
  runsOut: z.iso.date().nullable(),
  /** Newest first, the last few. */
  fills: z.array(
    z.object({
      on: z.iso.date(),
      quantity: z.number().nullable(),
      unit: z.string().nullable(),
      supplyDays: z.number().int().nullable(),
      pharmacy: z.string().nullable(),
    }),
  ),
  /** Who at the clinic can have it, by name. */
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() })),
}).openapi('DeskRefillDetail');

/** Somebody takes it, gives it to a colleague, or back; `was` is who had it as far as was seen. */
export const NewRefillOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable() }).strict().openapi('NewRefillOwner');

const decided = { refillId: z.uuid(), version: z.number().int().min(1) };

export const RefillDecision = z
  .discriminatedUnion('decision', [
    z
      .object({
        decision: z.literal('approve'),
        ...decided,
        /** What is left out stays as it was prescribed. */
        change: z
          .object({
            dose: z.string().trim().min(1).max(300),
            quantity: z.number().positive().max(10_000),
            refills: z.number().int().min(0).max(99),
            pharmacyId: z.string().min(1).max(64),
          })
          .partial()
          .strict()
          .default({}),
      })
      .strict(),
    z.object({ decision: z.literal('refuse'), ...decided, reason: RefuseReason, words: z.string().trim().max(WORDS_MOST).default('') }).strict(),
  ])
  .openapi('RefillDecision');

/** Each refill once. */
export const DecideRefills = z
  .object({ items: z.array(RefillDecision).min(1).max(DECIDE_MOST) })
  .strict()
  .openapi('DecideRefills');

/**
 * Why one was not decided: it is no longer open, it changed since it was seen, this role may not approve it, it takes a
 * proof of who decides, its pharmacy is not in the directory, words are missing with `other`, its prescription is no longer
 * on file or may be somebody else's, or it is not there.
 */
export const UndecidedCode = z.enum([
  'already-decided',
  'changed',
  'not-allowed',
  'proof-needed',
  'pharmacy-closed',
  'words-missing',
  'may-be-someone-elses',
  'not-found',
]);

/** In the order in which they were sent. */
export const DecidedRefills = z
  .object({
    items: z.array(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('done'), refillId: z.uuid(), refill: DeskRefill }),
        z.object({ outcome: z.literal('undecided'), refillId: z.uuid(), code: UndecidedCode }),
      ]),
    ),
  })
  .openapi('DecidedRefills');

/** The version that was seen. */
export const SendRefillAgain = z
  .object({ version: z.number().int().min(1) })
  .strict()
  .openapi('SendRefillAgain');

export type DeskRefill = z.infer<typeof DeskRefill>;
export type DeskRefills = z.infer<typeof DeskRefills>;
export type DeskRefillDetail = z.infer<typeof DeskRefillDetail>;
export type NewRefillOwner = z.input<typeof NewRefillOwner>;
export type RefillDecision = z.input<typeof RefillDecision>;
export type DecideRefills = z.input<typeof DecideRefills>;
export type UndecidedCode = z.infer<typeof UndecidedCode>;
export type DecidedRefills = z.infer<typeof DecidedRefills>;
export type SendRefillAgain = z.input<typeof SendRefillAgain>;
