/** FHIR MedicationRequest (with its Medication) → medication request. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, quantity, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient, NotAFact } from '../mapper.ts';
import { conceptCode, conceptText, instantOrNull, requireText } from '../values.ts';

const dosage = z.object({
  text: fhirText.optional(),
  patientInstruction: fhirText.optional(),
  asNeededBoolean: z.boolean().optional(),
  timing: z
    .object({
      code: codeableConcept.optional(),
      repeat: z
        .object({
          frequency: z.number().optional(),
          period: z.number().optional(),
          periodUnit: fhirText.optional(),
        })
        .optional(),
    })
    .optional(),
  doseAndRate: z.array(z.object({ doseQuantity: quantity.optional() })).optional(),
});

const schema = z.object({
  status: fhirText,
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

const UNITS: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['d', 'day'],
  ['wk', 'week'],
  ['mo', 'month'],
]);

/** How to take it: the prescriber's words, else the coded dose in words. */
export function dosageText(instruction: z.output<typeof dosage> | undefined): string | null {
  if (!instruction) return null;
  const written = instruction.patientInstruction || instruction.text;
  if (written) return written;
  const dose = instruction.doseAndRate?.find((one) => one.doseQuantity)?.doseQuantity;
  const repeat = instruction.timing?.repeat;
  const unit = repeat?.periodUnit ? UNITS.get(repeat.periodUnit) : undefined;
  const often =
    repeat?.frequency && repeat.period && unit
      ? `${repeat.frequency} time${repeat.frequency === 1 ? '' : 's'} every ${repeat.period === 1 ? unit : `${repeat.period} ${unit}s`}`
      : conceptText(instruction.timing?.code);
  const amount = dose?.value === undefined ? null : `Dose: ${[dose.value, dose.unit].filter(Boolean).join(' ')}`;
  return [amount, often, instruction.asNeededBoolean ? 'as needed' : null].filter(Boolean).join(', ') || null;
}

export const medicationRequest = defineMapper({
  type: 'MedicationRequest',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.subject);
    const medication = medicationSchema.safeParse(context.inline(resource.medicationReference));
    const code = resource.medicationCodeableConcept ?? medication.data?.code;
    const prescriber = context.link(resource.requester, 'Practitioner');
    const reasons = resource.reasonReference?.map((one) => context.link(one, 'Condition')?.name ?? one.display);
    const row: Prisma.MedicationRequestCreateManyInput = {
      id: context.id,
      patientId,
      practitionerId: prescriber?.localId ?? null,
      ...conceptCode(code),
      name: requireText(conceptText(code) ?? resource.medicationReference?.display, 'medication'),
      status: resource.status,
      dosageText: dosageText(resource.dosageInstruction?.[0]),
      reason: conceptText(resource.reasonCode?.[0]) ?? reasons?.find(Boolean) ?? null,
      prescriberName: prescriber?.name ?? resource.requester?.display ?? null,
      authoredAt: instantOrNull(resource.authoredOn),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.medicationRequest.createMany({ data: rows }),
  update: (tx, row, id) => tx.medicationRequest.update({ where: { id }, data: row }),
});
