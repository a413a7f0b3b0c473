/** The names of the cookies. */
import type { Config } from '../config.ts';

/** Name of the session cookie. `__Host-` needs `Secure`, which plain-http localhost can't promise in every browser. */
export function sessionCookieName(config: Pick<Config, 'origin'>): string {
  return `${cookiePrefix(config)}.session_token`;
}

export function cookiePrefix(config: Pick<Config, 'origin'>): string {
  return config.origin.startsWith('https:') ? '__Host-portal' : 'portal';
}
