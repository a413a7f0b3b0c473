/** Shapes of the account API. `null` means that nothing is on file. */
import { z } from '@hono/zod-openapi';
import { parsePhone, parseWorldPhone } from '../../phone.ts';
import { US_STATES } from './us-states.ts';
import { lineOf } from '../../one-line.ts';

export const Sex = z.enum(['male', 'female', 'other', 'unknown']);

/** BCP 47 tags of the languages to choose from; interpreters are found for others by phone. */
export const CARE_LANGUAGES = ['en', 'es', 'ar', 'de', 'fr', 'hmn', 'ht', 'ko', 'pl', 'pt', 'ru', 'so', 'tl', 'vi', 'zh'] as const;

/** Who a person to call is to the patient. */
export const ContactRelationship = z.enum(['spouse', 'partner', 'parent', 'child', 'sibling', 'relative', 'friend', 'neighbor', 'caregiver', 'other']);

/** Somebody to call when the patient can't be asked. */
export const EmergencyContact = z
  .object({
    name: z.string(),
    relationship: ContactRelationship,
    /** Written for people, as {@link Profile}'s. */
    phone: z.string(),
  })
  .openapi('EmergencyContact');

/** What a patient may change of their own details. */
const contactOnFile = {
  /** Written for people: `(507) 555-0123`. */
  mobilePhone: z.string().nullable(),
  homePhone: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  city: z.string().nullable(),
  /** US postal code of the state; another text where the address came from elsewhere. */
  state: z.string().nullable(),
  postalCode: z.string().nullable(),
} as const;

export const Profile = z
  .object({
    patientNumber: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    preferredName: z.string().nullable(),
    /** Null where the clinic does not know it. */
    birthDate: z.iso.date().nullable(),
    sex: Sex,
    email: z.string().nullable(),
    ...contactOnFile,
    country: z.string().nullable(),
    /** BCP 47, e.g. `es-US`; free text where it came from elsewhere. */
    language: z.string().nullable(),
    pronouns: z.string().nullable(),
    interpreterNeeded: z.boolean(),
    emergencyContacts: z.array(EmergencyContact),
    clinic: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    /** Grows with each change; an edit names the version it was made on. */
    version: z.number().int().positive(),
    /** A parent's reduced access: what a teenager keeps to themself is left out, and not known to be missing. */
    reduced: z.boolean(),
  })
  .openapi('Profile');

/** One line; empty is the same as nothing. */
const text = (max: number) => lineOf(max).transform((value) => value || null);

const phone = text(40).transform((value, context) => {
  if (value === null) return null;
  const stored = parsePhone(value);
  if (stored !== null) return stored;
  context.addIssue({ code: 'custom', message: 'not a US phone number' });
  return z.NEVER;
});

/** Fields left out stay as they are; `null` or an empty text removes one. */
export const ContactChange = z
  .object({
    version: z.number().int().positive(),
    mobilePhone: phone.nullable().optional(),
    homePhone: phone.nullable().optional(),
    addressLine1: text(120).nullable().optional(),
    addressLine2: text(120).nullable().optional(),
    city: text(80).nullable().optional(),
    state: z
      .enum(US_STATES)
      .or(z.literal('').transform(() => null))
      .nullable()
      .optional(),
    /** `55057` or `55057-1234`. */
    postalCode: z
      .string()
      .trim()
      .regex(/^(\d{5}(-\d{4})?)?$/)
      .transform((value) => value || null)
      .nullable()
      .optional(),
  })
  .strict()
  .openapi('ContactChange');

const MOST_EMERGENCY_CONTACTS = 5;

const NewEmergencyContact = z
  .object({
    name: lineOf(80).min(1),
    relationship: ContactRelationship,
    phone: z
      .string()
      .max(40)
      .transform((value, context) => {
        const stored = parseWorldPhone(value);
        if (stored !== null) return stored;
        context.addIssue({ code: 'custom', message: 'not a phone number' });
        return z.NEVER;
      }),
  })
  .strict();

/** Fields left out stay as they are; `null` or an empty text removes one; the list replaces the whole list. */
export const DetailsChange = z
  .object({
    version: z.number().int().positive(),
    preferredName: text(60).nullable().optional(),
    pronouns: text(40).nullable().optional(),
    language: z.enum(CARE_LANGUAGES).nullable().optional(),
    interpreterNeeded: z.boolean().optional(),
    emergencyContacts: z.array(NewEmergencyContact).max(MOST_EMERGENCY_CONTACTS).optional(),
  })
  .strict()
  .openapi('DetailsChange');

/** What a clinic needs to reach someone. */
export const ContactGap = z.enum(['phone', 'address', 'postal-code']);

/** The account part of the home page. */
export const AccountHome = z
  .object({
    /** The name the patient likes to be called, or the first name. */
    preferredName: z.string(),
    fullName: z.string(),
    patientNumber: z.string(),
    /** Null where the clinic does not know it. */
    birthDate: z.iso.date().nullable(),
    /** What is not on file. */
    missing: z.array(ContactGap),
    /** The signed-in person has not confirmed their email address, so that no notices go to it. */
    emailUnconfirmed: z.boolean(),
    /** What to begin with in the first days of an account, as far as it is not done. */
    starters: z.array(z.enum(['emergency-contact', 'communication', 'second-step'])),
    /** When staff last opened the record in an emergency, as long as the patient has not looked at it; theirs alone to know. */
    emergencyAt: z.iso.datetime().nullable(),
    timeZone: z.string(),
  })
  .openapi('AccountHome');

export type Sex = z.infer<typeof Sex>;
export type Profile = z.infer<typeof Profile>;
/** As a client sends it. */
export type ContactChange = z.input<typeof ContactChange>;
export type ContactRelationship = z.infer<typeof ContactRelationship>;
export type EmergencyContact = z.infer<typeof EmergencyContact>;
/** As a client sends it. */
export type DetailsChange = z.input<typeof DetailsChange>;
export type ContactGap = z.infer<typeof ContactGap>;
export type AccountHome = z.infer<typeof AccountHome>;
