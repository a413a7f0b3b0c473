/** `/api/patients/:patientId/visit-requests` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { acceptOffer, declineOffer, extendOffer, listOffers, readOffer } from './offers.ts';
import { ask, changeRequest, listRequests, readRequest, requestTerms, withdrawRequest } from './requests.ts';
import { changeWaiting, joinWaiting, leaveWaiting, listWaiting, readWaiting, waitingTerms } from './waiting.ts';

export const visitRequestsRoutes = createRouter()
  .openapi(api.requestTerms, async (c) => c.json(await requestTerms(c.var.portal, askingPatient(c)), 200))
  .openapi(api.listRequests, async (c) => c.json(await listRequests(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(api.readRequest, async (c) => c.json(await readRequest(c.var.portal, askingPatient(c), c.req.valid('param').visitRequestId), 200))
  .openapi(api.ask, async (c) => c.json(await ask(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.changeRequest, async (c) =>
    c.json(await changeRequest(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(api.withdrawRequest, async (c) => c.json(await withdrawRequest(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.waitingTerms, async (c) => c.json(await waitingTerms(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.listWaiting, async (c) => c.json(await listWaiting(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(api.readWaiting, async (c) => c.json(await readWaiting(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.joinWaiting, async (c) => c.json(await joinWaiting(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.changeWaiting, async (c) =>
    c.json(await changeWaiting(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(api.leaveWaiting, async (c) => c.json(await leaveWaiting(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.listOffers, async (c) => c.json(await listOffers(c.var.portal, askingPatient(c)), 200))
  .openapi(api.readOffer, async (c) => c.json(await readOffer(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.acceptOffer, async (c) => c.json(await acceptOffer(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.declineOffer, async (c) => c.json(await declineOffer(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.extendOffer, async (c) => c.json(await extendOffer(c.var.portal, askingPatient(c), c.req.valid('param')), 200));
