/** FHIR Immunization → immunization. */
import { z } from 'zod';
import { Prisma } from '../../database/generated/client.ts';
import { besidePrimitive } from '../absent-reason.ts';
import { codeableConcept, fhirText, quantity, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { acceptOnly, refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { toldTime } from '../read-told-time.ts';
import { conceptCode, conceptText, requireText } from '../values.ts';

const schema = z.object({
  status: fhirText,
  statusReason: codeableConcept.optional(),
  vaccineCode: codeableConcept,
  patient: reference,
  occurrenceDateTime: fhirText.optional(),
  _occurrenceDateTime: besidePrimitive,
  occurrenceString: fhirText.optional(),
  _occurrenceString: besidePrimitive,
  isSubpotent: z.boolean().optional(),
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
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error' });
    acceptOnly(resource.status, ['completed', 'not-done']);
    refuseNoneKnown(resource.vaccineCode);
    const { patientId } = requirePatient(context, resource.patient);
    const organization = resource.performer?.map(({ actor }) => context.link(actor, 'Organization')).find((one) => one);
    const given = toldTime({
      date: resource.occurrenceDateTime,
      text: resource.occurrenceString,
      absent: resource._occurrenceDateTime ?? resource._occurrenceString,
    });
    const row: Prisma.ImmunizationCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.vaccineCode),
      name: requireText(conceptText(resource.vaccineCode), 'code'),
      status: resource.status,
      givenAt: given.at,
      givenDate: given.said,
      givenTold: given.told ?? Prisma.DbNull,
      statusReason: conceptText(resource.statusReason),
      subpotent: resource.isSubpotent ?? false,
      placeName: context.link(resource.location, 'Location')?.name ?? resource.location?.display ?? organization?.name ?? null,
      doseText: doseText(resource.protocolApplied?.[0]),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.immunization.createMany({ data: rows }),
  update: (tx, row, id) => tx.immunization.update({ where: { id }, data: row }),
});
