/** `/api/clinics/:clinicId/messages`: the clinic desk answers its patients. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import { answerFile } from '../../files/download.ts';
import { createRouter } from '../../http/router.ts';
import { forClinic } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { onceOf } from '../../once/once-key.ts';
import { markReadRoute, readRoute, replyRoute } from './api.ts';
import { deskListRoute, ownerRoute, poolRoute, stateRoute } from './desk-api.ts';
import { openFileRoute } from './draft-api.ts';
import { openMessageFile } from './draft-files.ts';
import { readAwaiting, readClinicInbox, readOwned } from './desk-list.ts';
import { getThread } from './read-thread.ts';
import { markRead, patientOf, reply } from './service.ts';
import { assign, move, setState } from './work.ts';

/** Who asks about a thread that is shown or changed; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, threadId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOf(c.var.portal, who, threadId));
  return who;
}

const LISTS = { awaiting: readAwaiting, mine: readOwned, all: readClinicInbox } as const;

export const clinicMessagesRoutes = createRouter()
  .openapi(deskListRoute, async (c) => {
    const { filter, pool, ...page } = c.req.valid('query');
    const who = askingClinic(c);
    const narrowed = pool === 'own' ? (who.pools[0] ?? null) : pool === 'all' ? null : pool;
    return writtenJson(c, await LISTS[filter](c.get('portal'), { ...forClinic(who, page), filter: narrowed }));
  })
  .openapi(readRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await getThread(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('query')), 200);
  })
  .openapi(replyRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await reply(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json'), await onceOf(c)), 201);
  })
  .openapi(markReadRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    await markRead(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(openFileRoute, async (c) => {
    const { threadId, fileId } = c.req.valid('param');
    return answerFile(c, await openMessageFile(c.var.portal, await askingAbout(c, threadId), threadId, fileId));
  })
  .openapi(ownerRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await assign(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json')), 200);
  })
  .openapi(stateRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await setState(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json')), 200);
  })
  .openapi(poolRoute, async (c) => {
    const { patientId } = await move(c.var.portal, askingClinic(c), c.req.valid('param').threadId, c.req.valid('json'), await onceOf(c));
    c.set('shownPatientId', patientId);
    return c.body(null, 204);
  });
