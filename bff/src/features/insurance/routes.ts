/** `/api/patients/:patientId/insurance` */
import { askingPatient } from '../../access/asking.ts';
import { answerFile } from '../../files/download.ts';
import { answerAppend, answerBegin, answerState } from '../../files/tus.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { checkCoverage } from './ask.ts';
import { readClaims } from './claim-list.ts';
import { readClaim } from './claims.ts';
import { listPayers, readCoverage, readOverview } from './coverages.ts';
import { CARD_PHOTOS, dropPhoto, openPhoto, photoUploader } from './photos.ts';
import { sendRequest, withdrawRequest } from './requests.ts';

export const insuranceRoutes = createRouter()
  .openapi(api.readOverview, async (c) => c.json(await readOverview(c.var.portal, askingPatient(c)), 200))
  .openapi(api.listPayers, async (c) => c.json(await listPayers(c.var.portal, askingPatient(c)), 200))
  .openapi(api.readCoverage, async (c) => c.json(await readCoverage(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.checkCoverage, async (c) => c.json(await checkCoverage(c.var.portal, askingPatient(c), c.req.valid('param').coverageId, await onceOf(c)), 202))
  .openapi(api.sendRequest, async (c) => c.json(await sendRequest(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.withdrawRequest, async (c) => c.json(await withdrawRequest(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.readPhoto, async (c) => answerFile(c, await openPhoto(c.var.portal, askingPatient(c), c.req.valid('param').photoId)))
  .openapi(api.beginPhoto, async (c) => answerBegin(c, CARD_PHOTOS, await photoUploader(c.var.portal, askingPatient(c), { writes: true })))
  .openapi(api.photoState, async (c) =>
    c.json(await answerState(c, CARD_PHOTOS, await photoUploader(c.var.portal, askingPatient(c), { writes: false }), c.req.valid('param').paperId), 200),
  )
  .openapi(api.appendPhoto, async (c) =>
    answerAppend(c, CARD_PHOTOS, await photoUploader(c.var.portal, askingPatient(c), { writes: true }), c.req.valid('param').paperId),
  )
  .openapi(api.dropPhoto, async (c) => {
    await dropPhoto(c.var.portal, askingPatient(c), c.req.valid('param').paperId);
    return c.body(null, 204);
  })
  .openapi(api.listClaims, async (c) => writtenJson(c, await readClaims(c.var.portal, forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(api.readClaim, async (c) => c.json(await readClaim(c.var.portal, askingPatient(c), c.req.valid('param')), 200));
