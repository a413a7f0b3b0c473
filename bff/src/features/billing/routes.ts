/** `/api/patients/:patientId/billing` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { summary, list, read, prefer } from './api.ts';
import { getStatement, readSummary, setPreferences } from './service.ts';
import { readStatements } from './statement-list.ts';

export const billingRoutes = createRouter()
  .openapi(summary, async (c) => c.json(await readSummary(c.var.portal, askingPatient(c)), 200))
  .openapi(list, async (c) => writtenJson(c, await readStatements(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(read, async (c) => c.json(await getStatement(c.var.portal, askingPatient(c), c.req.valid('param').statementId), 200))
  .openapi(prefer, async (c) => c.json(await setPreferences(c.var.portal, askingPatient(c), c.req.valid('json')), 200));
