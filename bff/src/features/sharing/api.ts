/** What `/api/patients/:patientId/sharing` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { AccessChange, EmergencyAccesses, GrantParams, InvitationParams, NewInvitation, OpenInvitation, PersonWithAccess, Preview, Sharing } from './schema.ts';

const done = { description: 'Done.' } as const;

export const read = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/',
  summary: 'Who can see the record, and open invitations',
  request: { query: PageQuery },
  responses: { 200: json('Who has access.', Sharing) },
});

export const emergencies = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/emergencies',
  summary: 'Emergency access that staff have taken',
  request: { query: PageQuery },
  responses: { 200: json('Who took it, and why.', EmergencyAccesses) },
});

export const person = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/people/{grantId}',
  summary: 'What one person with access may do',
  request: { params: GrantParams },
  responses: { 200: json('What they may do.', PersonWithAccess) },
});

export const preview = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/people/{grantId}/preview',
  summary: 'What somebody with access sees now',
  request: { params: GrantParams },
  responses: { 200: json('What they see.', Preview) },
});

export const create = subjectRoute('account:write', {
  'x-self': true,
  'x-proof': true,
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody; the same again is the same invitation',
  request: { body: jsonBody(NewInvitation) },
  responses: { 200: json('The invitation, sent before.', OpenInvitation), 201: json('The invitation.', OpenInvitation) },
});

export const remove = subjectRoute('account:write', {
  'x-self': true,
  method: 'delete',
  path: '/invitations/{invitationId}',
  summary: 'Take an invitation back; safe to repeat',
  request: { params: InvitationParams },
  responses: { 204: done },
});

export const change = subjectRoute('account:write', {
  'x-self': true,
  'x-proof': true,
  method: 'put',
  path: '/people/{grantId}',
  summary: 'Change what somebody may do and until when',
  request: { params: GrantParams, body: jsonBody(AccessChange) },
  responses: { 204: done },
});

export const end = subjectRoute('account:write', {
  'x-self': true,
  method: 'delete',
  path: '/people/{grantId}',
  summary: 'End access at once; safe to repeat',
  request: { params: GrantParams },
  responses: { 204: done },
});

export type SharingApi = ApiOf<[typeof read, typeof emergencies, typeof person, typeof preview, typeof create, typeof remove, typeof change, typeof end]>;
