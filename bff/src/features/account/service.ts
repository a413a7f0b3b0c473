/** The rules of a patient's own details: who they are, and how they can be reached. */
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { editPatient } from './edit.ts';
import { guardianContacts } from './guardian-contact.ts';
import { formatPhone } from '../../phone.ts';
import { EmergencyContact } from './schema.ts';
import type { ContactChange, DetailsChange, Profile } from './schema.ts';

const PROFILE_PARTS = { clinic: true } as const;
type PatientRow = Prisma.PatientGetPayload<{ include: typeof PROFILE_PARTS }>;

const ADDRESS_FIELDS = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'] as const;
/** An address with one of these missing reaches nobody. */
const NEEDED_OF_ADDRESS = ['addressLine1', 'city', 'state', 'postalCode'] as const;
const CONTACT_FIELDS = ['mobilePhone', 'homePhone', ...ADDRESS_FIELDS] as const;
const PLAIN_DETAILS = ['preferredName', 'pronouns', 'language', 'interpreterNeeded'] as const;
type Contact = Pick<PatientRow, (typeof CONTACT_FIELDS)[number]>;

/** Who this patient is; for a parent with reduced access, without what a teenager keeps to themself. @throws {ApiProblem} resource/not-found */
export async function readProfile({ db }: Portal, { patientId, reduced }: PatientWho): Promise<Profile> {
  const row = await db.prisma.patient.findUnique({ where: { id: patientId }, include: PROFILE_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  const whole = profile(row);
  return reduced ? { ...whole, reduced, preferredName: null, pronouns: null, email: null, mobilePhone: null, homePhone: null } : whole;
}

/**
 * Changes phone and address, unless somebody changed the patient's details
 * since `change.version` was read. What is already on file needs no change, so
 * sending the same again is harmless even with the version it first had.
 * @throws {ApiProblem} resource/changed, request/invalid (an address in part, a guardian's phone), resource/not-found, access/scope-missing
 */
export async function changeContact(portal: Portal, who: PatientWho, change: z.output<typeof ContactChange>): Promise<Profile> {
  await editPatient(portal, who, change.version, async (row, tx) => {
    const data = changedFields(row, change);
    if (ADDRESS_FIELDS.some((field) => field in data)) refusePartOfAddress({ ...row, ...data });
    if (who.relationship === 'self') await refuseGuardianPhone(portal, tx, row.id, data);
    return data;
  });
  return readProfile(portal, who);
}

/**
 * Changes what the patient likes to be called, language and people to call, by
 * the same rules as {@link changeContact}.
 * @throws {ApiProblem} resource/changed, resource/not-found, access/scope-missing
 */
export async function changeDetails(portal: Portal, who: PatientWho, change: z.output<typeof DetailsChange>): Promise<Profile> {
  await editPatient(portal, who, change.version, (row) => {
    const { emergencyContacts } = change;
    const entries = PLAIN_DETAILS.map((field) => [field, change[field]] as const).filter(([field, value]) => value !== undefined && value !== row[field]);
    const isSameList = emergencyContacts === undefined || JSON.stringify(emergencyContacts) === JSON.stringify(storedContacts(row.emergencyContacts));
    return { ...Object.fromEntries(entries), ...(isSameList ? {} : { emergencyContacts }) };
  });
  return readProfile(portal, who);
}

/** The column is JSON: what is no contact in it is left out. The order of keys is the schema's, whatever the database made of it. */
function storedContacts(value: unknown): EmergencyContact[] {
  return Array.isArray(value) ? value.flatMap((entry: unknown) => EmergencyContact.safeParse(entry).data ?? []) : [];
}

function changedFields(row: Contact, change: z.output<typeof ContactChange>): Partial<Contact> {
  const entries = CONTACT_FIELDS.map((field) => [field, change[field]] as const);
  return Object.fromEntries(entries.filter(([field, value]) => value !== undefined && value !== row[field]));
}

/** A young person's mobile is theirs alone; a number at home a household may share. */
async function refuseGuardianPhone(portal: Portal, tx: Tx, patientId: string, { mobilePhone, homePhone }: Partial<Contact>): Promise<void> {
  if (!mobilePhone && !homePhone) return;
  const others = await guardianContacts(portal, tx, patientId);
  const wrong = [mobilePhone && others?.hasPhone(mobilePhone) ? 'mobilePhone' : '', homePhone && others?.hasMobile(homePhone) ? 'homePhone' : ''].filter(
    Boolean,
  );
  if (wrong.length > 0) throw new ApiProblem('request/invalid', { errors: wrong.map((path) => ({ path, code: 'guardian' })) });
}

function refusePartOfAddress(contact: Contact): void {
  if (ADDRESS_FIELDS.every((field) => contact[field] === null)) return;
  const missing = NEEDED_OF_ADDRESS.filter((field) => contact[field] === null);
  if (missing.length > 0) throw new ApiProblem('request/invalid', { errors: missing.map((path) => ({ path, code: 'missing' })) });
}

function profile(row: PatientRow): Profile {
  return {
    patientNumber: row.patientNumber,
    givenName: row.givenName,
    familyName: row.familyName,
    preferredName: row.preferredName,
    birthDate: row.birthDate?.toISOString().slice(0, 10) ?? null,
    sex: row.gender,
    email: row.email,
    mobilePhone: row.mobilePhone && formatPhone(row.mobilePhone),
    homePhone: row.homePhone && formatPhone(row.homePhone),
    addressLine1: row.addressLine1,
    addressLine2: row.addressLine2,
    city: row.city,
    state: row.state,
    postalCode: row.postalCode,
    country: row.country,
    language: row.language,
    pronouns: row.pronouns,
    interpreterNeeded: row.interpreterNeeded,
    emergencyContacts: storedContacts(row.emergencyContacts).map((contact) => ({ ...contact, phone: formatPhone(contact.phone) })),
    clinic: row.clinic ? { name: row.clinic.name, phone: row.clinic.phone } : null,
    version: row.version,
    reduced: false,
  };
}
