/** FHIR MedicationDispense (with its Medication) → medication dispense. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { noteDispenses } from '../../refills/note-dispenses.ts';
import { codeableConcept, extension, fhirText, identifier, quantity, reference } from '../fhir-types.ts';
import { knownDate } from '../known-date.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { acceptOnly, refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { refillNamedBy } from '../refill-identifier.ts';
import { supplyDaysOf } from '../supply-days.ts';
import { TRACKING_CARRIER_EXTENSION, TRACKING_EXTENSION } from '../system-urls.ts';
import { conceptCode, conceptText, findExtension, requireText } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  extension: z.array(extension).optional(),
  status: fhirText,
  medicationCodeableConcept: codeableConcept.optional(),
  medicationReference: reference.optional(),
  subject: reference,
  authorizingPrescription: z.array(reference).optional(),
  performer: z.array(z.object({ actor: reference })).optional(),
  location: reference.optional(),
  quantity: quantity.optional(),
  daysSupply: quantity.optional(),
  whenPrepared: fhirText.optional(),
  whenHandedOver: fhirText.optional(),
});
const medicationSchema = z.object({ code: codeableConcept.optional() });

/** R4 medicationdispense-status; `in-progress` is ready to be picked up, `completed` was picked up. */
const STATUSES = ['preparation', 'in-progress', 'cancelled', 'on-hold', 'completed', 'stopped', 'declined', 'unknown'];

export const medicationDispense = defineMapper({
  type: 'MedicationDispense',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error' });
    acceptOnly(resource.status, STATUSES);
    const { patientId } = requirePatient(context, resource.subject);
    const medication = medicationSchema.safeParse(context.inline(resource.medicationReference));
    const code = resource.medicationCodeableConcept ?? medication.data?.code;
    refuseNoneKnown(code);
    const prescriptions = resource.authorizingPrescription ?? [];
    const prescription = prescriptions.map((one) => context.keyOf(one, 'MedicationRequest')).find((one) => one !== null);
    const named = [...(resource.identifier ?? []), ...prescriptions.flatMap((one) => one.identifier ?? [])];
    const places = [resource.location, ...(resource.performer ?? []).map(({ actor }) => actor)];
    const handedOver = knownDate(resource.whenHandedOver);
    const number = findExtension(resource.extension, TRACKING_EXTENSION)?.valueString;
    const row: Prisma.MedicationDispenseCreateManyInput = {
      id: context.id,
      patientId,
      forSource: prescription?.source ?? '',
      forResourceId: prescription?.resourceId ?? '',
      ...conceptCode(code),
      name: requireText(conceptText(code) ?? resource.medicationReference?.display, 'medication'),
      status: resource.status,
      quantity: resource.quantity?.value ?? null,
      unit: resource.quantity?.unit ?? null,
      supplyDays: supplyDaysOf(resource.daysSupply),
      preparedAt: knownDate(resource.whenPrepared).at,
      handedOverAt: handedOver.at,
      handedOverDate: handedOver.said,
      pharmacyName: nameOf(places),
      trackingCarrier: number ? (findExtension(resource.extension, TRACKING_CARRIER_EXTENSION)?.valueString ?? null) : null,
      trackingNumber: number ?? null,
      namedRefillId: refillNamedBy(named),
    };
    return { patientId, row };

    function nameOf(all: readonly (typeof places)[number][]): string | null {
      for (const one of all) {
        const linked = context.link(one, 'Location') ?? context.link(one, 'Organization');
        const name = linked?.name ?? one?.display;
        if (name) return name;
      }
      return null;
    }
  },
  create: async (tx, rows) => {
    await tx.medicationDispense.createMany({ data: rows });
    await noteDispenses(
      tx,
      rows.map(({ patientId }) => patientId),
    );
  },
  update: async (tx, row, id) => {
    await tx.medicationDispense.update({ where: { id }, data: row });
    await noteDispenses(tx, [row.patientId]);
  },
});
