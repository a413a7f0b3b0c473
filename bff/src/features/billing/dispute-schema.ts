/** Shapes of disputes: what somebody says is wrong with a bill or a line of it, and what the clinic answers. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { cents, signedCents } from './statement-schema.ts';

export const DisputeParams = z.object({ disputeId: z.uuid() });

export const DisputeReason = z.enum(['not_received', 'wrong_amount', 'insurance', 'paid_already', 'not_mine', 'over_estimate', 'other']);

/** `accepted`: the clinic changes the bill. */
export const DisputeState = z.enum(['open', 'accepted', 'declined', 'withdrawn']);

export const NewDispute = z
  .object({
    /** The line; `null` for the whole bill. */
    lineId: z.uuid().nullable(),
    reason: DisputeReason,
    body: z.string().trim().min(1).max(2000),
  })
  .strict()
  .openapi('NewDispute');

export const Dispute = z
  .object({
    id: z.uuid(),
    statementId: z.uuid(),
    statementNumber: z.string(),
    lineId: z.uuid().nullable(),
    /** The line as it read then. */
    lineText: z.string().nullable(),
    /** What was asked for when it was disputed. */
    amountCents: signedCents,
    reason: DisputeReason,
    body: z.string(),
    /** The good-faith estimate that the bill is held against, where that is what it is about. */
    estimateId: z.uuid().nullable(),
    state: DisputeState,
    openedAt: z.iso.datetime(),
    /** The clinic answers by the end of this day. */
    answerBy: z.iso.date(),
    decidedAt: z.iso.datetime().nullable(),
    answer: z.string().nullable(),
    timeZone: z.string(),
    /** The day it is at the clinic. */
    today: z.iso.date(),
  })
  .openapi('Dispute');

export const DeskDispute = Dispute.extend({
  patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
  /** Who disputes it, where it is somebody else than the patient. */
  askedBy: z.string().nullable(),
  owner: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
  decidedBy: z.string().nullable(),
  /** What is left to pay of the bill now: no more can be taken off. */
  owedCents: cents,
}).openapi('DeskDispute');

export const DeskDisputeDetail = DeskDispute.extend({
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() })),
}).openapi('DeskDisputeDetail');

export const DeskDisputeQuery = PageQuery.extend({ state: z.enum(['open', 'decided']).default('open') });

/** Open ones by their deadline, decided ones newest first. */
export const DeskDisputes = pageOf(DeskDispute)
  .extend({
    /** Past their deadline. */
    lateCount: z.number().int(),
  })
  .openapi('DeskDisputes');

/** Somebody takes it, gives it to a colleague, or back; `was` is who had it as far as was seen. */
export const NewDisputeOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable() }).strict().openapi('NewDisputeOwner');

export const DecideDispute = z
  .object({
    accepted: z.boolean(),
    /** Read by the patient in the portal. */
    answer: z.string().trim().min(1).max(1000),
    /** What is taken off what is owed; nothing with a no. */
    takeOffCents: cents,
  })
  .strict()
  .refine(({ accepted, takeOffCents }) => accepted || takeOffCents === 0, { path: ['takeOffCents'] })
  .openapi('DecideDispute');

export type DisputeParams = z.infer<typeof DisputeParams>;
export type DisputeReason = z.infer<typeof DisputeReason>;
export type DisputeState = z.infer<typeof DisputeState>;
export type NewDispute = z.infer<typeof NewDispute>;
export type Dispute = z.infer<typeof Dispute>;
export type DeskDispute = z.infer<typeof DeskDispute>;
export type DeskDisputeDetail = z.infer<typeof DeskDisputeDetail>;
export type DeskDisputes = z.infer<typeof DeskDisputes>;
export type NewDisputeOwner = z.infer<typeof NewDisputeOwner>;
export type DecideDispute = z.infer<typeof DecideDispute>;
