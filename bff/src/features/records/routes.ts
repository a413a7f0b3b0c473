/** `/api/patients/:patientId/records` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { answerFile } from '../../files/download.ts';
import { readAfterVisit } from './after-visit.ts';
import * as api from './api.ts';
import { readDocument } from './result-document.ts';
import { readHealth } from './health.ts';
import { readAllergies, readConditions, readImmunizations, readMedications } from './lists.ts';
import { readMeasurements } from './measurement-list.ts';
import { readResults } from './result-list.ts';
import * as service from './service.ts';

export const recordsRoutes = bindByName(
  createRouter()
    .openapi(api.results, async (c) => writtenJson(c, await readResults(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.result, async (c) => c.json(await service.getResult(c.var.portal, askingPatient(c), c.req.valid('param').reportId), 200))
    .openapi(api.document, async (c) => {
      const { reportId, documentNumber } = c.req.valid('param');
      return answerFile(c, await readDocument(c.var.portal, askingPatient(c), reportId, documentNumber));
    })
    .openapi(api.seen, async (c) => {
      await service.markSeen(c.var.portal, askingPatient(c), c.req.valid('param').reportId);
      return c.body(null, 204);
    })
    .openapi(api.health, async (c) => c.json(await readHealth(c.var.portal, askingPatient(c)), 200))
    .openapi(api.measurements, async (c) => writtenJson(c, await readMeasurements(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.conditions, async (c) => writtenJson(c, await readConditions(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.medications, async (c) => writtenJson(c, await readMedications(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.allergies, async (c) => writtenJson(c, await readAllergies(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.immunizations, async (c) => writtenJson(c, await readImmunizations(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.afterVisit, async (c) => c.json(await readAfterVisit(c.var.portal, askingPatient(c), c.req.valid('param').pastVisitId), 200)),
  api,
  service,
);
