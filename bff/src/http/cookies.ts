/** Cookies of an answer: each is a header of its own. */
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

export function setCookies(c: Context<AppEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
