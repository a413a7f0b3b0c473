/**
 * `/api/patients/:patientId/sharing`: who can see a record. Only the patient
 * may look and decide: somebody with access can't give it on, nor raise their own.
 */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { read, emergencies, person, preview, create, remove, change, end } from './api.ts';
import { changeAccess, endAccess } from './changes.ts';
import { invite, withdraw } from './invitations.ts';
import { listEmergencies, readPerson, readSharing } from './people.ts';
import { readPreview } from './preview.ts';

export const sharingRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readSharing(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(emergencies, async (c) => c.json(await listEmergencies(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(person, async (c) => c.json(await readPerson(c.var.portal, askingPatient(c), c.req.valid('param').grantId), 200))
  .openapi(preview, async (c) => c.json(await readPreview(c.var.portal, askingPatient(c), c.req.valid('param').grantId), 200))
  .openapi(create, async (c) => {
    const { invitation, created } = await invite(c.var.portal, askingPatient(c), c.req.valid('json'));
    return created ? c.json(invitation, 201) : c.json(invitation, 200);
  })
  .openapi(remove, async (c) => {
    await withdraw(c.var.portal, askingPatient(c), c.req.valid('param').invitationId);
    return c.body(null, 204);
  })
  .openapi(change, async (c) => {
    await changeAccess(c.var.portal, askingPatient(c), c.req.valid('param').grantId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endAccess(c.var.portal, askingPatient(c), c.req.valid('param').grantId);
    return c.body(null, 204);
  });
