/** Reads the key of a write from its request; `once-route.ts` describes it. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ApiProblem } from '../http/problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Once } from './once.ts';

const HEADER = 'idempotency-key';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Refuses a write without a key. Comes after the guard. */
export function requireKey() {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (!UUID.test(c.req.header(HEADER) ?? '')) throw new ApiProblem('request/key-missing');
    await next();
  });
}

/**
 * The key of this request. `owner` says whose keys these are: the signed-in
 * person where there is one.
 * @throws {ApiProblem} request/key-missing
 */
export async function onceOf(c: Context<AppEnv>, owner: string = c.get('who').userId): Promise<Once> {
  const key = c.req.header(HEADER) ?? '';
  if (!UUID.test(key)) throw new ApiProblem('request/key-missing');
  const route = `${c.req.method} ${c.req.path}`;
  const digest = createHash('sha256')
    .update(`${route}\n${await c.req.text()}`)
    .digest('base64url');
  return { owner, key: key.toLowerCase(), route, digest };
}
