/** FHIR Immunization → immunization. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, quantity, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient, NotAFact } from '../mapper.ts';
import { conceptCode, conceptText, instantOrNull, requireText } from '../values.ts';

const schema = z.object({
  status: fhirText,
  vaccineCode: codeableConcept,
  patient: reference,
  occurrenceDateTime: fhirText.optional(),
  location: reference.optional(),
  performer: z.array(z.object({ actor: reference })).optional(),
  doseQuantity: quantity.optional(),
  protocolApplied: z
    .array(
      z.object({
        doseNumberPositiveInt: z.number().int().optional(),
        doseNumberString: fhirText.optional(),
        seriesDosesPositiveInt: z.number().int().optional(),
      }),
    )
    .optional(),
});

type Protocol = NonNullable<z.output<typeof schema>['protocolApplied']>[number];

/** "2 of 3", "2", or the source's own words. */
function doseText(protocol: Protocol | undefined): string | null {
  const number = protocol?.doseNumberPositiveInt;
  if (number === undefined) return protocol?.doseNumberString ?? null;
  const series = protocol?.seriesDosesPositiveInt;
  return series ? `${number} of ${series}` : String(number);
}

export const immunization = defineMapper({
  type: 'Immunization',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.patient);
    const organization = resource.performer?.map(({ actor }) => context.link(actor, 'Organization')).find((one) => one);
    const row: Prisma.ImmunizationCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.vaccineCode),
      name: requireText(conceptText(resource.vaccineCode), 'code'),
      status: resource.status,
      givenAt: instantOrNull(resource.occurrenceDateTime),
      placeName: context.link(resource.location, 'Location')?.name ?? resource.location?.display ?? organization?.name ?? null,
      doseText: doseText(resource.protocolApplied?.[0]),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.immunization.createMany({ data: rows }),
  update: (tx, row, id) => tx.immunization.update({ where: { id }, data: row }),
});
