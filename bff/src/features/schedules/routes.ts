/** `/api/clinics/:clinicId/schedules`: the clinic's days, and what they are made of. */
import type { Context } from 'hono';
import { inClinic } from '../../access/reach.ts';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { closeTime, reopenTime } from './closures.ts';
import { markVisit } from './marks.ts';
import { bookByPhone } from './phone-booking.ts';
import { readSchedule } from './schedule.ts';
import { addSlot, changeSlot } from './slots.ts';
import { addTemplate, changeTemplate, readTemplates } from './templates.ts';

/** Who asks about a visit; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, visitId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  const row = await c.var.portal.db.prisma.appointment.findFirst({ where: { id: visitId, ...inClinic(who) }, select: { patientId: true } });
  if (row) c.set('shownPatientId', row.patientId);
  return who;
}

export const schedulesRoutes = createRouter()
  .openapi(api.schedule, async (c) => c.json(await readSchedule(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.markVisit, async (c) => {
    const { visitId } = c.req.valid('param');
    return c.json(await markVisit(c.var.portal, await askingAbout(c, visitId), visitId, c.req.valid('json')), 200);
  })
  .openapi(api.bookByPhone, async (c) => {
    const asked = c.req.valid('json');
    const booked = await bookByPhone(c.var.portal, askingClinic(c), asked, await onceOf(c));
    c.set('shownPatientId', asked.chartId);
    return c.json(booked, 201);
  })
  .openapi(api.templates, async (c) => c.json(await readTemplates(c.var.portal, askingClinic(c)), 200))
  .openapi(api.addTemplate, async (c) => c.json(await addTemplate(c.var.portal, askingClinic(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.changeTemplate, async (c) =>
    c.json(await changeTemplate(c.var.portal, askingClinic(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(api.close, async (c) => c.json(await closeTime(c.var.portal, askingClinic(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.reopen, async (c) => {
    await reopenTime(c.var.portal, askingClinic(c), c.req.valid('param').closureId);
    return c.body(null, 204);
  })
  .openapi(api.addSlot, async (c) => c.json(await addSlot(c.var.portal, askingClinic(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.changeSlot, async (c) => c.json(await changeSlot(c.var.portal, askingClinic(c), c.req.valid('param').slotId, c.req.valid('json')), 200));
