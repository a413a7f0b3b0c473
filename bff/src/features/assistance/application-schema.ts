/** Shapes of asking for help with bills, as who asks sees it. */
import { z } from '@hono/zod-openapi';
import { KeptDocument } from '../../files/upload-schema.ts';
import { pageOf } from '../../lists/page-schema.ts';
import { AreaSchema, cents, Income, INCOME_SOURCES, WorkedOut } from './worked-out-schema.ts';

export const ApplicationState = z.enum(['draft', 'sent', 'needs_more', 'approved', 'refused', 'ended']);
export const RELATIONS = ['spouse', 'child', 'parent', 'other'] as const;
export const REASONS = ['no-work', 'less-work', 'bills', 'family', 'housing', 'disaster', 'other'] as const;
/** Why an application was refused, in one word; the clinic writes the rest. */
export const REFUSALS = ['income', 'incomplete', 'covered', 'other'] as const;
export const EVENTS = ['sent', 'more-asked', 'more-sent', 'approved', 'refused', 'appealed', 'withdrawn', 'no-answer', 'over'] as const;
/** So many others can live in a household. */
export const MEMBERS_MOST = 11;

export const ApplicationParams = z.object({ applicationId: z.uuid() });
export const ApplicationFileParams = ApplicationParams.extend({ paperId: z.uuid() });
export const ApplicationDocumentParams = ApplicationParams.extend({ documentId: z.uuid() });

/** A document by the name that it was sent with. */
export const NamedDocument = KeptDocument.extend({ name: z.string() });

/** Somebody in the household beside who applies. */
export const Member = z
  .object({ relation: z.enum(RELATIONS), age: z.number().int().min(0).max(130) })
  .strict()
  .openapi('HouseholdMember');

/** The four questions that come before: nothing of the answers is kept. */
export const Screening = z
  .object({
    /** With who asks. */
    size: z
      .number()
      .int()
      .min(1)
      .max(MEMBERS_MOST + 1),
    area: AreaSchema,
    income: Income.pick({ cents: true, every: true }).strict(),
    insured: z.boolean(),
  })
  .strict()
  .openapi('AssistanceScreening');

export const ScreeningAnswer = z
  .object({
    workedOut: WorkedOut,
    /** With an income like this, the state’s own program may pay. */
    mayHaveMedicaid: z.boolean(),
  })
  .openapi('AssistanceScreeningAnswer');

/** What a clinic promises, before somebody applies. */
export const AssistanceTerms = z
  .object({
    /** Null where the clinic takes no applications here. */
    rules: z
      .object({
        bands: z.array(z.object({ upTo: z.number().int(), discount: z.number().int() })),
        hardship: z.object({ share: z.number().int(), discount: z.number().int() }).nullable(),
        interestFreeMonths: z.number().int(),
        decisionDays: z.number().int(),
        helpMonths: z.number().int(),
      })
      .nullable(),
    /** Whom to call instead, or with questions. */
    phone: z.string().nullable(),
    /** Where the patient lives, as far as it is on file. */
    area: AreaSchema,
    /** What the patient owes the clinic now. */
    owedCents: cents,
    /** This person’s application that is not decided. */
    openId: z.uuid().nullable(),
    /** Somebody else has applied for this patient, and waits. */
    othersOpen: z.boolean(),
  })
  .openapi('AssistanceTerms');

/** Begins an application, with what was said in the screening. */
export const NewApplication = z.object({ insured: z.boolean().nullable() }).strict().openapi('NewAssistanceApplication');

/** What is left out stays as it is. */
export const ApplicationChange = z
  .object({
    version: z.number().int().min(1),
    area: AreaSchema.optional(),
    insured: z.boolean().optional(),
    members: z.array(Member).max(MEMBERS_MOST).optional(),
    incomes: z.array(Income).max(INCOME_SOURCES.length).optional(),
    /** How somebody without an income gets by. */
    getsBy: z.string().trim().max(1000).optional(),
    reasons: z.array(z.enum(REASONS)).max(REASONS.length).optional(),
    reasonText: z.string().trim().max(2000).optional(),
    monthlyCents: cents.nullable().optional(),
  })
  .strict()
  .openapi('AssistanceChange');

/** A typed or drawn name, as the field for signatures has it. */
export const SendApplication = z
  .object({ version: z.number().int().min(1), signature: z.string().min(1).max(30_000) })
  .strict()
  .openapi('SendAssistance');

export const Words = z
  .object({ words: z.string().trim().min(1).max(2000) })
  .strict()
  .openapi('AssistanceWords');

export const ApplicationEvent = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(EVENTS),
  words: z.string().nullable(),
  discount: z.number().int().nullable(),
});

/** A bill from which something was taken off. */
export const BillHelped = z.object({ statementId: z.uuid(), number: z.string(), cents });

export const ApplicationSummary = z
  .object({
    id: z.uuid(),
    state: ApplicationState,
    clinic: z.string(),
    timeZone: z.string(),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    /** By when the clinic promised to decide. */
    answerBy: z.iso.datetime().nullable(),
    /** By when the clinic needs what it asked for. */
    moreBy: z.iso.datetime().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** In percent of each bill. */
    discount: z.number().int().nullable(),
    /** The last day on which it holds. */
    helpUntil: z.iso.date().nullable(),
    endReason: z.enum(['withdrawn', 'no-answer', 'over']).nullable(),
    version: z.number().int(),
  })
  .openapi('AssistanceSummary');

/** Newest first. */
export const Applications = pageOf(ApplicationSummary).openapi('AssistanceApplications');

export const Application = ApplicationSummary.extend({
  phone: z.string().nullable(),
  area: AreaSchema.nullable(),
  insured: z.boolean().nullable(),
  /** Null: not said yet. */
  members: z.array(Member).nullable(),
  incomes: z.array(Income).nullable(),
  yearlyCents: z.number().int().nullable(),
  getsBy: z.string(),
  reasons: z.array(z.enum(REASONS)),
  reasonText: z.string(),
  monthlyCents: cents.nullable(),
  papers: z.array(NamedDocument),
  moreAsked: z.string().nullable(),
  /** What the clinic answered. */
  answer: z.string().nullable(),
  refusal: z.enum(REFUSALS).nullable(),
  helpFrom: z.iso.date().nullable(),
  interestFreeMonths: z.number().int(),
  /** Until when a second look can be asked for; null when it can’t. */
  appealBy: z.iso.datetime().nullable(),
  /** It is, or was, looked at a second time. */
  isSecondLook: z.boolean(),
  events: z.array(ApplicationEvent),
  bills: z.array(BillHelped),
}).openapi('AssistanceApplication');

export type NamedDocument = z.infer<typeof NamedDocument>;
export type ApplicationState = z.infer<typeof ApplicationState>;
export type Member = z.infer<typeof Member>;
export type Screening = z.infer<typeof Screening>;
export type ScreeningAnswer = z.infer<typeof ScreeningAnswer>;
export type AssistanceTerms = z.infer<typeof AssistanceTerms>;
export type NewApplication = z.input<typeof NewApplication>;
export type ApplicationChange = z.input<typeof ApplicationChange>;
export type SendApplication = z.input<typeof SendApplication>;
export type ApplicationSummary = z.infer<typeof ApplicationSummary>;
export type ApplicationEvent = z.infer<typeof ApplicationEvent>;
export type Applications = z.infer<typeof Applications>;
export type Application = z.infer<typeof Application>;
