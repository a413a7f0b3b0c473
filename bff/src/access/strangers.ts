/** What people who are not signed in may ask for, from one network: counted before anything is looked up or written (LD-07). */
import { createMiddleware } from 'hono/factory';
import { countAttempt, LIMITS } from '../auth/attempts.ts';
import type { AppEnv } from '../http/app-env.ts';

/** @throws {ApiProblem} request/rate-limited */
export function limitStrangers() {
  return createMiddleware<AppEnv>(async (c, next) => {
    await countAttempt(c.get('portal'), LIMITS.strangers, c.get('sourceIp'));
    await next();
  });
}
