/** FHIR MedicationRequest (with its Medication) → medication request. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { dosage, readDosages } from '../dosage/read-dosage.ts';
import { codeableConcept, fhirText, reference } from '../fhir-types.ts';
import { knownDate } from '../known-date.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { conceptCode, conceptText, requireText } from '../values.ts';

const schema = z.object({
  status: fhirText,
  intent: fhirText.optional(),
  doNotPerform: z.boolean().optional(),
  medicationCodeableConcept: codeableConcept.optional(),
  medicationReference: reference.optional(),
  subject: reference,
  authoredOn: fhirText.optional(),
  requester: reference.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  reasonReference: z.array(reference).optional(),
  dosageInstruction: z.array(dosage).optional(),
});
const medicationSchema = z.object({ code: codeableConcept.optional() });

const ORDERS: ReadonlySet<string | undefined> = new Set(['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order']);

export const medicationRequest = defineMapper({
  type: 'MedicationRequest',
  schema,
  readsModifiersOf: ['dosageInstruction'],
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft' });
    refuseNotFacts(resource.intent, { proposal: 'a proposal', plan: 'a plan, not an order', option: 'one of several options' });
    const { patientId } = requirePatient(context, resource.subject);
    const medication = medicationSchema.safeParse(context.inline(resource.medicationReference));
    const code = resource.medicationCodeableConcept ?? medication.data?.code;
    refuseNoneKnown(code);
    const prescriber = context.link(resource.requester, 'Practitioner');
    const reasons = resource.reasonReference?.map((one) => context.link(one, 'Condition')?.name ?? one.display);
    const authored = knownDate(resource.authoredOn);
    const row: Prisma.MedicationRequestCreateManyInput = {
      id: context.id,
      patientId,
      practitionerId: prescriber?.localId ?? null,
      ...conceptCode(code),
      name: requireText(conceptText(code) ?? resource.medicationReference?.display, 'medication'),
      // Without an intent that orders it, nobody can say that it is taken.
      status: ORDERS.has(resource.intent) ? resource.status : 'unknown',
      doNotPerform: resource.doNotPerform ?? false,
      dosage: readDosages(resource.dosageInstruction),
      reason: conceptText(resource.reasonCode?.[0]) ?? reasons?.find(Boolean) ?? null,
      prescriberName: prescriber?.name ?? resource.requester?.display ?? null,
      authoredAt: authored.at,
      authoredDate: authored.said,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.medicationRequest.createMany({ data: rows }),
  update: (tx, row, id) => tx.medicationRequest.update({ where: { id }, data: row }),
});
