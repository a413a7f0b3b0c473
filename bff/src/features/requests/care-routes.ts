/** `/api/care-requests`: the signed-in person asks for access to the record of a child or an adult they care for. */
import { askingPerson } from '../../access/asking.ts';
import { personUploader } from '../../files/owner.ts';
import { answerAppend, answerBegin, answerState } from '../../files/tus.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { list, ask, withdraw, beginPaper, paper, appendPaper, dropPaper } from './care-api.ts';
import { askForCare, listCareRequests, withdrawCareRequest } from './care-service.ts';
import { dropDocument, REQUEST_PAPERS } from './documents.ts';

export const careRequestRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listCareRequests(c.var.portal, c.var.session.userId, c.req.valid('query')), 200))
  .openapi(ask, async (c) => c.json(await askForCare(c.var.portal, askingPerson(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawCareRequest(c.var.portal, askingPerson(c), c.req.valid('param').requestId), 200))
  .openapi(beginPaper, (c) => answerBegin(c, REQUEST_PAPERS, personUploader(askingPerson(c))))
  .openapi(paper, async (c) => c.json(await answerState(c, REQUEST_PAPERS, personUploader(askingPerson(c)), c.req.valid('param').paperId), 200))
  .openapi(appendPaper, (c) => answerAppend(c, REQUEST_PAPERS, personUploader(askingPerson(c)), c.req.valid('param').paperId))
  .openapi(dropPaper, async (c) => {
    await dropDocument(c.var.portal, personUploader(askingPerson(c)).owner, c.req.valid('param').paperId);
    return c.body(null, 204);
  });
