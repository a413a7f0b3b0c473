/** Shapes of bills and their lines. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { Words } from '../scheduling/schema.ts';
import { SERVICE_KINDS } from './service-kind.ts';

export const cents = z.number().int().nonnegative();
/** A discount or a payment can also be taken back, and a bill can be a credit: below zero. */
export const signedCents = z.number().int();

export const StatementParams = z.object({ statementId: z.uuid() });

export const PAUSES = ['dispute', 'plan', 'help'] as const;

/** Why nothing is asked of a bill for now: it is disputed, a payment plan pays it, or help with it was asked for. */
export const Pause = z.enum(PAUSES);

/** `overdue` is an open bill whose due day is over at the clinic and that is not paused; `disputed`, `planned` and `paused` are open ones that are, by dispute, plan and help; `credit` is owed to the patient. */
export const StatementState = z.enum(['open', 'overdue', 'disputed', 'planned', 'paused', 'paid', 'credit', 'cancelled', 'unsure']);

/** The visit that is charged. */
export const StatementVisit = z.object({ id: z.uuid(), title: z.string(), on: z.iso.date() }).openapi('StatementVisit');

export const StatementSummary = z
  .object({
    id: z.uuid(),
    /** As printed on the paper bill. */
    number: z.string(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date().nullable(),
    totalCents: signedCents,
    paidCents: signedCents,
    /** What is left to pay, once what is on its way has come. Nothing is owed on a canceled bill. */
    owedCents: cents,
    /** What is owed to the patient. */
    creditCents: cents,
    status: StatementState,
    /** What it is for, in short: its visit, or its first line. */
    title: z.string().nullable(),
  })
  .openapi('StatementSummary');

/** Newest first. */
export const StatementList = pageOf(StatementSummary).openapi('StatementList');

export const StatementLine = z
  .object({
    id: z.uuid(),
    description: z.string(),
    /** The code of the service, as insurance has it. */
    code: z.string().nullable(),
    codeSystem: z.enum(['cpt', 'hcpcs', 'revenue', 'other']).nullable(),
    /** Which kind of service it is, for plain words. */
    kind: z.enum(SERVICE_KINDS),
    serviceOn: z.iso.date().nullable(),
    chargeCents: signedCents,
    insuranceCents: signedCents,
    adjustmentCents: signedCents,
    /** What is left for the patient: charge less insurance less adjustment. */
    patientCents: signedCents,
  })
  .openapi('StatementLine');

/** What was paid for a bill; below zero it was given back. */
export const StatementPaid = z.object({ on: z.iso.date(), cents: signedCents, method: z.string().nullable() }).openapi('StatementPaid');

export const Statement = StatementSummary.extend({
  lines: z.array(StatementLine),
  /** Sums of the lines; `null` for a bill that came without lines. */
  totals: z.object({ chargeCents: signedCents, insuranceCents: signedCents, adjustmentCents: signedCents, patientCents: signedCents }).nullable(),
  visit: StatementVisit.nullable(),
  /** In payments whose outcome nobody knows yet. */
  pendingCents: cents,
  /** As far as the days are known, oldest first. */
  payments: z.array(StatementPaid),
  /** Who answers for it; `null` where nobody but the patient is named. */
  guarantor: z.string().nullable(),
  /** Disputes of it or of a line, newest first. */
  disputes: z.array(
    z.object({ id: z.uuid(), lineId: z.uuid().nullable(), state: z.enum(['open', 'accepted', 'declined', 'withdrawn']), answerBy: z.iso.date() }),
  ),
  /** Whether something of it can be disputed here now. */
  canDispute: z.boolean(),
  /** Whether bills can be paid here; else there is the phone. */
  payOnline: z.boolean(),
  /** What the law where the clinic is says of a bill that is past due. */
  pastDueNotice: Words.nullable(),
  /** Who to call about a bill. */
  billingPhone: z.string().nullable(),
  /** The day it is at the clinic. */
  today: z.iso.date(),
}).openapi('Statement');

export type StatementParams = z.infer<typeof StatementParams>;
export type Pause = z.infer<typeof Pause>;
export type StatementState = z.infer<typeof StatementState>;
export type StatementVisit = z.infer<typeof StatementVisit>;
export type StatementSummary = z.infer<typeof StatementSummary>;
export type StatementList = z.infer<typeof StatementList>;
export type StatementLine = z.infer<typeof StatementLine>;
export type StatementPaid = z.infer<typeof StatementPaid>;
export type Statement = z.infer<typeof Statement>;
