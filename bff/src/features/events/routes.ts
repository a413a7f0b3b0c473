/** `/api/events`: live events of every chart and clinic the signed-in person has a grant for, as ids only. */
import { EVENT_STREAM_HEADERS, eventStream } from '../../events/sse.ts';
import { createRouter } from '../../http/router.ts';
import { read } from './api.ts';
import { readAudiences } from './service.ts';
import { streamChecksOf } from './stream-checks.ts';

export const eventsRoutes = createRouter().openapi(read, async (c) => {
  const { portal, session, requestId } = c.var;
  const { id: sessionId, userId } = session;
  const checks = streamChecksOf(portal);
  const giveBack = checks.take(sessionId);
  // Watched before the access is read: a change between the two must not be missed.
  const changed = new AbortController();
  const end = (): void => changed.abort();
  const unwatch = portal.events.onAccessChange(userId, end);
  const leave = (): void => {
    unwatch();
    giveBack();
  };
  const began = performance.now();
  try {
    const access = await checks.readAccess(sessionId);
    const audiences = await readAudiences(portal, userId);
    const stream = eventStream({
      subscribe: (listener) => {
        const ends = [...audiences.map((audience) => portal.events.subscribe(audience, listener)), checks.watch({ sessionId, userId, audiences, access, end })];
        return () => ends.forEach((each) => each());
      },
      signals: [c.req.raw.signal, portal.stopping],
      // What may be heard has changed: the page connects anew.
      changed: changed.signal,
      onEnd: (why) => {
        leave();
        const seconds = Math.round((performance.now() - began) / 1000);
        portal.log.info({ requestId, why: portal.stopping.aborted ? 'stopping' : why, seconds }, 'stream ended');
      },
    });
    return c.body(stream, 200, EVENT_STREAM_HEADERS);
  } catch (error) {
    leave();
    throw error;
  }
});
