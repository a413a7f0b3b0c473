/** `/api/clinics/:clinicId/billing`: the desk answers disputes of bills, and brings in bills. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { importStatements, listImports } from './import-statements.ts';
import { decideDispute, listDeskDisputes, patientOfDispute, readDeskDispute, setDisputeOwner } from './desk-disputes.ts';

/** Who asks about a dispute that is shown or answered; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, disputeId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfDispute(c.var.portal, who, disputeId));
  return who;
}

export const clinicBillingRoutes = createRouter()
  .openapi(api.disputes, async (c) => c.json(await listDeskDisputes(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.disputed, async (c) => {
    const { disputeId } = c.req.valid('param');
    return c.json(await readDeskDispute(c.var.portal, await askingAbout(c, disputeId), disputeId), 200);
  })
  .openapi(api.owner, async (c) => {
    const { disputeId } = c.req.valid('param');
    return c.json(await setDisputeOwner(c.var.portal, await askingAbout(c, disputeId), disputeId, c.req.valid('json')), 200);
  })
  .openapi(api.decide, async (c) => {
    const { disputeId } = c.req.valid('param');
    return c.json(await decideDispute(c.var.portal, await askingAbout(c, disputeId), disputeId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.imports, async (c) => c.json(await listImports(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.importFile, async (c) => c.json(await importStatements(c.var.portal, askingClinic(c), c.req.valid('json'), await onceOf(c)), 201));
