/** `/api/proxy-invitations`: what a code in a mail offers, and taking it. The code is in the body, never in an address. */
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { acceptInvitation, readOffer } from './acceptance.ts';
import { Accepted, InvitationCode, Offer } from './schema.ts';

const notValid = { ...GUARD_RESPONSES[404], description: 'Not known, used, withdrawn or expired.' };

const offer = createRoute({
  method: 'post',
  path: '/offer',
  summary: 'What an invitation offers, to whoever has its code',
  'x-scope': 'public',
  request: { body: jsonBody(InvitationCode) },
  responses: { 200: json('The offer.', Offer), 404: notValid },
});

const accept = createRoute({
  method: 'post',
  path: '/accept',
  summary: 'Take an invitation; a code works once',
  'x-scope': 'session',
  middleware: requireSession(),
  request: { body: jsonBody(InvitationCode) },
  responses: { 200: json('Whose record it opens.', Accepted), 401: GUARD_RESPONSES[401], 404: notValid },
});

const about = (c: Context<AppEnv>) => ({
  at: c.var.portal.now(),
  method: c.req.method,
  route: c.req.path,
  requestId: c.var.requestId,
  sourceIp: c.var.sourceIp,
});

export const proxyInvitationRoutes = createRouter()
  .openapi(offer, async (c) => {
    const { audit } = c.var.portal;
    try {
      const found = await readOffer(c.var.portal, c.req.valid('json').code);
      await audit.append({ ...about(c), action: 'read', outcome: 'success', patientId: found.patientId, status: 200 });
      return c.json(found.offer, 200);
    } catch (error) {
      await audit.append({ ...about(c), action: 'read', outcome: 'denied', status: 404 });
      throw error;
    }
  })
  .openapi(accept, async (c) => {
    const { audit } = c.var.portal;
    const { userId } = c.var.session;
    try {
      const { patientId, grantId } = await acceptInvitation(c.var.portal, userId, c.req.valid('json').code);
      await audit.append({ ...about(c), action: 'grant', outcome: 'success', userId, patientId, relationship: 'caregiver', entityId: grantId, status: 200 });
      return c.json({ patientId }, 200);
    } catch (error) {
      await audit.append({ ...about(c), action: 'grant', outcome: 'denied', userId, status: 404 });
      throw error;
    }
  });

export type ProxyInvitationsApi = typeof proxyInvitationRoutes;
