/** `/api/care-requests`: the signed-in person asks for access to the record of a child or an adult they care for. */
import { askingPerson } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { list, ask, withdraw, paper, dropPaper } from './care-api.ts';
import { askForCare, listCareRequests, withdrawCareRequest } from './care-service.ts';
import { dropDocument, keepDocument } from './documents.ts';

export const careRequestRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listCareRequests(c.var.portal, c.var.session.userId, c.req.valid('query')), 200))
  .openapi(ask, async (c) => c.json(await askForCare(c.var.portal, askingPerson(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawCareRequest(c.var.portal, askingPerson(c), c.req.valid('param').requestId), 200))
  .openapi(paper, async (c) => c.json(await keepDocument(c, { userId: c.var.session.userId }), 201))
  .openapi(dropPaper, async (c) => {
    await dropDocument(c.var.portal, { userId: c.var.session.userId }, c.req.valid('param').paperId);
    return c.body(null, 204);
  });
