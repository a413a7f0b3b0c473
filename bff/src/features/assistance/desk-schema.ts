/** Shapes of the clinic desk: applications for help by their promise, and a decision. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { Application, ApplicationEvent, ApplicationSummary, NamedDocument, REFUSALS } from './application-schema.ts';
import { WorkedOut } from './worked-out-schema.ts';

/** `waiting`: the clinic waits for what it asked for. */
export const DeskApplicationsQuery = PageQuery.extend({ state: z.enum(['open', 'waiting', 'decided']).default('open') });

/** Whose it is, by three identifiers. */
const DeskPatient = z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() });
const Colleague = z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() });

export const DeskApplication = ApplicationSummary.extend({
  patient: DeskPatient,
  /** Who applied, where it is somebody else than the patient. */
  appliedBy: z.string().nullable(),
  owner: Colleague.nullable(),
  isSecondLook: z.boolean(),
}).openapi('DeskAssistanceSummary');

/** Open ones by their promise, oldest first; decided ones newest first. */
export const DeskApplications = pageOf(DeskApplication)
  .extend({
    /** The promise of so many is broken. */
    lateCount: z.number().int(),
  })
  .openapi('DeskAssistanceList');

export const DeskApplicationDetail = DeskApplication.extend({
  ...Application.pick({
    area: true,
    insured: true,
    members: true,
    incomes: true,
    yearlyCents: true,
    getsBy: true,
    reasons: true,
    reasonText: true,
    monthlyCents: true,
    moreAsked: true,
    answer: true,
    refusal: true,
    helpFrom: true,
    bills: true,
  }).shape,
  /** The name it was signed with; empty where it was drawn. */
  signedName: z.string(),
  appealText: z.string().nullable(),
  papers: z.array(NamedDocument),
  /** What the rules give; as it was decided, once it is. Null where the clinic has no rules any more. */
  workedOut: WorkedOut.nullable(),
  /** For how many months help lasts by the rules. */
  helpMonths: z.number().int(),
  decidedBy: z.string().nullable(),
  events: z.array(ApplicationEvent.extend({ by: z.string().nullable() })),
  colleagues: z.array(Colleague),
  /** Why this person can’t decide it; null when they can. */
  notBy: z.enum(['own', 'same-person']).nullable(),
}).openapi('DeskAssistanceApplication');

export const AskMore = z
  .object({ words: z.string().trim().min(10).max(2000) })
  .strict()
  .openapi('AskForMore');

/** Yes with a discount, or no with a reason. A discount other than the one worked out needs its reason, too. */
export const DecideApplication = z
  .discriminatedUnion('decision', [
    z
      .object({
        decision: z.literal('approve'),
        discount: z.number().int().min(1).max(100),
        helpMonths: z.number().int().min(1).max(36),
        answer: z.string().trim().max(2000).default(''),
        because: z.string().trim().max(1000).default(''),
      })
      .strict(),
    z.object({ decision: z.literal('refuse'), refusal: z.enum(REFUSALS), answer: z.string().trim().min(1).max(2000) }).strict(),
  ])
  .openapi('DecideAssistance');

/** Somebody takes it, gives it to a colleague, or back; `was` is who had it as far as was seen. */
export const NewOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable() }).strict().openapi('AssistanceOwner');

export type DeskApplication = z.infer<typeof DeskApplication>;
export type DeskApplications = z.infer<typeof DeskApplications>;
export type DeskApplicationDetail = z.infer<typeof DeskApplicationDetail>;
export type AskMore = z.input<typeof AskMore>;
export type DecideApplication = z.input<typeof DecideApplication>;
export type NewOwner = z.input<typeof NewOwner>;
