/** Where the gateway posts what it has to tell. Its signature over the very bytes is all that says who it is. */
import { createRoute } from '@hono/zod-openapi';
import { viaOf } from '../../access/asking.ts';
import { GUARD_RESPONSES } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { takeWebhook } from './webhooks.ts';

const take = createRoute({
  method: 'post',
  path: '/',
  summary: 'Takes an event of the payment gateway; the same event again changes nothing',
  'x-scope': 'public',
  // The gateway sends all it has from few addresses; what is not from it is refused by its signature.
  'x-strangers': 'uncounted',
  responses: { 200: { description: 'Taken, now or before.' }, 400: { ...GUARD_RESPONSES[404], description: 'Not from the gateway, or not from now.' } },
});

export const webhookRoutes = createRouter().openapi(take, async (c) => {
  await takeWebhook(c.var.portal, viaOf(c), new Uint8Array(await c.req.arrayBuffer()), c.req.header('stripe-signature'));
  return c.body(null, 200);
});
