/** FHIR Patient → patient. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { address, codeableConcept, contactPoint, fhirText, humanName, identifier, reference } from '../fhir-types.ts';
import type { Identifier } from '../fhir-types.ts';
import { defineMapper, SkipResource } from '../mapper.ts';
import { assignPatientNumbers } from '../patient-number.ts';
import { PATIENT_NUMBER_SYSTEM } from '../system-urls.ts';
import { bestName, contactValue, conceptText, dayOrNull, instantOrNull, nameParts } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  name: z.array(humanName).optional(),
  telecom: z.array(contactPoint).optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: fhirText.optional(),
  deceasedDateTime: fhirText.optional(),
  deceasedBoolean: z.boolean().optional(),
  address: z.array(address).optional(),
  communication: z.array(z.object({ language: codeableConcept, preferred: z.boolean().optional() })).optional(),
  managingOrganization: reference.optional(),
});

/** Longer ones (some sources use UUIDs) are on no letter or wristband. */
const LONGEST_PRINTED_NUMBER = 24;

function printedNumber(identifiers: readonly Identifier[] | undefined): string | null {
  const ours = identifiers?.find((one) => one.system === PATIENT_NUMBER_SYSTEM)?.value;
  const record = identifiers?.find((one) => one.type?.coding?.some((coding) => coding.code === 'MR'))?.value;
  const number = ours ?? record;
  return number && number.length <= LONGEST_PRINTED_NUMBER ? number : null;
}

type Row = Omit<Prisma.PatientCreateManyInput, 'patientNumber'> & { id: string; patientNumber: string | null };

export const patient = defineMapper({
  type: 'Patient',
  schema,
  map(resource, context) {
    const birthDate = dayOrNull(resource.birthDate);
    if (!birthDate) throw new SkipResource('no birth date');
    const home = resource.address?.find((one) => one.use === 'home') ?? resource.address?.[0];
    const languages = resource.communication ?? [];
    const language = languages.find((one) => one.preferred) ?? languages[0];
    const row: Row = {
      id: context.id,
      patientNumber: printedNumber(resource.identifier),
      clinicId: context.link(resource.managingOrganization, 'Organization')?.clinicId ?? context.defaultClinicId,
      ...nameParts(bestName(resource.name)),
      preferredName: resource.name?.find((name) => name.use === 'nickname')?.given?.[0] ?? null,
      birthDate,
      deceasedAt: instantOrNull(resource.deceasedDateTime),
      gender: resource.gender ?? 'unknown',
      email: contactValue(resource.telecom, 'email'),
      homePhone: contactValue(resource.telecom, 'phone', ['home']),
      mobilePhone: contactValue(resource.telecom, 'phone', ['mobile']),
      addressLine1: home?.line?.[0] ?? null,
      addressLine2: home?.line?.slice(1).join(', ') || null,
      city: home?.city ?? null,
      state: home?.state ?? null,
      postalCode: home?.postalCode ?? null,
      country: home?.country ?? null,
      language: language?.language.coding?.[0]?.code ?? conceptText(language?.language),
    };
    return { patientId: context.id, row };
  },
  create: async (tx, rows) => tx.patient.createMany({ data: await assignPatientNumbers(tx, rows) }),
  // A number once given stays: it is on paper already.
  update: (tx, { patientNumber: _patientNumber, ...row }, id) =>
    tx.patient.update({ where: { id }, data: { ...row, version: { increment: 1 } } }),
});
