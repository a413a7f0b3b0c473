/** `/api/patients/:patientId/appointments` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import * as api from './api.ts';
import * as service from './service.ts';
import { readVisits } from './visit-list.ts';

export const appointmentsRoutes = bindByName(
  createRouter()
    .openapi(api.list, async (c) => {
      const { view, after, limit, ...filter } = c.req.valid('query');
      const page = after === undefined ? { limit } : { after, limit };
      return writtenJson(c, await readVisits(c.get('portal'), forPatient(askingPatient(c), page), view, filter));
    })
    .openapi(api.read, async (c) => c.json(await service.getVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId), 200))
    .openapi(api.cancel, async (c) =>
      c.json(await service.cancelVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId, c.req.valid('json')), 200),
    ),
  api,
  service,
);
