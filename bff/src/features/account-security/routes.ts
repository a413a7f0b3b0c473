/** `/api/account-security`: the second step at sign-in, backup codes and passkeys of the signed-in person. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { requireRecentProof } from '../../access/recent-proof.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { addPasskey, passkeyOptions, removePasskey, renamePasskey } from './passkey-service.ts';
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
import { confirmEmail, confirmTotp, readStatus, renewBackupCodes, startEmail, startTotp, turnOff } from './second-factor-service.ts';

const done = { description: 'Done.' } as const;
const session = requireSession({ beforeSecondStep: true });
const refusals = { 401: GUARD_RESPONSES[401], 403: { ...GUARD_RESPONSES[403], description: 'Prove first that it is you.' } } as const;
const notRight = { ...GUARD_RESPONSES[404], description: 'Not right.' } as const;
/** Everything that changes how somebody signs in. */
const sensitive = { middleware: [session, requireRecentProof()], 'x-scope': 'session' };

const read = createRoute({
  method: 'get',
  path: '/',
  summary: 'How this person signs in',
  'x-scope': 'session',
  middleware: session,
  responses: { 200: json('What is set up.', SecurityStatus), 401: GUARD_RESPONSES[401] },
});
const totp = createRoute({
  ...sensitive,
  method: 'post',
  path: '/totp',
  summary: 'Begin to set up an authenticator app',
  responses: { 200: json('What the app needs.', TotpSetup), ...refusals },
});
const totpConfirm = createRoute({
  ...sensitive,
  method: 'post',
  path: '/totp/confirm',
  summary: 'Turn the app on with a first code',
  request: { body: jsonBody(TotpConfirmation) },
  responses: { 200: json('New backup codes.', BackupCodes), ...refusals, 422: notRight },
});
const email = createRoute({
  ...sensitive,
  method: 'post',
  path: '/email-codes',
  summary: 'Begin to use codes by e-mail: sends one',
  responses: { 204: done, ...refusals, 429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' } },
});
const emailConfirm = createRoute({
  ...sensitive,
  method: 'post',
  path: '/email-codes/confirm',
  summary: 'Turn codes by e-mail on with the first one',
  request: { body: jsonBody(EmailConfirmation) },
  responses: { 200: json('New backup codes.', BackupCodes), ...refusals, 422: notRight },
});
const off = createRoute({
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
const backup = createRoute({
  ...sensitive,
  method: 'post',
  path: '/backup-codes',
  summary: 'Make new backup codes',
  responses: { 200: json('New backup codes.', BackupCodes), ...refusals, 409: { ...GUARD_RESPONSES[404], description: 'No second step is set up.' } },
});
const newPasskey = createRoute({
  ...sensitive,
  method: 'post',
  path: '/passkeys/options',
  summary: 'What a browser makes a passkey with',
  responses: { 200: json('The options.', PasskeyCreation), ...refusals },
});
const add = createRoute({
  ...sensitive,
  method: 'post',
  path: '/passkeys',
  summary: 'Add a passkey',
  request: { body: jsonBody(NewPasskey) },
  responses: { 204: done, ...refusals, 422: notRight },
});
const rename = createRoute({
  ...sensitive,
  method: 'patch',
  path: '/passkeys/{id}',
  summary: 'Name a passkey',
  request: { params: IdParams, body: jsonBody(PasskeyName) },
  responses: { 204: done, ...refusals, 404: GUARD_RESPONSES[404] },
});
const remove = createRoute({
  ...sensitive,
  method: 'delete',
  path: '/passkeys/{id}',
  summary: 'Remove a passkey',
  request: { params: IdParams },
  responses: { 204: done, ...refusals, 404: GUARD_RESPONSES[404] },
});

export const accountSecurityRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readStatus(c.var.portal, c.var.session.userId), 200))
  .openapi(totp, async (c) => c.json(await startTotp(c), 200))
  .openapi(totpConfirm, async (c) => {
    const { ticket, code } = c.req.valid('json');
    return c.json(await confirmTotp(c, ticket, code), 200);
  })
  .openapi(email, async (c) => {
    await startEmail(c);
    return c.body(null, 204);
  })
  .openapi(emailConfirm, async (c) => c.json(await confirmEmail(c, c.req.valid('json').code), 200))
  .openapi(off, async (c) => {
    await turnOff(c, c.req.valid('json').password);
    return c.body(null, 204);
  })
  .openapi(backup, async (c) => c.json(await renewBackupCodes(c), 200))
  .openapi(newPasskey, async (c) => c.json(PasskeyCreation.parse(await passkeyOptions(c)), 200))
  .openapi(add, async (c) => {
    await addPasskey(c, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(rename, async (c) => {
    await renamePasskey(c, c.req.valid('param').id, c.req.valid('json').name);
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removePasskey(c, c.req.valid('param').id);
    return c.body(null, 204);
  });

export type AccountSecurityApi = typeof accountSecurityRoutes;
