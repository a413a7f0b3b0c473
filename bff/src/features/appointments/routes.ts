/** `/api/patients/:patientId/appointments` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import * as api from './api.ts';
import * as service from './service.ts';
import { CALENDAR_HEADERS } from './calendar-file.ts';
import { fileName } from './calendar-words.ts';
import { tripCalendar, visitCalendar } from './calendar.ts';
import { makeFeed, readFeed, revokeFeed } from './feed.ts';
import { readItinerary } from './itinerary.ts';
import { readVisits } from './visit-list.ts';

export const appointmentsRoutes = bindByName(
  createRouter()
    .openapi(api.list, async (c) => {
      const { view, after, limit, ...filter } = c.req.valid('query');
      const page = after === undefined ? { limit } : { after, limit };
      return writtenJson(c, await readVisits(c.get('portal'), forPatient(askingPatient(c), page), view, filter));
    })
    .openapi(api.read, async (c) => c.json(await service.getVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId), 200))
    .openapi(api.cancel, async (c) => c.json(await service.cancelVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId, c.req.valid('json')), 200))
    .openapi(api.visitCalendar, async (c) => {
      const { visitId } = c.req.valid('param');
      const { language } = c.req.valid('query');
      return c.body(await visitCalendar(c.var.portal, askingPatient(c), visitId, language), 200, fileHeaders(language));
    })
    .openapi(api.itinerary, async (c) => c.json(await readItinerary(c.var.portal, askingPatient(c), c.req.valid('param').visitId), 200))
    .openapi(api.itineraryCalendar, async (c) => {
      const { visitId } = c.req.valid('param');
      const { language } = c.req.valid('query');
      return c.body(await tripCalendar(c.var.portal, askingPatient(c), visitId, language), 200, fileHeaders(language));
    })
    .openapi(api.feed, async (c) => c.json(await readFeed(c.var.portal, askingPatient(c)), 200))
    .openapi(api.makeFeed, async (c) => c.json(await makeFeed(c.var.portal, askingPatient(c), await onceOf(c)), 201))
    .openapi(api.revokeFeed, async (c) => {
      await revokeFeed(c.var.portal, askingPatient(c));
      return c.body(null, 204);
    }),
  api,
  service,
);

/** Of a file to be saved, in the language that was asked for. */
const fileHeaders = (language: string) => ({ ...CALENDAR_HEADERS, 'content-disposition': `attachment; filename="${fileName(language)}"` });
