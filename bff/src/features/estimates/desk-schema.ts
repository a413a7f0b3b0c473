/** Shapes of the clinic desk: good-faith estimates that are owed, by the day the law sets. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { EstimateSummary, GoodFaith, GoodFaithLine } from './estimate-schema.ts';

export const DeskEstimateQuery = PageQuery.extend({ state: z.enum(['asked', 'issued']).default('asked') });

/** Whose it is, by three identifiers. */
const DeskPatient = z
  .object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() })
  .openapi('EstimatePatient');

export const DeskEstimate = EstimateSummary.extend({
  patient: DeskPatient,
  /** Who asked, where it was somebody else than the patient. */
  askedBy: z.string().nullable(),
  issuedBy: z.string().nullable(),
  /** The day it is at the clinic. */
  today: z.iso.date(),
}).openapi('DeskEstimate');

/** Those that are owed by their day; those that are made, newest first. */
export const DeskEstimates = pageOf(DeskEstimate)
  .extend({
    /** The day of so many is over. */
    lateCount: z.number().int(),
  })
  .openapi('DeskEstimates');

/** One with what its page needs: what was made, or what would be by the clinic's prices. */
export const DeskEstimateDetail = DeskEstimate.extend({ version: z.number().int(), document: GoodFaith }).openapi('DeskEstimateDetail');

/** What the desk sends. */
export const IssueEstimate = z
  .object({
    version: z.number().int().min(1),
    lines: z.array(GoodFaithLine).min(1).max(50),
    diagnoses: z.array(z.string().trim().min(1).max(100)).max(12),
    note: z.string().trim().max(1_000),
  })
  .strict()
  .openapi('IssueEstimate');

export type DeskEstimateQuery = z.infer<typeof DeskEstimateQuery>;
export type DeskEstimate = z.infer<typeof DeskEstimate>;
export type DeskEstimates = z.infer<typeof DeskEstimates>;
export type DeskEstimateDetail = z.infer<typeof DeskEstimateDetail>;
export type IssueEstimate = z.infer<typeof IssueEstimate>;
