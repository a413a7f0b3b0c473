/** Shapes of what somebody is insured by, and of what insurers say of it. */
import { z } from '@hono/zod-openapi';

const cents = z.number().int();

export const CoverageParams = z.object({ coverageId: z.uuid() });
export const PhotoParams = z.object({ photoId: z.uuid() });

/** How the patient is related to who holds the plan. */
export const Relation = z.enum(['self', 'spouse', 'child', 'other']);

/** `ended` is over, or its source says that it doesn't hold. */
export const CoverageState = z.enum(['active', 'ended', 'upcoming']);

/**
 * What became of a question to the insurer. `not_found`: it doesn't know the
 * member; `wrong_person`: it answered about somebody else; `refused`: for a reason
 * of its own; `no_answer`: nobody answered; `unreadable`: the answer was damaged.
 */
export const CheckState = z.enum(['waiting', 'active', 'inactive', 'not_found', 'wrong_person', 'refused', 'no_answer', 'unreadable']);

export const EligibilityResult = z
  .object({
    id: z.uuid(),
    state: CheckState,
    askedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    /** Reject reasons of X12, for those who look into it. */
    reasons: z.array(z.string()),
    planName: z.string().nullable(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
  })
  .openapi('EligibilityResult');

/** A limit of a year, and how far it is used. */
export const LimitProgress = z.object({ totalCents: cents, metCents: cents, leftCents: cents }).openapi('LimitProgress');

/** What members pay for a kind of care in the network. */
export const CostShare = z
  .object({
    /** A service type of X12; `30` for all that is not named. */
    service: z.string(),
    copayCents: cents.nullable(),
    /** Hundredths of a percent. */
    coinsuranceBasisPoints: cents.nullable(),
  })
  .openapi('CostShare');

/** What members pay by a plan, as it was told last. */
export const PlanCosts = z
  .object({
    asOf: z.iso.datetime().nullable(),
    toldBy: z.enum(['insurer', 'coverage', 'claim']).nullable(),
    deductible: LimitProgress.nullable(),
    familyDeductible: LimitProgress.nullable(),
    outOfPocket: LimitProgress.nullable(),
    familyOutOfPocket: LimitProgress.nullable(),
    shares: z.array(CostShare),
  })
  .openapi('PlanCosts');

export const CoverageSummary = z
  .object({
    id: z.uuid(),
    payerName: z.string(),
    /** For members, as it is read. */
    payerPhone: z.string().nullable(),
    planName: z.string().nullable(),
    memberNumber: z.string().nullable(),
    state: CoverageState,
    /** 1 pays first. */
    position: z.number().int().nullable(),
    startsOn: z.iso.date().nullable(),
    /** The last day. */
    endsOn: z.iso.date().nullable(),
    costs: PlanCosts,
    /** What the insurer was asked last. */
    check: EligibilityResult.nullable(),
    /** What is asked of staff and not answered yet. */
    pending: z.enum(['add', 'change', 'end']).nullable(),
  })
  .openapi('CoverageSummary');

/** A photo of a card; one that is being looked at for malware can't be opened yet. */
export const CardPhoto = z.object({ id: z.uuid(), type: z.string(), size: z.number().int(), scan: z.string() }).openapi('CardPhoto');

export const CoverageDetail = CoverageSummary.extend({
  payerId: z.string().nullable(),
  groupNumber: z.string().nullable(),
  network: z.string().nullable(),
  subscriberName: z.string().nullable(),
  subscriberBorn: z.iso.date().nullable(),
  relation: Relation.nullable(),
  verifiedAt: z.iso.datetime().nullable(),
  photos: z.array(CardPhoto),
  /** Whether the insurer can be asked online; if not, why. */
  asking: z.enum(['possible', 'no-way', 'unknown-payer', 'no-member-number', 'no-subscriber']),
  timeZone: z.string(),
  today: z.iso.date(),
}).openapi('CoverageDetail');

export const PayerChoice = z.object({ id: z.string(), name: z.string() }).openapi('PayerChoice');
export const PayerChoices = z.object({ items: z.array(PayerChoice) }).openapi('PayerChoices');

export type Relation = z.infer<typeof Relation>;
export type CoverageState = z.infer<typeof CoverageState>;
export type CheckState = z.infer<typeof CheckState>;
export type EligibilityResult = z.infer<typeof EligibilityResult>;
export type LimitProgress = z.infer<typeof LimitProgress>;
export type CostShare = z.infer<typeof CostShare>;
export type PlanCosts = z.infer<typeof PlanCosts>;
export type CoverageSummary = z.infer<typeof CoverageSummary>;
export type CoverageDetail = z.infer<typeof CoverageDetail>;
export type CardPhoto = z.infer<typeof CardPhoto>;
export type PayerChoices = z.infer<typeof PayerChoices>;
