/** `/api/patients/:patientId/messages` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import { listRoute, markReadRoute, readRoute, replyRoute } from './api.ts';
import { getThread, markRead, reply } from './service.ts';
import { readInbox, readReducedInbox } from './thread-list.ts';

export const messagesRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const who = askingPatient(c);
    const read = who.reduced ? readReducedInbox : readInbox;
    return writtenJson(c, await read(c.get('portal'), forPatient(who, c.req.valid('query'))));
  })
  .openapi(readRoute, async (c) => c.json(await getThread(c.var.portal, askingPatient(c), c.req.valid('param').threadId), 200))
  .openapi(replyRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await reply(c.var.portal, askingPatient(c), threadId, c.req.valid('json'), await onceOf(c)), 201);
  })
  .openapi(markReadRoute, async (c) => {
    await markRead(c.var.portal, askingPatient(c), c.req.valid('param').threadId);
    return c.body(null, 204);
  });
