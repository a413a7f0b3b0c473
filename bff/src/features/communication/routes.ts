/** `/api/communication`: how the signed-in person wants to hear from the portal. */
import type { Context } from 'hono';
import { ApiProblem } from '../../http/problem.ts';
import { askingPerson } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { read, change, send, confirm, sendText, confirmText, removeText, putBrowser, deleteBrowser } from './api.ts';
import { confirmEmail, sendEmailCode } from './confirm-email.ts';
import { confirmPhone, removePhone, sendPhoneCode } from './confirm-phone.ts';
import { addBrowser, removeBrowser } from './push.ts';
import { changeCommunication, readCommunication } from './service.ts';

export const communicationRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readCommunication(c.var.portal, c.var.session.userId), 200))
  .openapi(change, async (c) => c.json(await recorded(c, () => changeCommunication(c.var.portal, c.var.session.userId, c.req.valid('json'))), 200))
  .openapi(send, async (c) => {
    await sendEmailCode(c.var.portal, askingPerson(c));
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) => c.json(await recorded(c, () => confirmEmail(c.var.portal, askingPerson(c), c.req.valid('json').code)), 200))
  .openapi(sendText, async (c) => {
    await sendPhoneCode(c.var.portal, askingPerson(c), c.req.valid('json').phone);
    return c.body(null, 204);
  })
  .openapi(confirmText, async (c) => c.json(await recorded(c, () => confirmPhone(c.var.portal, askingPerson(c), c.req.valid('json').code)), 200))
  .openapi(removeText, async (c) => c.json(await recorded(c, () => removePhone(c.var.portal, askingPerson(c))), 200))
  .openapi(putBrowser, async (c) =>
    c.json(await recorded(c, () => addBrowser(c.var.portal, askingPerson(c), c.req.valid('json'), c.req.header('user-agent') ?? null)), 200),
  )
  .openapi(deleteBrowser, async (c) => c.json(await recorded(c, () => removeBrowser(c.var.portal, askingPerson(c), c.req.valid('param').id)), 200));

/** Puts a change, or its refusal, on record. */
async function recorded<Answer>(c: Context<AppEnv>, work: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await work();
    await record(c, 'success', 200);
    return answer;
  } catch (error) {
    if (error instanceof ApiProblem) await record(c, 'denied', 422);
    throw error;
  }
}

async function record(c: Context<AppEnv>, outcome: 'success' | 'denied', status: number): Promise<void> {
  const { portal } = c.var;
  const { userId, via } = askingPerson(c);
  await portal.audit.append({ at: portal.now(), action: 'write', outcome, userId, status, ...via });
}
