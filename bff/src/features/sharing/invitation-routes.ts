/** `/api/proxy-invitations`: what a code in a mail offers, and taking it. The code is in the body, never in an address. */
import type { Context } from 'hono';
import { auditStranger } from '../../audit/strangers.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { offer, accept } from './invitation-api.ts';
import { acceptInvitation, readOffer } from './acceptance.ts';

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
      await auditStranger(c.var.portal, { ...about(c), action: 'read', outcome: 'denied', status: 404 });
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
