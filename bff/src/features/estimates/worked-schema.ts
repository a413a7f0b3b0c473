/** Shapes of what is worked out: whose price it is, and each step from there to what somebody pays. Money is integer US cents. */
import { z } from '@hono/zod-openapi';

const cents = z.number().int().nonnegative();
/** More than any price: a limit that is no amount. */
const CENTS_MOST = 2_147_483_647;
const typedCents = z.number().int().min(0).max(CENTS_MOST).nullable();

export const Setting = z.enum(['inpatient', 'outpatient']).openapi('CareSetting');

/** `CPT:70551` */
export const ServiceCode = z.string().regex(/^[A-Z][A-Z-]{1,11}:[^\s:]{1,60}$/);

/** In the portal's own words where it has some, else as the clinic names it. */
export const ServiceNames = z.object({ en: z.string(), es: z.string(), hospital: z.string() }).openapi('ServiceNames');

/** What a plan has its member pay; `null` where nobody told it. */
export const Benefits = z
  .object({
    deductibleLeftCents: typedCents,
    copayCents: typedCents,
    /** Hundredths of a percent: 2000 is 20 %. */
    coinsuranceBasisPoints: z.number().int().min(0).max(10_000).nullable(),
    outOfPocketLeftCents: typedCents,
  })
  .strict()
  .openapi('EstimateBenefits');

/** One way through the steps: at the least, likely, or at the most. */
export const Worked = z
  .object({
    /** What the clinic is paid in all. */
    allowedCents: cents,
    copayCents: cents,
    deductibleCents: cents,
    coinsuranceCents: cents,
    /** What the steps come to beyond the year's most, which the plan takes over. */
    overCapCents: cents,
    patientCents: cents,
    insuranceCents: cents,
  })
  .openapi('EstimateWay');

/** An estimate as the portal works it out from public prices. */
export const WorkedOut = z
  .object({
    clinic: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
    service: ServiceCode,
    names: ServiceNames,
    setting: Setting,
    /** `null` without insurance. */
    insured: z.object({ coverageId: z.uuid(), payerName: z.string(), planName: z.string().nullable() }).nullable(),
    /** Whose price it is: of their plan, of their insurance's other plans, of all insurances, for cash, or before any discount. */
    basis: z.enum(['plan', 'payer', 'all', 'cash', 'charge']),
    /** Before any discount; `null` where the clinic tells none. */
    chargeCents: cents.nullable(),
    benefits: Benefits.nullable(),
    /** Who told the benefits. */
    benefitsFrom: z.enum(['insurer', 'coverage', 'claim', 'typed']).nullable(),
    benefitsAsOf: z.iso.datetime().nullable(),
    low: Worked,
    /** `null` where what nobody told makes one guess as good as another. */
    mid: Worked.nullable(),
    high: Worked,
    /** The day of the clinic's prices. */
    pricesOf: z.iso.date().nullable(),
  })
  .openapi('WorkedOutEstimate');

export const EstimateInput = z
  .object({
    clinicId: z.uuid(),
    service: ServiceCode,
    setting: Setting,
    /** `null` without insurance. */
    coverageId: z.uuid().nullable(),
    /** As somebody typed them; `null` for what is known of the coverage. */
    benefits: Benefits.nullable(),
  })
  .strict()
  .openapi('EstimateInput');

export type Setting = z.infer<typeof Setting>;
export type ServiceNames = z.infer<typeof ServiceNames>;
export type Benefits = z.infer<typeof Benefits>;
export type Worked = z.infer<typeof Worked>;
export type WorkedOut = z.infer<typeof WorkedOut>;
export type EstimateInput = z.infer<typeof EstimateInput>;
