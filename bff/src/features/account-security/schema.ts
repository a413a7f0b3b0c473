/** Shapes of account security: the second step at sign-in, passkeys, backup codes, sessions and devices. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { lineOf } from '../../one-line.ts';

const at = z.iso.datetime();
const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+={0,2}$/)
  .max(65_536);

export const PasskeyInfo = z.object({ id: z.uuid(), name: z.string(), createdAt: at, lastUsedAt: at.nullable() }).openapi('Passkey');

export const SecurityStatus = z
  .object({
    secondFactor: z.enum(['none', 'totp', 'email']),
    /** Since when, if there is one. */
    secondFactorSince: at.nullable(),
    /** Whether there must be one. */
    secondFactorRequired: z.boolean(),
    /** Where codes by e-mail would go, with most of the name hidden. */
    maskedEmail: z.string(),
    /** Where mail about this account goes. */
    email: z.string(),
    /** Another address that is to take its place once its code was given. */
    pendingEmail: z.object({ address: z.string(), expiresAt: at }).nullable(),
    backupCodesLeft: z.number().int(),
    passkeys: z.array(PasskeyInfo),
  })
  .openapi('SecurityStatus');

/** A secret for an authenticator app; `ticket` brings it back with the first code. */
export const TotpSetup = z
  .object({
    /** In groups of four, to type. */
    secret: z.string(),
    uri: z.string(),
    /** The picture to scan: an SVG path in a square of `size` units. */
    qr: z.object({ size: z.number().int(), path: z.string() }),
    ticket: z.string(),
  })
  .openapi('TotpSetup');

export const TotpConfirmation = z
  .object({
    ticket: z.string().max(1000),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  })
  .strict()
  .openapi('TotpConfirmation');

export const EmailConfirmation = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  })
  .strict()
  .openapi('EmailConfirmation');

export const PasswordChange = z
  .object({
    currentPassword: z.string().min(1).max(2048),
    /** Long enough that a password that is too long is told so, and not just refused. */
    newPassword: z.string().min(1).max(2048),
  })
  .strict()
  .openapi('PasswordChange');

/** Turns the second step off; with a longer password, where the one so far is too short to be the only proof. */
export const SecondFactorOff = z.object({ password: PasswordChange.optional() }).strict().openapi('SecondFactorOff');

export const NewEmail = z
  .object({ email: z.email().max(254).toLowerCase() })
  .strict()
  .openapi('NewEmail');

/** The code that came to the new address. */
export const NewEmailCode = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  })
  .strict()
  .openapi('NewEmailCode');

/** Shown once. */
export const BackupCodes = z.object({ codes: z.array(z.string()) }).openapi('BackupCodes');

export const PasskeyName = z
  .object({ name: lineOf(60).min(1) })
  .strict()
  .openapi('PasskeyName');

/** What a browser makes a passkey with (WebAuthn's `PublicKeyCredentialCreationOptionsJSON`). */
export const PasskeyCreation = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string().optional(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
    timeout: z.number().optional(),
    attestation: z.enum(['direct', 'enterprise', 'indirect', 'none']).optional(),
    excludeCredentials: z.array(z.object({ id: z.string(), type: z.literal('public-key') })).optional(),
    authenticatorSelection: z
      .object({
        residentKey: z.enum(['required', 'preferred', 'discouraged']).optional(),
        requireResidentKey: z.boolean().optional(),
        userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
      })
      .optional(),
  })
  .openapi('PasskeyCreation');

/** What a browser answers when it made a passkey (WebAuthn's `RegistrationResponseJSON`). */
export const NewPasskey = PasskeyName.extend({
  response: z.object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z
        .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
        .max(8)
        .default([]),
    }),
  }),
}).openapi('NewPasskey');

export const IdParams = z.object({ id: z.uuid() });

const browser = {
  id: z.uuid(),
  /** Null where the browser does not say. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
};

/** Where somebody is signed in, last active first. */
export const SessionList = pageOf(z.object({ ...browser, current: z.boolean(), signedInAt: at, lastActiveAt: at }).openapi('SignedIn')).openapi('SessionList');

/** Browsers that skip the second step, last used first. */
export const TrustedDevices = pageOf(z.object({ ...browser, current: z.boolean(), lastUsedAt: at, trustedUntil: at }).openapi('TrustedDevice')).openapi(
  'TrustedDevices',
);

/** The answer as the WebAuthn library takes it. */
export function toRegistration(response: NewPasskey['response']): RegistrationResponseJSON {
  return { ...response, clientExtensionResults: {} };
}

export type PasskeyInfo = z.infer<typeof PasskeyInfo>;
export type SecurityStatus = z.infer<typeof SecurityStatus>;
export type TotpSetup = z.infer<typeof TotpSetup>;
export type BackupCodes = z.infer<typeof BackupCodes>;
export type NewPasskey = z.infer<typeof NewPasskey>;
export type SessionList = z.infer<typeof SessionList>;
export type TrustedDevices = z.infer<typeof TrustedDevices>;
export type PasswordChange = z.infer<typeof PasswordChange>;
