/** FHIR Patient → patient. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { address, codeableConcept, contactPoint, fhirText, humanName, identifier, reference } from '../fhir-types.ts';
import type { Identifier } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { assignPatientNumbers } from '../patient-number.ts';
import { PATIENT_NUMBER_SYSTEM } from '../system-urls.ts';
import { NO_NAME } from '../../person-name.ts';
import { bestName, contactValue, homeAddress, nameParts, nickname } from '../people.ts';
import { conceptText, dayOrNull, instantOrNull } from '../values.ts';
import { judgeAnew } from '../judge-anew.ts';

const schema = z.object({
  meta: z.object({ lastUpdated: fhirText.optional() }).optional(),
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

/** What patients change in the portal themselves. */
const CONTACT_FIELDS = [
  'preferredName',
  'language',
  'homePhone',
  'mobilePhone',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
  'country',
] as const;

type Contact = Pick<Prisma.PatientCreateManyInput, (typeof CONTACT_FIELDS)[number]>;
type Person = Omit<Prisma.PatientCreateManyInput, 'patientNumber' | 'birthDate' | keyof Contact> & {
  id: string;
  patientNumber: string | null;
  birthDate: Date | null;
};

/** The day somebody was born; null where the source knows the year or the month alone, because a day would be a guess. */
function birthDay(text: string | undefined): Date | null {
  const day = dayOrNull(text);
  return text && text.length >= 'YYYY-MM-DD'.length ? day : null;
}

interface Row {
  readonly person: Person;
  readonly contact: Contact;
  /** When the source last changed this; the beginning of time where it does not say. */
  readonly asOf: Date;
}

export const patient = defineMapper({
  type: 'Patient',
  schema,
  map(resource, context) {
    const home = homeAddress(resource.address);
    const name = bestName(resource.name);
    const languages = resource.communication ?? [];
    const language = languages.find((one) => one.preferred) ?? languages[0];
    const person: Person = {
      id: context.id,
      patientNumber: printedNumber(resource.identifier),
      clinicId: context.link(resource.managingOrganization, 'Organization')?.clinicId ?? context.defaultClinicId,
      ...(name ? nameParts(name) : { givenName: '', familyName: NO_NAME }),
      nameUnknown: name === undefined,
      birthDate: birthDay(resource.birthDate),
      deceasedAt: instantOrNull(resource.deceasedDateTime),
      gender: resource.gender ?? 'unknown',
      email: contactValue(resource.telecom, 'email'),
    };
    const contact: Contact = {
      preferredName: nickname(resource.name),
      language: language?.language.coding?.[0]?.code ?? conceptText(language?.language),
      // One that names no use is never taken for a mobile phone, which would be sent texts.
      homePhone: contactValue(resource.telecom, 'phone', ['home', null]),
      mobilePhone: contactValue(resource.telecom, 'phone', ['mobile']),
      addressLine1: home?.line?.[0] ?? home?.text ?? null,
      addressLine2: home?.line?.slice(1).join(', ') || null,
      city: home?.city ?? null,
      state: home?.state ?? null,
      postalCode: home?.postalCode ?? null,
      country: home?.country ?? null,
    };
    const row: Row = { person, contact, asOf: instantOrNull(resource.meta?.lastUpdated) ?? new Date(0) };
    return { patientId: context.id, row, notes: name ? [] : ['it has no name: neutral words stand for it, and no account is made by a match'] };
  },
  create: async (tx, rows) => {
    const numbered = await assignPatientNumbers(
      tx,
      rows.map(({ person, contact }) => ({ ...person, ...contact })),
    );
    return tx.patient.createMany({ data: numbered });
  },
  async update(tx, { person, contact, asOf }, id) {
    // A number once given stays: it is on paper already.
    const { patientNumber: _patientNumber, ...rest } = person;
    const before = await tx.patient.findUniqueOrThrow({ where: { id }, select: { gender: true, birthDate: true } });
    const isJudgedAlike = before.gender === person.gender && before.birthDate?.getTime() === person.birthDate?.getTime();
    if (!isJudgedAlike) await judgeAnew(tx, [id]);
    await tx.patient.update({ where: { id }, data: { ...rest, version: { increment: 1 } } });
    // What the patient changed here stays until the source has something newer to say.
    await tx.patient.updateMany({
      where: { id, OR: [{ contactEditedAt: null }, { contactEditedAt: { lt: asOf } }] },
      data: { ...contact, contactEditedAt: null },
    });
  },
});
