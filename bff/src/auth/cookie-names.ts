/** The names of the cookies. */
import { serialize } from 'hono/utils/cookie';
import type { Config } from '../config.ts';

/** Name of the session cookie. `__Host-` needs `Secure`, which plain-http localhost can't promise in every browser. */
export function sessionCookieName(config: Pick<Config, 'origin'>): string {
  return `${cookiePrefix(config)}.session_token`;
}

export function cookiePrefix(config: Pick<Config, 'origin'>): string {
  return config.origin.startsWith('https:') ? '__Host-portal' : 'portal';
}

/** What has a browser forget the session. */
export function endedCookie(config: Pick<Config, 'origin'>): string {
  return serialize(sessionCookieName(config), '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'Lax', secure: config.origin.startsWith('https:') });
}
