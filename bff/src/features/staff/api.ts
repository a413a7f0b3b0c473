/** What `/api/clinics/:clinicId/staff` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ONCE } from '../../once/once-route.ts';
import { EndWork, Member, MemberParams, Members, MembersQuery, NewMember, NewRole } from './schema.ts';

const refused = {
  description: 'It is their own, the last administrator, or not possible with this account.',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};

export const list = subjectRoute('staff:read', {
  method: 'get',
  path: '/',
  summary: 'Who works at this clinic, as what, and who gave it to them',
  request: { query: MembersQuery },
  responses: { 200: json('The people.', Members) },
});

export const invite = subjectRoute('staff:write', {
  ...ONCE,
  'x-proof': true,
  method: 'post',
  path: '/',
  summary: 'Have somebody work here; they get a mail with what to do',
  request: { body: jsonBody(NewMember) },
  responses: { 201: json('The person.', Member), 409: refused },
});

export const again = subjectRoute('staff:write', {
  ...ONCE,
  'x-proof': true,
  method: 'post',
  path: '/{memberId}/invitation',
  summary: 'Mail the link to set a password again',
  request: { params: MemberParams },
  responses: { 204: { description: 'It is on its way.' }, 409: refused },
});

export const role = subjectRoute('staff:write', {
  'x-proof': true,
  method: 'put',
  path: '/{memberId}/role',
  summary: 'Another role; safe to repeat',
  request: { params: MemberParams, body: jsonBody(NewRole) },
  responses: { 200: json('The person.', Member), 409: refused },
});

export const end = subjectRoute('staff:write', {
  ...ONCE,
  'x-proof': true,
  method: 'post',
  path: '/{memberId}/end',
  summary: 'End somebody’s work here, at once',
  request: { params: MemberParams, body: jsonBody(EndWork) },
  responses: { 204: { description: 'It has ended.' }, 409: refused },
});

export type StaffApi = ApiOf<[typeof list, typeof invite, typeof again, typeof role, typeof end]>;
