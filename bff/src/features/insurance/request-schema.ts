/** Shapes of what people tell us of their insurance, until staff have looked at it. */
import { z } from '@hono/zod-openapi';
import { lineOf } from '../../one-line.ts';
import { CardPhoto, CoverageSummary, Relation } from './coverage-schema.ts';

/** So many can be open for one patient. */
export const OPEN_REQUESTS_MOST = 5;
/** Front and back, and one more of each. */
export const PHOTOS_MOST = 4;

export const RequestParams = z.object({ coverageRequestId: z.uuid() });

const orNothing = (text: z.ZodString) => text.nullable().transform((value) => value || null);
const optional = (most: number) => orNothing(lineOf(most));
const note = orNothing(z.string().trim().max(500));
const day = z.iso.date().refine((value) => value >= '1900-01-01' && value < '2200-01-01');

const told = {
  payerName: lineOf(100).min(1),
  /** Of the list of insurers; null for one that is not in it. */
  payerId: z.string().max(30).nullable(),
  memberNumber: lineOf(40).regex(/^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u),
  planName: optional(100),
  groupNumber: optional(40),
  relation: Relation,
  /** Where the patient is not the one. */
  subscriberName: optional(120),
  subscriberBorn: day.nullable(),
  /** 1 pays first. */
  position: z.number().int().min(1).max(3),
  startsOn: day.nullable(),
  note,
  /** Photos that were sent before. */
  photos: z.array(z.uuid()).max(PHOTOS_MOST),
};

export const NewCoverageRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('add'), ...told }).strict(),
    z.object({ kind: z.literal('change'), coverageId: z.uuid(), ...told }).strict(),
    z.object({ kind: z.literal('end'), coverageId: z.uuid(), endsOn: day, note }).strict(),
  ])
  .openapi('NewCoverageRequest');

/** What somebody told, and what came of it. */
export const CoverageRequest = z
  .object({
    id: z.uuid(),
    kind: z.enum(['add', 'change', 'end']),
    state: z.enum(['open', 'approved', 'declined', 'withdrawn']),
    /** Which one changes or ends, or the one that came of it. */
    coverageId: z.uuid().nullable(),
    payerName: z.string(),
    memberNumber: z.string().nullable(),
    planName: z.string().nullable(),
    groupNumber: z.string().nullable(),
    relation: Relation.nullable(),
    subscriberName: z.string().nullable(),
    subscriberBorn: z.iso.date().nullable(),
    position: z.number().int().nullable(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    note: z.string().nullable(),
    photos: z.array(CardPhoto),
    createdAt: z.iso.datetime(),
    /** What the clinic said with its answer. */
    answer: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    timeZone: z.string(),
  })
  .openapi('CoverageRequest');

/** Plans, those that hold before the others, and what is open or was answered lately. */
export const InsuranceOverview = z
  .object({
    coverages: z.array(CoverageSummary),
    requests: z.array(CoverageRequest),
    timeZone: z.string(),
    today: z.iso.date(),
  })
  .openapi('InsuranceOverview');

export type NewCoverageRequest = z.input<typeof NewCoverageRequest>;
export type CoverageRequest = z.infer<typeof CoverageRequest>;
export type InsuranceOverview = z.infer<typeof InsuranceOverview>;
