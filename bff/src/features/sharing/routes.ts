/**
 * `/api/patients/:patientId/sharing`: who can see a record. Only the patient
 * may look and decide: somebody with access can't give it on, nor raise their own.
 */
import type { Context } from 'hono';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { changeAccess, endAccess } from './changes.ts';
import { invite, withdraw } from './invitations.ts';
import type { Giver } from './invitations.ts';
import { readSharing } from './people.ts';
import { readPreview } from './preview.ts';
import { AccessChange, GrantParams, InvitationParams, NewInvitation, OpenInvitation, Preview, Sharing } from './schema.ts';

const done = { description: 'Done.' } as const;

const read = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/',
  summary: 'Who can see the record, open invitations, emergency access that was taken',
  responses: { 200: json('Who has access.', Sharing) },
});

const preview = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/people/{grantId}/preview',
  summary: 'What somebody with access sees now',
  request: { params: GrantParams },
  responses: { 200: json('What they see.', Preview) },
});

const create = subjectRoute('account:write', {
  'x-self': true,
  'x-proof': true,
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody; the same again is the same invitation',
  request: { body: jsonBody(NewInvitation) },
  responses: { 200: json('The invitation, sent before.', OpenInvitation), 201: json('The invitation.', OpenInvitation) },
});

const remove = subjectRoute('account:write', {
  'x-self': true,
  method: 'delete',
  path: '/invitations/{invitationId}',
  summary: 'Take an invitation back; safe to repeat',
  request: { params: InvitationParams },
  responses: { 204: done },
});

const change = subjectRoute('account:write', {
  'x-self': true,
  'x-proof': true,
  method: 'put',
  path: '/people/{grantId}',
  summary: 'Change what somebody may do and until when',
  request: { params: GrantParams, body: jsonBody(AccessChange) },
  responses: { 204: done },
});

const end = subjectRoute('account:write', {
  'x-self': true,
  method: 'delete',
  path: '/people/{grantId}',
  summary: 'End access at once; safe to repeat',
  request: { params: GrantParams },
  responses: { 204: done },
});

const giver = (c: Context<AppEnv>): Giver => ({ patientId: c.var.patientId, userId: c.var.session.userId, grantId: c.var.access.grantId });

export const sharingRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readSharing(c.var.portal, c.var.patientId), 200))
  .openapi(preview, async (c) => c.json(await readPreview(c.var.portal, c.var.patientId, c.req.valid('param').grantId), 200))
  .openapi(create, async (c) => {
    const { invitation, created } = await invite(c.var.portal, giver(c), c.req.valid('json'));
    return created ? c.json(invitation, 201) : c.json(invitation, 200);
  })
  .openapi(remove, async (c) => {
    await withdraw(c.var.portal, giver(c), c.req.valid('param').invitationId);
    return c.body(null, 204);
  })
  .openapi(change, async (c) => {
    await changeAccess(c.var.portal, giver(c), c.req.valid('param').grantId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endAccess(c.var.portal, giver(c), c.req.valid('param').grantId);
    return c.body(null, 204);
  });

export type SharingApi = typeof sharingRoutes;
