/** `/api/clinics/:clinicId/refills`: the desk answers what was asked for. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import { isProofRecent } from '../../access/recent-proof.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { decideRefills, sendAgain } from './decide.ts';
import { listDeskRefills, patientOfRefill, readDeskRefill, setRefillOwner } from './desk.ts';

/** Who asks about a refill that is shown or answered; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, refillId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfRefill(c.var.portal, who, refillId));
  return who;
}

export const clinicRefillsRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listDeskRefills(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.read, async (c) => {
    const { refillId } = c.req.valid('param');
    return c.json(await readDeskRefill(c.var.portal, await askingAbout(c, refillId), refillId), 200);
  })
  .openapi(api.owner, async (c) => {
    const { refillId } = c.req.valid('param');
    return c.json(await setRefillOwner(c.var.portal, await askingAbout(c, refillId), refillId, c.req.valid('json')), 200);
  })
  .openapi(api.decide, async (c) => {
    const { portal, session } = c.var;
    const hasProof = isProofRecent(session, portal.now());
    return c.json(await decideRefills(portal, askingClinic(c), { ...c.req.valid('json'), hasProof }, await onceOf(c)), 200);
  })
  .openapi(api.sendAgain, async (c) => {
    const { refillId } = c.req.valid('param');
    return c.json(await sendAgain(c.var.portal, await askingAbout(c, refillId), { ...c.req.valid('json'), refillId }, await onceOf(c)), 200);
  });
