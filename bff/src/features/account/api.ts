/** What `/api/patients/:patientId/account` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ContactChange, DetailsChange, Profile } from './schema.ts';

export const read = subjectRoute('account:read', {
  method: 'get',
  path: '/profile',
  summary: "The patient's own details",
  responses: { 200: json('The details.', Profile) },
});

export const change = subjectRoute('account:write', {
  method: 'patch',
  path: '/contact',
  summary: 'Change phone and address; refused when the details changed since they were read',
  request: { body: jsonBody(ContactChange) },
  responses: {
    200: json('The details as they are now.', Profile),
    412: { description: 'They changed since.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

export const details = subjectRoute('account:write', {
  method: 'patch',
  path: '/details',
  summary: 'Change preferred name, pronouns, language and emergency contacts; refused when the details changed since they were read',
  request: { body: jsonBody(DetailsChange) },
  responses: {
    200: json('The details as they are now.', Profile),
    412: { description: 'They changed since.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

export type AccountApi = ApiOf<[typeof read, typeof change, typeof details]>;
