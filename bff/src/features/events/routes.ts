/** `/api/events`: live events of every chart and clinic the signed-in person has a grant for, as ids only. */
import { EVENT_STREAM_HEADERS, eventStream } from '../../events/sse.ts';
import { createRouter } from '../../http/router.ts';
import { read } from './api.ts';
import { readAudiences, sameAudiences, sessionLives } from './service.ts';

/** A change of access closes the stream at once; an ended session, a birthday or an end date within this time. */
const RECHECK_MS = 4_000;

export const eventsRoutes = createRouter().openapi(read, async (c) => {
  const { portal, session } = c.var;
  // Watched before the access is read: a change between the two must not be missed.
  const changed = new AbortController();
  const unwatch = portal.events.onAccessChange(session.userId, () => changed.abort());
  const audiences = await readAudiences(portal, session.userId).catch((error: unknown) => {
    unwatch();
    throw error;
  });
  const stream = eventStream({
    subscribe: (listener) => {
      const ends = audiences.map((audience) => portal.events.subscribe(audience, listener));
      return () => {
        unwatch();
        ends.forEach((end) => end());
      };
    },
    // A grant that came or went changes what may be heard: the page connects anew.
    stillAllowed: async () => (await sessionLives(portal, session)) && sameAudiences(audiences, await readAudiences(portal, session.userId)),
    signals: [c.req.raw.signal, portal.stopping],
    changed: changed.signal,
    recheck: RECHECK_MS,
  });
  return c.body(stream, 200, EVENT_STREAM_HEADERS);
});
