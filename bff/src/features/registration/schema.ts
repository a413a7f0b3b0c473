/** Shapes of making an account. Answers never repeat what a finished step was told: the browser may be shared. */
import { z } from '@hono/zod-openapi';
import { KeptDocument } from '../../files/upload-schema.ts';
import { Locale } from '../requests/schema.ts';
import { StaffPermissionSchema } from '../sharing/schema.ts';
import { typedName } from '../../one-line.ts';

/** `us`: for oneself, living in the United States; `dependent`: for a child or adult one cares for. */
export const RegistrationKind = z.enum(['us', 'international', 'dependent']);

const name = typedName;
const birthDate = z.iso.date();
const phone = z.string().trim().min(5).max(40);

export const StartRegistration = z.object({ kind: RegistrationKind, locale: Locale }).strict().openapi('StartRegistration');

/** How somebody says which chart is theirs. */
export const Identity = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('number'), patientNumber: z.string().trim().min(3).max(40), birthDate, familyName: name }).strict(),
    z.object({ by: z.literal('code'), code: z.string().trim().min(10).max(20), birthDate }).strict(),
    z.object({ by: z.literal('details'), givenName: name, familyName: name, birthDate, phone }).strict(),
  ])
  .openapi('Identity');

export const ContactWay = z.enum(['email', 'text']);

/** A contact on file, so that its owner knows it again: `d•••@example.org`, `•••0177`. */
export const ContactOnFile = z.object({ way: ContactWay, shown: z.string() }).openapi('ContactOnFile');

/**
 * How it is shown that a chart is one's own: `asked`: by a code to one of these
 * contacts; `proved`: the confirmed address is on file; `staff`: they decide.
 */
export const ContactsOnFile = z.object({ outcome: z.enum(['asked', 'proved', 'staff']), contacts: z.array(ContactOnFile) }).openapi('ContactsOnFile');

export const ContactCode = z.object({ way: ContactWay }).strict().openapi('ContactCode');

/** The code that was sent to a contact on file, or that staff are to decide. */
export const Proof = z
  .discriminatedUnion('by', [z.object({ by: z.literal('code'), code: z.string().regex(/^\d{6}$/) }).strict(), z.object({ by: z.literal('staff') }).strict()])
  .openapi('RegistrationProof');

/** Whom one cares for, and what shows it. */
export const Dependent = z
  .object({
    who: z.enum(['child', 'adult']),
    /** "mother", "legal guardian" */
    relationship: name,
    givenName: name,
    familyName: name,
    otherGivenName: name,
    otherFamilyName: name,
    otherBirthDate: birthDate,
    documents: z.string().trim().max(500).default(''),
    /** What an adult is to be helped with; staff decide. */
    permissions: z.array(StaffPermissionSchema).min(1).optional(),
  })
  .strict()
  .openapi('Dependent');

/** What the International Appointment Office needs to answer. */
export const InternationalRequest = z
  .object({
    givenName: name,
    familyName: name,
    birthDate,
    country: name,
    email: z.email().max(254),
    phone,
    message: z.string().trim().min(1).max(2000),
  })
  .strict()
  .openapi('InternationalRequest');

export const EmailStep = z
  .object({ email: z.email().max(254) })
  .strict()
  .openapi('EmailStep');
export const Confirmation = z
  .object({ token: z.string().min(20).max(100) })
  .strict()
  .openapi('Confirmation');

export const Username = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_.-]{3,40}$/);
export const UsernameStep = z.object({ username: Username }).strict().openapi('UsernameStep');

/** Where a link went. */
export const ConfirmationAddress = z.object({ email: z.string() }).openapi('ConfirmationAddress');

/** Whether a name is free; where it is not, free ones like it. */
export const UsernameAnswer = z.object({ free: z.boolean(), suggestions: z.array(z.string()) }).openapi('UsernameAnswer');

export const FinishRegistration = z
  .object({
    username: Username,
    // What is long enough, and too long, the rules say, with a reason.
    password: z.string().min(1).max(2048),
    acceptsTerms: z.literal(true),
  })
  .strict()
  .openapi('FinishRegistration');

/** Whether the account opens a chart at once, or staff look first. */
export const FinishedRegistration = z.object({ connected: z.boolean() }).openapi('FinishedRegistration');

const typed = z.string().max(2000).optional();

/**
 * What stands in steps that are not finished, as it was typed. No password and
 * no code has a place here: what is a proof is typed anew.
 */
export const TypedSteps = z
  .object({
    about: z
      .object({
        by: typed,
        patientNumber: typed,
        givenName: typed,
        familyName: typed,
        birthDate: typed,
        phone: typed,
        who: typed,
        otherGivenName: typed,
        otherFamilyName: typed,
        otherBirthDate: typed,
        relationship: typed,
        documents: typed,
      })
      .strict()
      .optional(),
    request: z
      .object({ givenName: typed, familyName: typed, birthDate: typed, country: typed, email: typed, phone: typed, message: typed })
      .strict()
      .optional(),
    email: z.object({ email: typed }).strict().optional(),
    account: z.object({ username: typed }).strict().optional(),
  })
  .strict()
  .openapi('TypedSteps');

/** How far this browser's registration is. */
export const RegistrationProgress = z
  .object({
    kind: RegistrationKind.nullable(),
    /** The person, or whom they care for, was told. */
    aboutGiven: z.boolean(),
    /** Where the link went, so that its owner knows it: `d…@example.org`. */
    emailHint: z.string().nullable(),
    emailConfirmed: z.boolean(),
    /** Whether it is to be shown that the chart is one's own. Nothing of it is needed with a code from us, or for somebody else. */
    check: z.enum(['none', 'open', 'done']),
    expiresAt: z.iso.datetime().nullable(),
    /** The kind of one that was finished in this browser within its day, in this tab or another. Nothing else is told of it. */
    finished: RegistrationKind.nullable(),
    typed: TypedSteps,
    /** Papers that were sent so far, without their names. */
    papers: z.array(KeptDocument),
  })
  .openapi('RegistrationProgress');

/** How to reach the International Appointment Office. */
export const InternationalOffice = z
  .object({
    phone: z.string(),
    email: z.string(),
    timeZone: z.string(),
    /** Monday is 1. Times are on the office's clock. */
    hours: z.array(z.object({ days: z.array(z.number().int().min(1).max(7)), from: z.string(), until: z.string() })),
    openNow: z.boolean(),
  })
  .openapi('InternationalOffice');

export type RegistrationKind = z.infer<typeof RegistrationKind>;
export type Identity = z.infer<typeof Identity>;
export type ContactWay = z.infer<typeof ContactWay>;
export type ContactOnFile = z.infer<typeof ContactOnFile>;
export type ContactsOnFile = z.infer<typeof ContactsOnFile>;
export type Proof = z.infer<typeof Proof>;
export type Dependent = z.infer<typeof Dependent>;
export type InternationalRequest = z.infer<typeof InternationalRequest>;
export type FinishRegistration = z.infer<typeof FinishRegistration>;
export type RegistrationProgress = z.infer<typeof RegistrationProgress>;
export type TypedSteps = z.infer<typeof TypedSteps>;
export type ConfirmationAddress = z.infer<typeof ConfirmationAddress>;
export type UsernameAnswer = z.infer<typeof UsernameAnswer>;
export type InternationalOffice = z.infer<typeof InternationalOffice>;
