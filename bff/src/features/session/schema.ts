/** Shapes of signing in, and of who is signed in. */
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from '@hono/zod-openapi';
import { STAFF_ROLES } from '../../access/pools.ts';
import { RelationshipSchema, ScopeSchema } from '../../access/scopes.ts';
import { DISPLAY_VALUES } from '../../display.ts';

export const SignIn = z
  .object({
    /** Username or e-mail address. */
    identifier: z.string().trim().min(1).max(254),
    password: z.string().min(1).max(1024),
  })
  .strict()
  .openapi('SignIn');

export const SecondFactorMethodSchema = z.enum(['totp', 'email', 'backup', 'passkey']);

/** The password was right; something more is asked for. */
export const SecondFactorNext = z.object({ next: z.literal('second-factor'), methods: z.array(SecondFactorMethodSchema) }).openapi('SecondFactorNext');

export const SecondFactorCode = z
  .object({
    method: z.enum(['totp', 'email', 'backup']),
    code: z.string().trim().min(6).max(20),
    /** Asks for no second factor on this browser for 14 days. */
    trustDevice: z.boolean().default(false),
  })
  .strict()
  .openapi('SecondFactorCode');

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+={0,2}$/)
  .max(16_384);

/** What a browser answers when it was asked for a passkey (WebAuthn's `AuthenticationResponseJSON`). */
export const PasskeyAssertion = z
  .object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.nullish() }),
  })
  .openapi('PasskeyAssertion');

/** What a browser is to ask for a passkey with (WebAuthn's `PublicKeyCredentialRequestOptionsJSON`). */
export const PasskeyRequest = z
  .object({
    challenge: z.string(),
    timeout: z.number().optional(),
    rpId: z.string().optional(),
    userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
  })
  .openapi('PasskeyRequest');

/** What proves again who is there: the password, or a passkey where there is one. */
export const ProofNeeds = z
  .object({
    /** With the password comes a code: of the code app, or a backup code. */
    code: z.boolean(),
    passkey: z.boolean(),
  })
  .openapi('ProofNeeds');

/** Proves again who is there. */
export const Proof = z
  .discriminatedUnion('method', [
    z.object({ method: z.literal('password'), password: z.string().min(1).max(1024), code: z.string().trim().min(6).max(20).optional() }).strict(),
    z.object({ method: z.literal('passkey'), response: PasskeyAssertion }).strict(),
  ])
  .openapi('Proof');

/** The answer as the WebAuthn library takes it. */
export function toAssertion({ response: { userHandle, ...response }, ...assertion }: PasskeyAssertion): AuthenticationResponseJSON {
  return { ...assertion, clientExtensionResults: {}, response: { ...response, ...(userHandle ? { userHandle } : {}) } };
}

/** How the portal is to look and in which language it speaks: what was chosen, and nothing of what was not. */
export const DisplayChoice = z
  .object({
    textSize: z.enum(DISPLAY_VALUES.textSize).optional(),
    density: z.enum(DISPLAY_VALUES.density).optional(),
    theme: z.enum(DISPLAY_VALUES.theme).optional(),
    contrast: z.enum(DISPLAY_VALUES.contrast).optional(),
    motion: z.enum(DISPLAY_VALUES.motion).optional(),
    language: z.enum(DISPLAY_VALUES.language).optional(),
  })
  .strict()
  .openapi('DisplayChoice');

/** A patient as papers name them. */
export const Identity = z
  .object({
    /** The legal name in full, whatever they like to be called. */
    fullName: z.string(),
    birthDate: z.iso.date().nullable(),
    /** With it and the birth date somebody can make an account: for those alone who may read the patient's details. */
    patientNumber: z.string().nullable(),
  })
  .openapi('PatientIdentity');

/** A chart or a clinic this person may open. */
export const Subject = z
  .object({
    kind: z.enum(['patient', 'clinic']),
    id: z.uuid(),
    displayName: z.string(),
    relationship: RelationshipSchema,
    scopes: z.array(ScopeSchema),
    /** A parent's access to a teenager's chart: less is shown, also where the scopes are the same. */
    reduced: z.boolean(),
    /** With reduced access: how old the teenager is (years), since when less is shown, and when the access ends. ISO dates. */
    teen: z.object({ age: z.number().int(), since: z.iso.date(), until: z.iso.date().nullable() }).optional(),
    /** IANA zone of the clinic, or of the patient's own clinic. */
    timeZone: z.string(),
    clinicPhone: z.string().nullable(),
    /** Whose record it is as it stands on paper; null for a clinic. */
    identity: Identity.nullable(),
    /** Emergency access of staff, and when it ends. */
    emergencyEndsAt: z.iso.datetime().optional(),
  })
  .openapi('Subject');

export const SessionInfo = z
  .object({
    userId: z.uuid(),
    displayName: z.string(),
    /** Staff work at the clinic desk; everybody else is on the patient's side. */
    audience: z.enum(['patient', 'clinic']),
    staffRole: z.enum(STAFF_ROLES).nullable(),
    subjects: z.array(Subject),
    /** Nothing opens until they set up a second step at sign-in. */
    mustAddSecondStep: z.boolean(),
    /** They have no second step, need none, and have not closed the hint that one helps. */
    hintsAtSecondStep: z.boolean(),
    /** What they chose of it while signed in, on any device: it goes before what a device was told. */
    display: DisplayChoice,
    /** When the session ends without activity. */
    expiresAt: z.iso.datetime(),
    /** When it ends whatever happens. */
    endsAt: z.iso.datetime(),
  })
  .openapi('SessionInfo');

export type SecondFactorMethod = z.infer<typeof SecondFactorMethodSchema>;
export type SecondFactorCode = z.infer<typeof SecondFactorCode>;
export type SecondFactorNext = z.infer<typeof SecondFactorNext>;
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;
export type ProofNeeds = z.infer<typeof ProofNeeds>;
export type Proof = z.infer<typeof Proof>;
export type DisplayChoice = z.infer<typeof DisplayChoice>;
export type Subject = z.infer<typeof Subject>;
export type SessionInfo = z.infer<typeof SessionInfo>;
