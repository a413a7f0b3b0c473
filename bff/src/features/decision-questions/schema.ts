/**
 * Shapes of the questions before a visit as the desk edits them. One set of questions holds for all clinics. A draft may be
 * incomplete: what is missing stands as an empty text or as null, and is told as a problem.
 */
import { z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';
import { LANGUAGES } from '../../words.ts';
import { DecisionOutcome, VisitNeed, Words } from '../scheduling/schema.ts';

/** Characters of a draft written as JSON: what is typed must also fit into the place where it is kept before it is saved. */
export const DRAFT_MAX = 40_000;

const id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const visitType = z.string().max(60);

/** In each language of the portal; empty where it is still to be written. */
export const DraftWords = z.record(z.enum(LANGUAGES), z.string().max(1000)).openapi('DraftWords');

export const DraftNext = z.union([
  z.object({ question: id }).strict(),
  z.object({ outcome: DecisionOutcome, visitType: visitType.optional(), words: DraftWords }).strict(),
]);

export const DraftAnswer = z
  .object({
    id,
    words: DraftWords,
    /** Null: it leads nowhere yet. */
    next: DraftNext.nullable(),
  })
  .strict();

export const DraftQuestion = z.object({ id, words: DraftWords, hint: DraftWords, answers: z.array(DraftAnswer).max(12) }).strict();

/** The questions as they are edited. */
export const DraftContent = z
  .object({
    /** With which question each need begins; a need that is left out is asked nothing. */
    start: z.partialRecord(VisitNeed, id),
    questions: z.array(DraftQuestion).max(60),
  })
  .strict()
  .openapi('DraftDecisionContent');

/** Why questions can't go live. */
export const ProblemCode = z.enum([
  /** A text is missing in a language. */
  'no-words',
  'too-few-answers',
  /** An answer leads nowhere. */
  'no-next',
  /** It leads to a question that is not there. */
  'unknown-question',
  /** It leads back to a question that was asked before. */
  'circle',
  /** No answer and no need leads to the question. */
  'unreachable',
  'same-id',
  /** To book or to ask for, but nothing says what. */
  'no-visit-type',
  /** A kind of visit that is not there, or not offered anymore. */
  'unknown-visit-type',
  /** Nobody with a new problem is led to call 911. */
  'no-emergency',
]);

export const QuestionProblem = z
  .object({
    code: ProblemCode,
    /** Of what: `start.lab`, `question.<id>`, `question.<id>.words.es`, `question.<id>.answer.<id>.next` and the like. */
    path: z.string(),
  })
  .openapi('DecisionQuestionProblem');

export const VersionState = z.enum(['draft', 'live', 'retired']);

export const Version = z
  .object({
    id: z.uuid(),
    /** 1, 2, 3 … */
    number: z.number().int(),
    state: VersionState,
    /** The number of the version it was begun from. */
    basedOn: z.number().int().nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedBy: z.string().nullable(),
    updatedAt: z.iso.datetime(),
    liveBy: z.string().nullable(),
    liveAt: z.iso.datetime().nullable(),
    questionCount: z.number().int(),
  })
  .openapi('DecisionVersion');

export const VersionsQuery = PageQuery;
/** Newest first. */
export const Versions = pageOf(Version)
  .extend({ live: z.object({ id: z.uuid(), number: z.number().int() }).nullable() })
  .openapi('DecisionVersions');

export const VersionDetail = Version.extend({
  /** Of the draft: one more with each save. */
  version: z.number().int(),
  content: DraftContent,
  problems: z.array(QuestionProblem),
  /** What patients are asked now; null where nothing is. */
  live: z.object({ id: z.uuid(), number: z.number().int(), content: DraftContent }).nullable(),
  /** To lead to, by need. Those that are not offered anymore are left out. */
  visitTypes: z.array(z.object({ code: z.string(), need: VisitNeed, names: Words })),
}).openapi('DecisionVersionDetail');

export const VersionParams = z.object({ versionId: z.uuid() });

export const NewDraft = z
  .object({
    /** The version it begins as; null for the one that is live, or for nothing where none is. */
    from: z.uuid().nullable(),
  })
  .strict()
  .openapi('NewDecisionDraft');

/** The whole draft as it is to be. `version` is that which was read. */
export const SavedDraft = z.object({ version: z.number().int(), content: DraftContent }).strict().openapi('SavedDecisionDraft');

/** Goes live as it was read: the draft in its `version`, in place of the version whose differences were looked at. */
export const PublishDraft = z.object({ version: z.number().int(), replaces: z.uuid().nullable() }).strict().openapi('PublishDecisionDraft');

export type DraftWords = z.infer<typeof DraftWords>;
export type DraftNext = z.infer<typeof DraftNext>;
export type DraftAnswer = z.infer<typeof DraftAnswer>;
export type DraftQuestion = z.infer<typeof DraftQuestion>;
export type DraftContent = z.infer<typeof DraftContent>;
export type ProblemCode = z.infer<typeof ProblemCode>;
export type QuestionProblem = z.infer<typeof QuestionProblem>;
export type Version = z.infer<typeof Version>;
export type Versions = z.infer<typeof Versions>;
export type VersionDetail = z.infer<typeof VersionDetail>;
export type NewDraft = z.input<typeof NewDraft>;
export type SavedDraft = z.input<typeof SavedDraft>;
export type PublishDraft = z.input<typeof PublishDraft>;
