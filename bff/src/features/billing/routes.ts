/** `/api/patients/:patientId/billing` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { summary, list, read, prefer } from './api.ts';
import { getStatement, listStatements, readSummary, setPreferences } from './service.ts';

export const billingRoutes = createRouter()
  .openapi(summary, async (c) => c.json(await readSummary(c.var.portal, askingPatient(c)), 200))
  .openapi(list, async (c) => c.json(await listStatements(c.var.portal, askingPatient(c)), 200))
  .openapi(read, async (c) => c.json(await getStatement(c.var.portal, askingPatient(c), c.req.valid('param').statementId), 200))
  .openapi(prefer, async (c) => c.json(await setPreferences(c.var.portal, askingPatient(c), c.req.valid('json')), 200));
