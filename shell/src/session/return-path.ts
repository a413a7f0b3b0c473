/**
 * Where to go after signing in. The path comes from the address bar, so it is
 * checked as what an attacker could have written into a link.
 */

const KEY = 'return=';

/** The sign-in page's address that leads back to `path` afterwards. Nothing of it reaches the server: it is in the fragment. */
export function signInHref(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in#${KEY}${encodeURIComponent(path)}`;
}

/** The path within this portal that a fragment asks to return to; `/` for anything else. */
export function readReturnPath(fragment: string): string {
  const raw = fragment.replace(/^#/, '');
  if (!raw.startsWith(KEY)) return '/';
  try {
    return safeReturnPath(decodeURIComponent(raw.slice(KEY.length)));
  } catch {
    // A broken escape sequence.
    return '/';
  }
}

/** `path` if it surely stays on this origin, else `/`. */
export function safeReturnPath(path: string): string {
  // `//host` and `/\host` name other sites; browsers drop tabs and line breaks before they look.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) || path.includes('//')) return '/';
  const url = new URL(path, location.origin);
  const within = url.origin === location.origin && !/^\/(sign-in|activate|register|api)(\/|$)/.test(url.pathname);
  return within ? url.pathname + url.search + url.hash : '/';
}
