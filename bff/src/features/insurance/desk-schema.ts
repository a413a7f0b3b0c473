/** Shapes of the desk where staff look at what people told of their insurance. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { CoverageSummary, EligibilityResult } from './coverage-schema.ts';
import { CoverageRequest } from './request-schema.ts';

export const DeskCoverageRequestQuery = PageQuery.extend({ state: z.enum(['open', 'decided']).default('open') });

/** A request at the desk. */
export const DeskCoverageRequest = CoverageRequest.extend({
  /** By three identifiers. */
  patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
  /** Who asked, where it was somebody else than the patient. */
  askedBy: z.string().nullable(),
  /** Who at the clinic has taken it. */
  owner: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
  decidedBy: z.string().nullable(),
}).openapi('DeskCoverageRequest');

/** One with all that its page needs. */
export const DeskCoverageRequestDetail = DeskCoverageRequest.extend({
  /** What is on file of the one that changes or ends. */
  onFile: CoverageSummary.nullable(),
  /** What the insurer said of what was told, last. */
  check: EligibilityResult.nullable(),
  asking: z.enum(['possible', 'no-way', 'unknown-payer', 'no-member-number', 'no-subscriber']),
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() })),
}).openapi('DeskCoverageRequestDetail');

/** Open ones oldest first; decided ones newest first. */
export const DeskCoverageRequests = pageOf(DeskCoverageRequest).openapi('DeskCoverageRequests');

/** `was` is who had it as far as was seen. */
export const NewCoverageRequestOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable() }).strict().openapi('NewCoverageRequestOwner');

export const CoverageDecision = z
  .object({
    approved: z.boolean(),
    /** What the patient reads with it. */
    answer: z.string().trim().min(1).max(1000),
  })
  .strict()
  .openapi('CoverageDecision');

export type DeskCoverageRequest = z.infer<typeof DeskCoverageRequest>;
export type DeskCoverageRequestDetail = z.infer<typeof DeskCoverageRequestDetail>;
export type DeskCoverageRequests = z.infer<typeof DeskCoverageRequests>;
export type NewCoverageRequestOwner = z.input<typeof NewCoverageRequestOwner>;
export type CoverageDecision = z.input<typeof CoverageDecision>;
