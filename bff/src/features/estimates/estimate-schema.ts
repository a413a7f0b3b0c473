/** Shapes of estimates. Money is integer US cents; days are calendar days (`2026-11-24`) at the clinic. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { ServiceCode, ServiceNames, Setting, WorkedOut } from './worked-schema.ts';

const cents = z.number().int().nonnegative();
const CENTS_MOST = 2_147_483_647;
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01');
const words = (most: number) => z.string().trim().min(1).max(most);

export const EstimateParams = z.object({ estimateId: z.uuid() });

/** Words, in English or Spanish, or a code. */
export const ServiceSearch = z
  .object({ text: words(100) })
  .strict()
  .openapi('ServiceSearch');

export const FoundService = z
  .object({
    service: ServiceCode,
    names: ServiceNames,
    places: z.array(z.object({ clinicId: z.uuid(), clinic: z.string(), address: z.string().nullable(), settings: z.array(Setting).min(1) })).min(1),
  })
  .openapi('FoundService');

export const FoundServices = z
  .object({
    items: z.array(FoundService),
    /** More words would find fewer. */
    hasMore: z.boolean(),
  })
  .openapi('FoundServices');

/** What is known before somebody asks. */
export const EstimateTerms = z
  .object({
    /** Plans that hold today, the one that pays first before the others. */
    coverages: z.array(z.object({ id: z.uuid(), payerName: z.string(), planName: z.string().nullable() })),
    /** Whether any clinic has its prices here. */
    hasPrices: z.boolean(),
    /** Who can tell a price. */
    phone: z.string().nullable(),
    today: z.iso.date(),
  })
  .openapi('EstimateTerms');

/** Asking a clinic for a good-faith estimate. */
export const GoodFaithInput = z
  .object({
    clinicId: z.uuid(),
    service: ServiceCode,
    setting: Setting,
    /** The day of the visit, where there is one. */
    plannedOn: day.nullable(),
  })
  .strict()
  .openapi('GoodFaithInput');

export const GoodFaithLine = z
  .object({
    /** `CPT:70551`, or none for what has no code. */
    code: z.string().trim().max(72).nullable(),
    description: words(300),
    quantity: z.number().int().min(1).max(999),
    /** For one. */
    cents: z
      .number()
      .int()
      .min(1)
      .max(CENTS_MOST / 1_000),
  })
  .strict()
  .openapi('GoodFaithLine');

/** Who makes the estimate, as 45 CFR 149.610(c)(1) asks. */
export const GoodFaithIssuer = z
  .object({
    name: z.string(),
    address: z.string().nullable(),
    state: z.string().nullable(),
    phone: z.string().nullable(),
    npis: z.array(z.string()),
    taxId: z.string().nullable(),
  })
  .openapi('GoodFaithIssuer');

/** The document. */
export const GoodFaith = z
  .object({
    lines: z.array(GoodFaithLine),
    totalCents: cents,
    /** Codes of what it is for, or words. */
    diagnoses: z.array(words(100)),
    note: z.string().max(1_000),
    issuer: GoodFaithIssuer,
  })
  .openapi('GoodFaith');

export const EstimateKind = z.enum(['worked_out', 'good_faith']);
export const EstimateState = z.enum(['saved', 'asked', 'issued', 'canceled']);
/** The rule of 45 CFR 149.610(b)(1)(vi) that sets the day. */
export const DueRule = z.enum(['planned-soon', 'planned-later', 'requested']);

export const EstimateSummary = z
  .object({
    id: z.uuid(),
    kind: EstimateKind,
    state: EstimateState,
    clinic: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
    service: ServiceCode,
    names: ServiceNames,
    setting: Setting,
    createdAt: z.iso.datetime(),
    timeZone: z.string(),
    plannedOn: z.iso.date().nullable(),
    /** By when the law asks for a good-faith estimate. */
    dueOn: z.iso.date().nullable(),
    dueRule: DueRule.nullable(),
    issuedAt: z.iso.datetime().nullable(),
    /** What somebody pays, from the least to the most; `null` while nobody has said. */
    pays: z.object({ lowCents: cents, highCents: cents }).nullable(),
  })
  .openapi('EstimateSummary');

