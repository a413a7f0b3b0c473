/** A record at a glance. What the reader's access does not cover is null. */
import { z } from '@hono/zod-openapi';
import { EmergencyContact } from '../account/schema.ts';
import { VisitSummary } from '../appointments/schema.ts';
import { AllergyList, ConditionList, MedicationList, ResultList } from '../records/schema.ts';
import { PersonWithAccess } from '../sharing/schema.ts';

export const TreatmentPanel = z
  .object({
    patient: z.object({
      name: z.string(),
      birthDate: z.iso.date().nullable(),
      patientNumber: z.string(),
      language: z.string().nullable(),
      interpreterNeeded: z.boolean(),
    }),
    timeZone: z.string(),
    /** What counts now first. */
    allergies: AllergyList,
    medications: MedicationList,
    conditions: ConditionList,
    /** The newest. */
    results: ResultList,
    /** Soonest first. */
    visits: z.array(VisitSummary).nullable(),
    /** Who may speak for the patient: those with access to the record, and whom to call. */
    speakers: z.array(PersonWithAccess.pick({ id: true, name: true, relationship: true, basis: true, lastDay: true })).nullable(),
    contacts: z.array(EmergencyContact).nullable(),
  })
  .openapi('TreatmentPanel');

export type TreatmentPanel = z.infer<typeof TreatmentPanel>;
