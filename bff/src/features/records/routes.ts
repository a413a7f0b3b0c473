/** `/api/patients/:patientId/records` */
import { json, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { listAllergies, listConditions, listImmunizations, listMedications } from './lists.ts';
import { AllergyList, ConditionList, ImmunizationList, MedicationList, ResultDetail, ResultList, ResultParams, ResultQuery } from './schema.ts';
import { getResult, listResults, markSeen } from './service.ts';

const results = subjectRoute('records:read', {
  method: 'get',
  path: '/results',
  summary: 'Laboratory results, newest first',
  request: { query: ResultQuery },
  responses: { 200: json('One page of results.', ResultList) },
});

const result = subjectRoute('records:read', {
  method: 'get',
  path: '/results/{reportId}',
  summary: 'One result with its values',
  request: { params: ResultParams },
  responses: { 200: json('The result.', ResultDetail) },
});

const seen = subjectRoute('records:write', {
  method: 'put',
  path: '/results/{reportId}/seen',
  summary: 'Mark a result as seen by this user; safe to repeat',
  request: { params: ResultParams },
  responses: { 204: { description: 'It is marked as seen.' } },
});

const conditions = subjectRoute('records:read', {
  method: 'get',
  path: '/conditions',
  summary: 'Health conditions, current ones first',
  responses: { 200: json('The conditions.', ConditionList) },
});

const medications = subjectRoute('records:read', {
  method: 'get',
  path: '/medications',
  summary: 'Prescribed medicines, current ones first',
  responses: { 200: json('The medicines.', MedicationList) },
});

const allergies = subjectRoute('records:basic', {
  method: 'get',
  path: '/allergies',
  summary: 'Allergies, current ones first',
  responses: { 200: json('The allergies.', AllergyList) },
});

const immunizations = subjectRoute('records:basic', {
  method: 'get',
  path: '/immunizations',
  summary: 'Vaccines, newest first',
  responses: { 200: json('The vaccines.', ImmunizationList) },
});

export const recordsRoutes = createRouter()
  .openapi(results, async (c) => {
    const reader = { patientId: c.var.patientId, userId: c.var.session.userId };
    return c.json(await listResults(c.var.portal, reader, c.req.valid('query')), 200);
  })
  .openapi(result, async (c) => {
    const reader = { patientId: c.var.patientId, userId: c.var.session.userId };
    return c.json(await getResult(c.var.portal, reader, c.req.valid('param').reportId), 200);
  })
  .openapi(seen, async (c) => {
    const marker = { patientId: c.var.patientId, userId: c.var.session.userId, grantId: c.var.access.grantId };
    await markSeen(c.var.portal, marker, c.req.valid('param').reportId);
    return c.body(null, 204);
  })
  .openapi(conditions, async (c) => c.json(await listConditions(c.var.portal, c.var.patientId), 200))
  .openapi(medications, async (c) => c.json(await listMedications(c.var.portal, c.var.patientId), 200))
  .openapi(allergies, async (c) => c.json(await listAllergies(c.var.portal, c.var.patientId), 200))
  .openapi(immunizations, async (c) => c.json(await listImmunizations(c.var.portal, c.var.patientId), 200));

export type RecordsApi = typeof recordsRoutes;