/** Newest first. */
export const EstimateList = pageOf(EstimateSummary).openapi('EstimateList');

/** A service of the estimate beside what the bill asks for it. */
export const ComparedLine = z
  .object({ description: z.string(), estimatedCents: cents.nullable(), billedCents: z.number().int().nullable() })
  .openapi('ComparedLine');

/** An estimate against a bill. */
export const Comparison = z
  .object({
    statementId: z.uuid(),
    number: z.string(),
    issuedOn: z.iso.date(),
    lines: z.array(ComparedLine),
    /** The most that was estimated. */
    estimatedCents: cents,
    billedCents: z.number().int(),
    /** Above what was estimated; negative below it. */
    overCents: z.number().int(),
    /** Set for a bill that is at least $400 above a good-faith estimate (45 CFR 149.620): the last day to dispute it. */
    disputeUntil: z.iso.date().nullable(),
  })
  .openapi('EstimateComparison');

/** A bill that an estimate can be held against. */
export const ComparableBill = z.object({ statementId: z.uuid(), number: z.string(), issuedOn: z.iso.date() }).openapi('ComparableBill');

export const Estimate = EstimateSummary.extend({
  worked: WorkedOut.nullable(),
  /** Once the clinic has made it. */
  document: GoodFaith.nullable(),
  /** The link that works now, until when. */
  sharedUntil: z.iso.datetime().nullable(),
  comparison: Comparison.nullable(),
  bills: z.array(ComparableBill),
  today: z.iso.date(),
}).openapi('Estimate');

export const ChosenBill = z.object({ statementId: z.uuid().nullable() }).strict().openapi('ChosenBill');

/** Told once. */
export const EstimateLink = z.object({ url: z.url(), expiresAt: z.iso.datetime() }).openapi('EstimateLink');

export const SharedEstimateKey = z
  .object({ token: z.string().min(1).max(100) })
  .strict()
  .openapi('SharedEstimateKey');

/** What a link shows: the estimate, and nothing of whose it is. */
export const SharedEstimate = z
  .object({
    kind: EstimateKind,
    clinic: z.object({ name: z.string(), phone: z.string().nullable() }),
    names: ServiceNames,
    service: ServiceCode,
    setting: Setting,
    madeOn: z.iso.date(),
    worked: WorkedOut.omit({ insured: true, benefitsFrom: true, benefitsAsOf: true }).nullable(),
    lines: z.array(GoodFaithLine),
    pays: z.object({ lowCents: cents, highCents: cents }),
    expiresAt: z.iso.datetime(),
  })
  .openapi('SharedEstimate');

export type EstimateParams = z.infer<typeof EstimateParams>;
export type ServiceSearch = z.infer<typeof ServiceSearch>;
export type FoundService = z.infer<typeof FoundService>;
export type FoundServices = z.infer<typeof FoundServices>;
export type EstimateTerms = z.infer<typeof EstimateTerms>;
export type GoodFaithInput = z.infer<typeof GoodFaithInput>;
export type GoodFaithLine = z.infer<typeof GoodFaithLine>;
export type GoodFaithIssuer = z.infer<typeof GoodFaithIssuer>;
export type GoodFaith = z.infer<typeof GoodFaith>;
export type DueRule = z.infer<typeof DueRule>;
export type EstimateSummary = z.infer<typeof EstimateSummary>;
export type EstimateList = z.infer<typeof EstimateList>;
export type ComparedLine = z.infer<typeof ComparedLine>;
export type Comparison = z.infer<typeof Comparison>;
export type ComparableBill = z.infer<typeof ComparableBill>;
export type Estimate = z.infer<typeof Estimate>;
export type ChosenBill = z.infer<typeof ChosenBill>;
export type EstimateLink = z.infer<typeof EstimateLink>;
export type SharedEstimateKey = z.infer<typeof SharedEstimateKey>;
export type SharedEstimate = z.infer<typeof SharedEstimate>;
