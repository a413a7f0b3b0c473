/** `/api/clinics/:clinicId/desk`: accounts, at the clinic's desk. */
import { askingClinic } from '../../access/asking.ts';
import { answerFile } from '../../files/download.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { list, read, paper, decision, search, code, unlockRoute, accounts, accountState, emergency } from './api.ts';
import { findAccounts, setAccountState } from './accounts.ts';
import { findCharts, issueCode, unlock } from './charts.ts';
import { decide } from './decide.ts';
import { takeEmergencyAccess } from './emergency.ts';
import { listRequests, readPaper, readRequest } from './service.ts';

export const deskRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listRequests(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(read, async (c) => {
    const request = await readRequest(c.var.portal, askingClinic(c), c.req.valid('param').requestId);
    if (request.chart) c.set('shownPatientId', request.chart.id);
    return c.json(request, 200);
  })
  .openapi(paper, async (c) => {
    const { requestId, paperId } = c.req.valid('param');
    const { file, patientId } = await readPaper(c.var.portal, askingClinic(c), requestId, paperId);
    if (patientId) c.set('shownPatientId', patientId);
    return answerFile(c, file);
  })
  .openapi(decision, async (c) =>
    c.json(await decide(c.var.portal, askingClinic(c), c.req.valid('param').requestId, c.req.valid('json'), await onceOf(c)), 200),
  )
  .openapi(search, async (c) => {
    const charts = await findCharts(c.var.portal, askingClinic(c), c.req.valid('json'));
    const [found] = charts;
    if (found && charts.length === 1) c.set('shownPatientId', found.id);
    return c.json({ charts }, 200);
  })
  .openapi(code, async (c) => c.json(await issueCode(c.var.portal, askingClinic(c), c.req.valid('param').chartId, c.req.valid('json'), await onceOf(c)), 201))
  .openapi(unlockRoute, async (c) => {
    await unlock(c.var.portal, askingClinic(c), c.req.valid('param').chartId, c.req.valid('json'), await onceOf(c));
    return c.body(null, 204);
  })
  .openapi(accounts, async (c) => {
    const { accounts: found, patientId } = await findAccounts(c.var.portal, askingClinic(c), c.req.valid('json').name);
    if (patientId) c.set('shownPatientId', patientId);
    return c.json({ accounts: found }, 200);
  })
  .openapi(accountState, async (c) => c.json(await setAccountState(c.var.portal, askingClinic(c), c.req.valid('param').accountId, c.req.valid('json')), 200))
  .openapi(emergency, async (c) => c.json(await takeEmergencyAccess(c.var.portal, askingClinic(c), c.req.valid('json')), 201));
