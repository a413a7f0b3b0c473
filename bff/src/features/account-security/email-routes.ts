/** `/api/account-security/email`: the account moves to another e-mail address. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { requireRecentProof } from '../../access/recent-proof.ts';
import { GUARD_RESPONSES, jsonBody } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { askForEmail, confirmNewEmail, sendEmailCodeAgain, withdrawEmail } from './email-change.ts';
import { NewEmail, NewEmailCode } from './schema.ts';

const refusals = { 401: GUARD_RESPONSES[401], 403: { ...GUARD_RESPONSES[403], description: 'Prove first that it is you.' } } as const;
const tooMany = { 429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' } } as const;
const session = requireSession();
const sensitive = { middleware: [session, requireRecentProof()], 'x-scope': 'session' };

const ask = createRoute({
  ...sensitive,
  method: 'put',
  path: '/',
  summary: 'Ask to move the account to another address: sends a code there',
  request: { body: jsonBody(NewEmail) },
  responses: {
    204: { description: 'A code is on its way, whoever has the address.' },
    ...refusals,
    ...tooMany,
    422: { ...GUARD_RESPONSES[404], description: 'It is the address already.' },
  },
});
const again = createRoute({
  ...sensitive,
  method: 'post',
  path: '/code',
  summary: 'Send another code to the address that waits',
  responses: {
    204: { description: 'Sent; codes sent before stop working.' },
    ...refusals,
    ...tooMany,
    404: { ...GUARD_RESPONSES[404], description: 'None waits.' },
  },
});
const confirm = createRoute({
  ...sensitive,
  method: 'post',
  path: '/confirm',
  summary: 'Move the account with the code from the new address',
  request: { body: jsonBody(NewEmailCode) },
  responses: { 204: { description: 'Moved, and every other session has ended.' }, ...refusals, 422: { ...GUARD_RESPONSES[404], description: 'Not the code.' } },
});
const withdraw = createRoute({
  method: 'delete',
  path: '/pending',
  summary: 'Take the move back before it is done',
  'x-scope': 'session',
  // Without a proof: it only keeps things as they are.
  middleware: session,
  responses: { 204: { description: 'None waits.' }, 401: GUARD_RESPONSES[401] },
});

export const emailRoutes = createRouter()
  .openapi(ask, async (c) => {
    await askForEmail(c, c.req.valid('json').email);
    return c.body(null, 204);
  })
  .openapi(again, async (c) => {
    await sendEmailCodeAgain(c);
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) => {
    await confirmNewEmail(c, c.req.valid('json').code);
    return c.body(null, 204);
  })
  .openapi(withdraw, async (c) => {
    await withdrawEmail(c);
    return c.body(null, 204);
  });

export type EmailApi = typeof emailRoutes;
