/** `/api/patients/:patientId/home` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { writtenJson } from '../../lists/page.ts';
import { glance, read } from './api.ts';
import { glanceAtHome, readHome } from './service.ts';

export const homeRoutes = createRouter()
  .openapi(read, async (c) => writtenJson(c, await readHome(c.get('portal'), askingPatient(c))))
  .openapi(glance, async (c) => c.json(await glanceAtHome(c.get('portal'), askingPatient(c)), 200));
