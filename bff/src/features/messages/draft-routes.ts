/** `/api/patients/:patientId/messages/drafts`, and the files that come with messages. */
import { askingPatient } from '../../access/asking.ts';
import { answerFile } from '../../files/download.ts';
import { answerAppend, answerBegin, answerState } from '../../files/tus.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './draft-api.ts';
import { draftUploader, dropDraftFile, MESSAGE_FILES, openDraftFile, openMessageFile } from './draft-files.ts';
import { deleteDraft, listDrafts, readDraft, saveDraft } from './drafts.ts';
import { sendDraft, undoSend } from './send-draft.ts';

export const messageDraftRoutes = bindByName(
  createRouter()
    .openapi(api.sendDraft, async (c) => {
      const { draftId } = c.req.valid('param');
      return c.json(await sendDraft(c.var.portal, askingPatient(c), draftId, c.req.valid('json'), await onceOf(c)), 201);
    })
    .openapi(api.beginFile, async (c) =>
      answerBegin(c, MESSAGE_FILES, await draftUploader(c.var.portal, askingPatient(c), c.req.valid('param').draftId, { writes: true })),
    )
    .openapi(api.fileState, async (c) => {
      const { draftId, paperId } = c.req.valid('param');
      return c.json(await answerState(c, MESSAGE_FILES, await draftUploader(c.var.portal, askingPatient(c), draftId, { writes: false }), paperId), 200);
    })
    .openapi(api.appendFile, async (c) => {
      const { draftId, paperId } = c.req.valid('param');
      return answerAppend(c, MESSAGE_FILES, await draftUploader(c.var.portal, askingPatient(c), draftId, { writes: true }), paperId);
    })
    .openapi(api.dropFile, async (c) => {
      const { draftId, paperId } = c.req.valid('param');
      await dropDraftFile(c.var.portal, await draftUploader(c.var.portal, askingPatient(c), draftId, { writes: true }), paperId);
      return c.body(null, 204);
    })
    .openapi(api.openDraftFile, async (c) => {
      const { draftId, paperId } = c.req.valid('param');
      return answerFile(c, await openDraftFile(c.var.portal, askingPatient(c), draftId, paperId));
    })
    .openapi(api.openFileRoute, async (c) => {
      const { threadId, fileId } = c.req.valid('param');
      return answerFile(c, await openMessageFile(c.var.portal, askingPatient(c), threadId, fileId));
    }),
  api,
  { listDrafts, readDraft, saveDraft, deleteDraft, undoSend },
);
