/** `/api/patients/:patientId/treatment` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { writtenJson } from '../../lists/page.ts';
import { read } from './api.ts';
import { readPanel } from './service.ts';

export const treatmentRoutes = createRouter().openapi(read, async (c) => writtenJson(c, await readPanel(c.var.portal, askingPatient(c))));
