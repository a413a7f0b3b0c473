/** `/api/patients/:patientId/account` */
import type { Context } from 'hono';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import type { Editor } from './edit.ts';
import { ContactChange, DetailsChange, Profile } from './schema.ts';
import { changeContact, changeDetails, readProfile } from './service.ts';

const read = subjectRoute('account:read', {
  method: 'get',
  path: '/profile',
  summary: "The patient's own details",
  responses: { 200: json('The details.', Profile) },
});

const change = subjectRoute('account:write', {
  method: 'patch',
  path: '/contact',
  summary: 'Change phone and address; refused when the details changed since they were read',
  request: { body: jsonBody(ContactChange) },
  responses: {
    200: json('The details as they are now.', Profile),
    412: { description: 'They changed since.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

const details = subjectRoute('account:write', {
  method: 'patch',
  path: '/details',
  summary: 'Change preferred name, pronouns, language and emergency contacts; refused when the details changed since they were read',
  request: { body: jsonBody(DetailsChange) },
  responses: {
    200: json('The details as they are now.', Profile),
    412: { description: 'They changed since.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

const editor = (c: Context<AppEnv>): Editor => ({ patientId: c.var.patientId, access: c.var.access });

export const accountRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readProfile(c.var.portal, c.var.patientId, c.var.access.reduced), 200))
  .openapi(change, async (c) => c.json(await changeContact(c.var.portal, editor(c), c.req.valid('json')), 200))
  .openapi(details, async (c) => c.json(await changeDetails(c.var.portal, editor(c), c.req.valid('json')), 200));

export type AccountApi = typeof accountRoutes;
