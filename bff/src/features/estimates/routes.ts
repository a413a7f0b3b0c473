/** `/api/patients/:patientId/estimates` */
import { askingPatient } from '../../access/asking.ts';
import { answerDocument } from '../../documents/answer.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { calculate, readTerms } from './calculate.ts';
import { chooseBill, listEstimates, readEstimate, removeEstimate, saveEstimate } from './estimates.ts';
import { askGoodFaith } from './good-faith.ts';
import { goodFaithDocument } from './good-faith-document.ts';
import { searchServices } from './search.ts';
import { endLink, shareEstimate } from './share.ts';

export const estimatesRoutes = createRouter()
  .openapi(api.readTerms, async (c) => c.json(await readTerms(c.var.portal, askingPatient(c)), 200))
  .openapi(api.searchServices, async (c) => c.json(await searchServices(c.var.portal, askingPatient(c), c.req.valid('json')), 200))
  .openapi(api.calculate, async (c) => c.json(await calculate(c.var.portal, askingPatient(c), c.req.valid('json')), 200))
  .openapi(api.save, async (c) => c.json(await saveEstimate(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.askGoodFaith, async (c) => c.json(await askGoodFaith(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.list, async (c) => c.json(await listEstimates(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(api.readDocument, async (c) =>
    answerDocument(c, await goodFaithDocument(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('query'))),
  )
  .openapi(api.read, async (c) => c.json(await readEstimate(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.remove, async (c) => {
    await removeEstimate(c.var.portal, askingPatient(c), c.req.valid('param'));
    return c.body(null, 204);
  })
  .openapi(api.chooseBill, async (c) => c.json(await chooseBill(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200))
  .openapi(api.share, async (c) => c.json(await shareEstimate(c.var.portal, askingPatient(c), c.req.valid('param'), await onceOf(c)), 200))
  .openapi(api.endLink, async (c) => {
    await endLink(c.var.portal, askingPatient(c), c.req.valid('param'));
    return c.body(null, 204);
  });
