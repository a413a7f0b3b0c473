/** Shapes of the account API. `null` means that nothing is on file. */
import { z } from '@hono/zod-openapi';
import { parsePhone } from './phone.ts';
import { US_STATES } from './us-states.ts';

export const Sex = z.enum(['male', 'female', 'other', 'unknown']);

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
    birthDate: z.iso.date(),
    sex: Sex,
    email: z.string().nullable(),
    ...contactOnFile,
    country: z.string().nullable(),
    /** BCP 47, e.g. `es-US`; free text where it came from elsewhere. */
    language: z.string().nullable(),
    clinic: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    /** Grows with each change; an edit names the version it was made on. */
    version: z.number().int().positive(),
  })
  .openapi('Profile');

/** Empty is the same as nothing. */
const text = (max: number) => z.string().trim().max(max).transform((value) => value || null);

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
    state: z.enum(US_STATES).or(z.literal('').transform(() => null)).nullable().optional(),
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

/** What a clinic needs to reach someone. */
export const ContactGap = z.enum(['phone', 'address']);

/** The account part of the home page. */
export const AccountHome = z
  .object({
    /** The name the patient likes to be called, or the first name. */
    preferredName: z.string(),
    fullName: z.string(),
    patientNumber: z.string(),
    birthDate: z.iso.date(),
    /** What is not on file. */
    missing: z.array(ContactGap),
  })
  .openapi('AccountHome');

export type Sex = z.infer<typeof Sex>;
export type Profile = z.infer<typeof Profile>;
/** As a client sends it. */
export type ContactChange = z.input<typeof ContactChange>;
export type ContactGap = z.infer<typeof ContactGap>;
export type AccountHome = z.infer<typeof AccountHome>;
