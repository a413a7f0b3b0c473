/** `/api/patients/:patientId/assistance` */
import { askingPatient } from '../../access/asking.ts';
import { answerFile } from '../../files/download.ts';
import { answerAppend, answerBegin, answerState } from '../../files/tus.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { beginApplication, changeApplication, listApplications, readApplication, readTerms, screen } from './applications.ts';
import { APPLICATION_PAPERS, dropPaper, openOwnPaper, paperUploader } from './papers.ts';
import { appeal, sendApplication, sendMore, withdraw } from './send.ts';

export const assistanceRoutes = bindByName(
  createRouter()
    .openapi(api.beginApplication, async (c) => c.json(await beginApplication(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
    .openapi(api.sendApplication, async (c) =>
      c.json(await sendApplication(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }, await onceOf(c)), 200),
    )
    .openapi(api.sendMore, async (c) =>
      c.json(await sendMore(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }, await onceOf(c)), 200),
    )
    .openapi(api.appeal, async (c) =>
      c.json(await appeal(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }, await onceOf(c)), 200),
    )
    .openapi(api.beginPaper, async (c) =>
      answerBegin(c, APPLICATION_PAPERS, await paperUploader(c.var.portal, askingPatient(c), c.req.valid('param').applicationId, { writes: true })),
    )
    .openapi(api.paperState, async (c) => {
      const { applicationId, paperId } = c.req.valid('param');
      const uploader = await paperUploader(c.var.portal, askingPatient(c), applicationId, { writes: false });
      return c.json(await answerState(c, APPLICATION_PAPERS, uploader, paperId), 200);
    })
    .openapi(api.appendPaper, async (c) => {
      const { applicationId, paperId } = c.req.valid('param');
      return answerAppend(c, APPLICATION_PAPERS, await paperUploader(c.var.portal, askingPatient(c), applicationId, { writes: true }), paperId);
    })
    .openapi(api.openPaper, async (c) => {
      const { applicationId, documentId } = c.req.valid('param');
      return answerFile(c, await openOwnPaper(c.var.portal, askingPatient(c), applicationId, documentId));
    })
    .openapi(api.dropPaper, async (c) => {
      const { applicationId, paperId } = c.req.valid('param');
      await dropPaper(c.var.portal, askingPatient(c), applicationId, paperId);
      return c.body(null, 204);
    }),
  api,
  { readTerms, screen, listApplications, readApplication, changeApplication, withdraw },
);
