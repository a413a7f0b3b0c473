/** `/api/patients/:patientId/messages` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import * as service from './service.ts';
import { readInbox, readReducedInbox } from './thread-list.ts';

export const messagesRoutes = bindByName(
  createRouter()
    .openapi(api.listRoute, async (c) => {
      const who = askingPatient(c);
      const read = who.reduced ? readReducedInbox : readInbox;
      return writtenJson(c, await read(c.get('portal'), forPatient(who, c.req.valid('query'))));
    })
    .openapi(api.readRoute, async (c) => c.json(await service.getThread(c.var.portal, askingPatient(c), c.req.valid('param').threadId), 200))
    .openapi(api.replyRoute, async (c) => {
      const { threadId } = c.req.valid('param');
      return c.json(await service.reply(c.var.portal, askingPatient(c), threadId, c.req.valid('json'), await onceOf(c)), 201);
    })
    .openapi(api.markReadRoute, async (c) => {
      await service.markRead(c.var.portal, askingPatient(c), c.req.valid('param').threadId);
      return c.body(null, 204);
    }),
  api,
  service,
);
