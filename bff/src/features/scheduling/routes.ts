/** `/api/patients/:patientId/scheduling` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { holdSlot } from './holds.ts';
import * as service from './service.ts';

export const schedulingRoutes = bindByName(
  createRouter().openapi(api.hold, async (c) => c.json(await holdSlot(c.get('portal'), askingPatient(c), c.req.valid('json'), await onceOf(c)), 201)),
  api,
  service,
);
