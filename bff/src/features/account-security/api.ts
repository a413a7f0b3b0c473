/** What `/api/account-security` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import {
  BackupCodes,
  EmailConfirmation,
  NewPasskey,
  PasskeyCreation,
  PasskeyName,
  IdParams,
  SecondFactorOff,
  SecurityStatus,
  TotpConfirmation,
  TotpSetup,
} from './schema.ts';

const done = { description: 'Done.' } as const;

const refusals = { 401: GUARD_RESPONSES[401], 403: { ...GUARD_RESPONSES[403], description: 'Prove first that it is you.' } } as const;

const notRight = { ...GUARD_RESPONSES[404], description: 'Not right.' } as const;

/** Everything that changes how somebody signs in. */
const sensitive = { 'x-scope': 'session', 'x-before-second-step': true, 'x-proof': true } as const;

export const read = createRoute({
  method: 'get',
  path: '/',
  summary: 'How this person signs in',
  'x-scope': 'session',
  'x-before-second-step': true,
  responses: { 200: json('What is set up.', SecurityStatus), 401: GUARD_RESPONSES[401] },
});

export const totp = createRoute({
  ...sensitive,
  method: 'post',
  path: '/totp',
  summary: 'Begin to set up an authenticator app',
  responses: { 200: json('What the app needs.', TotpSetup), ...refusals },
});

export const totpConfirm = createRoute({
  ...sensitive,
  method: 'post',
  path: '/totp/confirm',
  summary: 'Turn the app on with a first code',
  request: { body: jsonBody(TotpConfirmation) },
  responses: { 200: json('New backup codes.', BackupCodes), ...refusals, 422: notRight },
});

export const email = createRoute({
  ...sensitive,
  method: 'post',
  path: '/email-codes',
  summary: 'Begin to use codes by e-mail: sends one',
  responses: { 204: done, ...refusals, 429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' } },
});

export const emailConfirm = createRoute({
  ...sensitive,
  method: 'post',
  path: '/email-codes/confirm',
  summary: 'Turn codes by e-mail on with the first one',
  request: { body: jsonBody(EmailConfirmation) },
  responses: { 200: json('New backup codes.', BackupCodes), ...refusals, 422: notRight },
});

export const off = createRoute({
  ...sensitive,
  method: 'post',
  path: '/second-factor/off',
  summary: 'Turn codes at sign-in off',
  request: { body: jsonBody(SecondFactorOff) },
  responses: {
    204: done,
    ...refusals,
    409: { ...GUARD_RESPONSES[404], description: 'The password is too short to be the only proof: send a longer one with it.' },
    422: { ...GUARD_RESPONSES[404], description: 'The password so far is wrong (`currentPassword`), or the new one not good enough (`newPassword`).' },
    429: { ...GUARD_RESPONSES[401], description: 'Too many wrong passwords.' },
  },
});

export const backup = createRoute({
  ...sensitive,
  method: 'post',
  path: '/backup-codes',
  summary: 'Make new backup codes',
  responses: { 200: json('New backup codes.', BackupCodes), ...refusals, 409: { ...GUARD_RESPONSES[404], description: 'No second step is set up.' } },
});

export const newPasskey = createRoute({
  ...sensitive,
  method: 'post',
  path: '/passkeys/options',
  summary: 'What a browser makes a passkey with',
  responses: { 200: json('The options.', PasskeyCreation), ...refusals },
});

export const add = createRoute({
  ...sensitive,
  method: 'post',
  path: '/passkeys',
  summary: 'Add a passkey',
  request: { body: jsonBody(NewPasskey) },
  responses: { 204: done, ...refusals, 422: notRight },
});

export const rename = createRoute({
  ...sensitive,
  method: 'patch',
  path: '/passkeys/{id}',
  summary: 'Name a passkey',
  request: { params: IdParams, body: jsonBody(PasskeyName) },
  responses: { 204: done, ...refusals, 404: GUARD_RESPONSES[404] },
});

export const remove = createRoute({
  ...sensitive,
  method: 'delete',
  path: '/passkeys/{id}',
  summary: 'Remove a passkey',
  request: { params: IdParams },
  responses: { 204: done, ...refusals, 404: GUARD_RESPONSES[404] },
});

export type AccountSecurityApi = ApiOf<
  [
    typeof read,
    typeof totp,
    typeof totpConfirm,
    typeof email,
    typeof emailConfirm,
    typeof off,
    typeof backup,
    typeof newPasskey,
    typeof add,
    typeof rename,
    typeof remove,
  ]
>;
