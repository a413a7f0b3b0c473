/** `/api/calendar`: calendars that are subscribed to. */
import { viaOf } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { CALENDAR_HEADERS } from './calendar-file.ts';
import { feed } from './feed-api.ts';
import { feedCalendar } from './feed.ts';

export const feedRoutes = createRouter().openapi(feed, async (c) =>
  c.body(await feedCalendar(c.var.portal, c.req.valid('param').file, viaOf(c)), 200, CALENDAR_HEADERS),
);
