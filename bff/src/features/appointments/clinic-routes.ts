/** `/api/clinics/:clinicId/appointments`: the day of a clinic, and visits about which it and a source do not agree. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { forClinic } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { day, disputes, settle } from './clinic-api.ts';
import { readClinicDay } from './clinic-day.ts';
import { readDisputes, settleDispute } from './disputes.ts';

export const clinicAppointmentsRoutes = createRouter()
  .openapi(day, async (c) => {
    const { day: asked = null, ...page } = c.req.valid('query');
    return writtenJson(c, await readClinicDay(c.get('portal'), { ...forClinic(askingClinic(c), page), filter: asked }));
  })
  .openapi(disputes, async (c) => writtenJson(c, await readDisputes(c.get('portal'), forClinic(askingClinic(c), c.req.valid('query')))))
  .openapi(settle, async (c) => {
    await settleDispute(c.var.portal, askingClinic(c), c.req.valid('param').visitId, c.req.valid('json'));
    return c.body(null, 204);
  });
