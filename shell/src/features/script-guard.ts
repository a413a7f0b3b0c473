/**
 * The only maker of script elements in the portal. Every script, the shell's
 * own or a feature's, must be listed with its SHA-384 before it can load: an
 * address that is not listed never gets a source, and the browser refuses
 * content that does not match. Works as the page's one Trusted Types policy.
 */

/** Paths of scripts to their `sha384-…` integrity. */
export type ScriptList = Readonly<Record<string, string>>;

/** Where builds look the maker up (`shell/build/script-guard-plugin.ts`). */
const MAKER = Symbol.for('portal.createScript');

// Browsers without Trusted Types have no such global.
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const integrities = new Map<string, string>();
const failures = new Map<string, number>();

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
const policy = trustedTypes?.createPolicy('portal', { createScriptURL: refuseUnlisted });

/** Lists scripts that may load. Keys are paths on this origin. */
export function allowScripts(scripts: ScriptList): void {
  for (const [path, integrity] of Object.entries(scripts)) integrities.set(path, integrity);
}

/**
 * Makes the element that loads the listed script at `url`, not yet attached.
 * For an unlisted address the element has no source and fires `error`.
 */
export function createScript(url: string): HTMLScriptElement {
  const script = document.createElement('script');
  const path = pathOf(url);
  const integrity = path === undefined ? undefined : integrities.get(path);
  if (path === undefined || integrity === undefined) {
    reportError(new Error(`Refused an unlisted script: ${url}`));
    // Loaders wait for an event and try again after `error`; a throw here
    // would leave webpack's chunk loading pending for ever.
    setTimeout(() => script.dispatchEvent(new Event('error')));
    return script;
  }

  const failed = failures.get(path) ?? 0;
  // Files are cached as immutable: after a failure the same address could
  // answer with the same broken bytes from the browser's cache.
  const address = failed === 0 ? path : `${path}?retry=${failed}`;
  script.src = policy?.createScriptURL(address) ?? address;
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  script.addEventListener('error', () => failures.set(path, failed + 1), { once: true });
  return script;
}

function refuseUnlisted(url: string): string {
  const path = pathOf(url);
  if (path !== undefined && integrities.has(path)) return url;
  throw new TypeError(`Refused an unlisted script: ${url}`);
}

function pathOf(url: string): string | undefined {
  const parsed = new URL(url, location.origin);
  return parsed.origin === location.origin ? parsed.pathname : undefined;
}

function allowOwnScripts(): void {
  // Data, not code: the page's policy lets no inline script run.
  const listed = document.querySelector('script#portal-scripts[type="application/json"]')?.textContent;
  if (listed) allowScripts(JSON.parse(listed) as ScriptList);
}

allowOwnScripts();
Object.defineProperty(globalThis, MAKER, { value: createScript });
