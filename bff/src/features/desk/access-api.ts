/** What `/api/clinics/:clinicId/desk/charts/:chartId/access` takes and answers. */
import { z } from '@hono/zod-openapi';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ONCE } from '../../once/once-route.ts';
import { ChartAccess, ChartGrantParams, EndAccess, GiveAccess, Restrict } from './access-schema.ts';
import { ChartParams } from './schema.ts';

export const read = subjectRoute('desk:read', {
  method: 'get',
  path: '/charts/{chartId}/access',
  summary: 'Who can open a chart, and who is kept away from it',
  request: { params: ChartParams },
  responses: { 200: json('Who has access.', ChartAccess) },
});

export const give = subjectRoute('desk:write', {
  ...ONCE,
  'x-proof': true,
  method: 'post',
  path: '/charts/{chartId}/access',
  summary: 'Give somebody access on a legal document; both sides are told',
  request: { params: ChartParams, body: jsonBody(GiveAccess) },
  responses: { 201: json('Whether an invitation was sent, instead of access given.', z.object({ invited: z.boolean() })) },
});

export const end = subjectRoute('desk:write', {
  method: 'post',
  path: '/charts/{chartId}/access/{grantId}/end',
  summary: 'End access, take back an invitation of staff, or lift a restriction; safe to repeat',
  request: { params: ChartGrantParams, body: jsonBody(EndAccess) },
  responses: { 204: { description: 'Done.' } },
});

export const keepAway = subjectRoute('desk:write', {
  'x-proof': true,
  method: 'post',
  path: '/charts/{chartId}/restrictions',
  summary: 'Keep somebody away from a chart, whatever access they have or are given later; safe to repeat',
  request: { params: ChartParams, body: jsonBody(Restrict) },
  responses: { 204: { description: 'Done.' } },
});

export type DeskAccessApi = ApiOf<[typeof read, typeof give, typeof end, typeof keepAway]>;
