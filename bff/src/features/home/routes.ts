/** `/api/patients/:patientId/home` */
import { json, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { Home } from './schema.ts';
import { readHome } from './service.ts';

const read = subjectRoute('any', {
  method: 'get',
  path: '/',
  summary: 'The home page: what needs attention, and a part for each feature card',
  responses: { 200: json('The home page.', Home) },
});

export const homeRoutes = createRouter().openapi(read, async (c) => {
  const { portal, patientId, session, access } = c.var;
  return c.json(await readHome(portal, patientId, session.userId, access), 200);
});

export type HomeApi = typeof homeRoutes;
