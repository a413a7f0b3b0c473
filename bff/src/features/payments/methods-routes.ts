/** `/api/payment-methods`: the cards and accounts of the person who is signed in. */
import type { Context } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { ApiProblem } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './methods-api.ts';
import { addMethod, chooseMethod, readMethods, removeMethod } from './methods.ts';

export const paymentMethodsRoutes = createRouter()
  .openapi(api.readMethods, async (c) => c.json(await readMethods(c.var.portal, c.var.session.userId), 200))
  .openapi(api.addMethod, async (c) =>
    c.json(await recorded(c, async () => addMethod(c.var.portal, c.var.session.userId, c.req.valid('json'), await onceOf(c))), 200),
  )
  .openapi(api.chooseMethod, async (c) => c.json(await recorded(c, () => chooseMethod(c.var.portal, c.var.session.userId, c.req.valid('param').methodId)), 200))
  .openapi(api.removeMethod, async (c) =>
    c.json(await recorded(c, () => removeMethod(c.var.portal, c.var.session.userId, c.req.valid('param').methodId)), 200),
  );

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
  const { portal, session, requestId, sourceIp } = c.var;
  await portal.audit.append({
    at: portal.now(),
    action: 'write',
    outcome,
    userId: session.userId,
    method: c.req.method,
    route: c.req.path,
    status,
    requestId,
    sourceIp,
  });
}
