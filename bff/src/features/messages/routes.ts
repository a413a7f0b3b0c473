/** `/api/patients/:patientId/messages` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { exportThread } from './export-thread.ts';
import { deleteFolder, listPeople, nameFolder, readFolders } from './folders.ts';
import { check } from './check.ts';
import { mark, move } from './places.ts';
import { getThread, listMessages } from './read-thread.ts';
import { markRead, reply } from './service.ts';
import { messageTerms } from './terms.ts';
import { readInbox, searchThreads } from './thread-list.ts';

export const messagesRoutes = bindByName(
  createRouter()
    .openapi(api.listRoute, async (c) => writtenJson(c, await readInbox(c.var.portal, askingPatient(c), c.req.valid('query'))))
    .openapi(api.searchRoute, async (c) => writtenJson(c, await searchThreads(c.var.portal, askingPatient(c), c.req.valid('json'))))
    .openapi(api.readRoute, async (c) => c.json(await getThread(c.var.portal, askingPatient(c), c.req.valid('param').threadId, c.req.valid('query')), 200))
    .openapi(api.messagesRoute, async (c) =>
      c.json(await listMessages(c.var.portal, askingPatient(c), c.req.valid('param').threadId, c.req.valid('query')), 200),
    )
    .openapi(api.replyRoute, async (c) => {
      const { threadId } = c.req.valid('param');
      return c.json(await reply(c.var.portal, askingPatient(c), threadId, c.req.valid('json'), await onceOf(c)), 201);
    })
    .openapi(api.markReadRoute, async (c) => {
      await markRead(c.var.portal, askingPatient(c), c.req.valid('param').threadId, c.req.valid('json'));
      return c.body(null, 204);
    }),
  api,
  { exportThread, listPeople, readFolders, nameFolder, deleteFolder, move, mark, messageTerms, check },
);
