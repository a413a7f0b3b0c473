/** `/api/patients/:patientId/refills` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { ask } from './ask.ts';
import { listMedicines } from './medicines.ts';
import { readPreferred, searchPharmacies, setPreferred } from './pharmacies.ts';
import { cancelRefill, changePharmacy, listRefills, readRefill } from './requests.ts';

export const refillsRoutes = createRouter()
  .openapi(api.listMedicines, async (c) => c.json(await listMedicines(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(api.listRefills, async (c) => c.json(await listRefills(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(api.readRefill, async (c) => c.json(await readRefill(c.var.portal, askingPatient(c), c.req.valid('param').refillId), 200))
  .openapi(api.ask, async (c) => c.json(await ask(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 200))
  .openapi(api.cancel, async (c) => c.json(await cancelRefill(c.var.portal, askingPatient(c), c.req.valid('param')), 200))
  .openapi(api.changePharmacy, async (c) =>
    c.json(await changePharmacy(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(api.searchPharmacies, async (c) => c.json(await searchPharmacies(c.var.portal, c.req.valid('json')), 200))
  .openapi(api.readPreferred, async (c) => c.json(await readPreferred(c.var.portal, askingPatient(c)), 200))
  .openapi(api.setPreferred, async (c) => c.json(await setPreferred(c.var.portal, askingPatient(c), c.req.valid('json')), 200));
