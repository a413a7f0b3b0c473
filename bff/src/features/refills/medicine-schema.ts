/** Shapes of what can be refilled. */
import { z } from '@hono/zod-openapi';
import { DosageStep } from '../../fhir/dosage/dosage.ts';
import { pageOf } from '../../lists/page-schema.ts';
import { Pharmacy } from './pharmacy-schema.ts';
import { RefillState } from './refill-schema.ts';
import { ControlledClass, RefillRefusal } from './refusal-schema.ts';

export const RefillMedicine = z
  .object({
    medicineId: z.uuid(),
    name: z.string(),
    dosage: z.array(DosageStep),
    prescriber: z.string().nullable(),
    controlled: ControlledClass.nullable(),
    /** Null where its source does not say how many there were. */
    refillsLeft: z.number().int().nullable(),
    /** The day after which the prescription no longer holds. */
    validUntil: z.iso.date().nullable(),
    lastFill: z.object({ on: z.iso.date(), quantity: z.number().nullable(), unit: z.string().nullable(), pharmacy: z.string().nullable() }).nullable(),
    /** For how many days the last fill lasts. */
    supplyDays: z.number().int().nullable(),
    /** `told` by who filled it, or `reckoned` from quantity and dose. */
    supplyFrom: z.enum(['told', 'reckoned']).nullable(),
    /** About how many days are left, 0 where it should have run out; null where nobody can know. */
    daysLeft: z.number().int().nullable(),
    /** The first day without. */
    runsOut: z.iso.date().nullable(),
    /** From when it can be asked for; null: at any time. */
    askFrom: z.iso.date().nullable(),
    /** Why not now; null: it can be asked for. */
    refusal: RefillRefusal.nullable(),
    /** The one that is on its way. */
    open: z.object({ id: z.uuid(), state: RefillState }).nullable(),
    /** Where a refill would go; null: one has to be chosen. */
    pharmacy: Pharmacy.nullable(),
  })
  .openapi('RefillMedicine');

/** Several run out within a few days of each other: asked for together, they can be picked up together. */
export const AlignHint = z
  .object({
    /** The one that runs out first before the others. */
    medicineIds: z.array(z.uuid()).min(2),
    /** The first and the last day on which one of them runs out. */
    from: z.iso.date(),
    until: z.iso.date(),
    /** Those that can be asked for today. */
    nowIds: z.array(z.uuid()),
    /** The first day on which all of them can be asked for at once. */
    allFrom: z.iso.date(),
  })
  .openapi('RefillAlignHint');

/** Those that run out first come first, then those of which nobody knows, by name. */
export const RefillMedicines = pageOf(RefillMedicine)
  .extend({
    timeZone: z.string(),
    /** Today, by the clinic's calendar. */
    today: z.iso.date(),
    preferred: Pharmacy.nullable(),
    align: AlignHint.nullable(),
  })
  .openapi('RefillMedicines');

export type RefillMedicine = z.infer<typeof RefillMedicine>;
export type AlignHint = z.infer<typeof AlignHint>;
export type RefillMedicines = z.infer<typeof RefillMedicines>;
