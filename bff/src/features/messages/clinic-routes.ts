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
import { endAbsence, listAbsences, saveAbsence } from './absences.ts';
import { markReadRoute, messagesRoute, readRoute } from './api.ts';
import { listBatches, readBatch, saveBatch } from './batch.ts';
import { convert } from './convert.ts';
import * as desk from './desk-api.ts';
import { answer } from './desk-reply.ts';
import { readDeskSide } from './desk-side.ts';
import { openFileRoute } from './draft-api.ts';
import { openMessageFile } from './draft-files.ts';
import { readAwaiting, readClinicInbox, readOwned } from './desk-list.ts';
import { addNote } from './notes.ts';
import { bePresent } from './presence.ts';
import { getThread, listMessages } from './read-thread.ts';
import { lookAtRecipients } from './recipients.ts';
import { markRead, patientOf } from './service.ts';
import { listTemplates, saveTemplate } from './templates.ts';
import { assign, move, setState } from './work.ts';

/** Who asks about a thread that is shown or changed; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, threadId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOf(c.var.portal, who, threadId));
  return who;
}

const LISTS = { awaiting: readAwaiting, mine: readOwned, all: readClinicInbox } as const;

export const clinicMessagesRoutes = createRouter()
  .openapi(desk.deskListRoute, async (c) => {
    const { filter, pool, ...page } = c.req.valid('query');
    const who = askingClinic(c);
    const narrowed = pool === 'own' ? (who.pools[0] ?? null) : pool === 'all' ? null : pool;
    return writtenJson(c, await LISTS[filter](c.get('portal'), { ...forClinic(who, page), filter: narrowed }));
  })
  .openapi(readRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await getThread(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('query')), 200);
  })
  .openapi(messagesRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await listMessages(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('query')), 200);
  })
  .openapi(desk.deskReplyRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await answer(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json'), await onceOf(c)), 201);
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
  .openapi(desk.ownerRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await assign(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json')), 200);
  })
  .openapi(desk.stateRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await setState(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json')), 200);
  })
  .openapi(desk.poolRoute, async (c) => {
    const { patientId } = await move(c.var.portal, askingClinic(c), c.req.valid('param').threadId, c.req.valid('json'), await onceOf(c));
    c.set('shownPatientId', patientId);
    return c.body(null, 204);
  })
  .openapi(desk.deskSideRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await readDeskSide(c.var.portal, await askingAbout(c, threadId), threadId), 200);
  })
  .openapi(desk.noteRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await addNote(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json'), await onceOf(c)), 201);
  })
  // That a page is open still is no news: the patient saw that it was opened.
  .openapi(desk.presenceRoute, async (c) => c.json(await bePresent(c.var.portal, askingClinic(c), c.req.valid('param').threadId, c.req.valid('json')), 200))
  .openapi(desk.convertRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await convert(c.var.portal, await askingAbout(c, threadId), threadId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(desk.templatesRoute, async (c) => c.json(await listTemplates(c.var.portal, askingClinic(c)), 200))
  .openapi(desk.templateRoute, async (c) =>
    c.json(await saveTemplate(c.var.portal, askingClinic(c), c.req.valid('param').templateId, c.req.valid('json')), 200),
  )
  .openapi(desk.absencesRoute, async (c) => c.json(await listAbsences(c.var.portal, askingClinic(c)), 200))
  .openapi(desk.absenceRoute, async (c) => c.json(await saveAbsence(c.var.portal, askingClinic(c), c.req.valid('json')), 200))
  .openapi(desk.backRoute, async (c) => {
    await endAbsence(c.var.portal, askingClinic(c));
    return c.body(null, 204);
  })
  .openapi(desk.recipientsRoute, async (c) => c.json(await lookAtRecipients(c.var.portal, askingClinic(c), c.req.valid('json')), 200))
  .openapi(desk.batchesRoute, async (c) => c.json(await listBatches(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(desk.batchRoute, async (c) => c.json(await readBatch(c.var.portal, askingClinic(c), c.req.valid('param').batchId), 200))
  .openapi(desk.newBatchRoute, async (c) => c.json(await saveBatch(c.var.portal, askingClinic(c), c.req.valid('param').batchId, c.req.valid('json')), 200));
