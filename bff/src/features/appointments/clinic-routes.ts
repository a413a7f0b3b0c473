/** `/api/clinics/:clinicId/appointments`: the day of a clinic. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { forClinic } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { day } from './clinic-api.ts';
import { readClinicDay } from './clinic-day.ts';

export const clinicAppointmentsRoutes = createRouter().openapi(day, async (c) => {
  const { day: asked = null, ...page } = c.req.valid('query');
  return writtenJson(c, await readClinicDay(c.get('portal'), { ...forClinic(askingClinic(c), page), filter: asked }));
});
