/**
 * The shell's pages and their files, from its build. Every address of the app
 * answers with the one page of the app, which finds its way by the address; so
 * does an address that nothing has, with status 404. The files carry no data
 * and need no session. How this device was told to look stands on the page, so
 * that it is never drawn another way first.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { displayAttributes, displayOfCookies } from '../display.ts';
import { compressFile, ENCODINGS } from './compressed-files.ts';
import { createRouter } from './router.ts';
import type { AppEnv } from './app-env.ts';
import { acceptsCoding, REVALIDATE } from './static-files.ts';
import type { StaticFolder } from './static-files.ts';

/** What stands on every page before any script runs. */
export interface PageBrand {
  readonly name: string;
  /** As people read it. */
  readonly phone: string;
  /** In one line; empty for none. */
  readonly address: string;
}

/** Everything below these prefixes is the app. */
const APP_PATHS = ['/patients/*', '/clinics/*', '/account/*', '/notifications'];
/** One page: a forgotten password, a forgotten username, and the link that sets a new password. */
const RECOVERY_PATHS = ['/forgot-password', '/forgot-username', '/reset-password'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Below these nobody looks for a page. */
const NOT_PAGES = /^\/(api|assets|features|admin)(\/|$)/;

interface Page {
  readonly etag: string;
  readonly plain: Buffer;
  /** By file name suffix, e.g. `.br`. */
  readonly compressed: ReadonlyMap<string, Buffer>;
}

/** What the pages ask about who opens them. */
export interface PageVisitors {
  /** Whether they need not sign in. */
  isSignedIn(c: Context<AppEnv>): Promise<boolean>;
  /** The patient whose home `/` leads to, if any. */
  ownPatient(c: Context<AppEnv>): Promise<string | undefined>;
}

export function createPageRoutes(folder: StaticFolder, brand: PageBrand, visitors: PageVisitors) {
  const pages = new Map<string, Promise<Page | undefined>>();
  const answer = async (c: Context<AppEnv>, file: string, status: 200 | 404 = 200): Promise<Response> => {
    const look = lookOf(c.req.header('cookie') ?? '');
    // By what is in it: there are as many as there are ways to look, and no more.
    const key = `${file}${look}`;
    let loading = pages.get(key);
    if (!loading) pages.set(key, (loading = loadPage(folder, file, brand, look)));
    const page = await loading;
    return page ? answerWithPage(c, page, status) : c.notFound();
  };

  const router = createRouter();
  router.get('/sign-in', async (c) => ((await visitors.isSignedIn(c)) ? c.redirect('/') : answer(c, 'sign-in.html')));
  // Links in letters and mails: a browser takes the code behind the `#` along.
  router.get('/activate', (c) => c.redirect('/register'));
  for (const path of RECOVERY_PATHS) router.get(path, (c) => answer(c, 'recover.html'));
  router.get('/register', (c) => answer(c, 'register.html'));
  router.get('/accept', (c) => answer(c, 'accept.html'));
  router.get('/pay', (c) => answer(c, 'guest-pay.html'));
  router.get('/shared-estimate', (c) => answer(c, 'shared-estimate.html'));
  router.get('/', async (c) => {
    preloadHome(c, await visitors.ownPatient(c));
    return answer(c, 'index.html');
  });
  router.get('/patients/:patientId', (c) => {
    preloadHome(c, c.req.param('patientId'));
    return answer(c, 'index.html');
  });
  for (const path of APP_PATHS) router.get(path, (c) => answer(c, 'index.html'));
  router.get('/manifest.webmanifest', (c) => answerWithManifest(c, folder, brand));
  router.get('/assets/:file', async (c) => (await folder.answer(c, `assets/${c.req.param('file')}`)) ?? c.notFound());
  return router.get('*', (c) => {
    const asksForPage = c.req.header('accept')?.includes('text/html') === true && !NOT_PAGES.test(c.req.path);
    return asksForPage ? answer(c, 'index.html', 404) : c.notFound();
  });
}

/** What makes the portal installable, in its own name. */
async function answerWithManifest(c: Context<AppEnv>, folder: StaticFolder, { name }: PageBrand): Promise<Response> {
  const built = await folder.read('manifest.webmanifest');
  if (!built) return c.notFound();
  const manifest = { ...(JSON.parse(built.toString('utf8')) as object), name, short_name: name };
  return c.body(JSON.stringify(manifest), 200, { 'content-type': 'application/manifest+json', 'cache-control': REVALIDATE });
}

/** Lets the browser ask for the home page's data while the app's script is on its way. */
function preloadHome(c: Context<AppEnv>, patientId: string | undefined): void {
  if (patientId && UUID.test(patientId)) c.header('link', `</api/patients/${patientId}/home>; rel=preload; as=fetch; crossorigin=anonymous`);
}

/** The attributes that this device's cookie asks for, as they stand in a tag. */
function lookOf(cookies: string): string {
  const attributes = [...displayAttributes(displayOfCookies(cookies))];
  return attributes
    .flatMap(([name, value]) => (value === undefined ? [] : ` data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`))
    .join('');
}

async function loadPage(folder: StaticFolder, file: string, brand: PageBrand, look: string): Promise<Page | undefined> {
  const source = await folder.read(file);
  if (!source) return undefined;
  const plain = Buffer.from(fillIn(source.toString('utf8'), brand).replace('<html', `<html${look}`));
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { etag, plain, compressed: new Map(await compressFile(file, plain)) };
}

/** Replaces `{{name}}`, `{{phone}}`, `{{phone-href}}` and `{{address}}`. */
export function fillIn(html: string, { name, phone, address }: PageBrand): string {
  const values: Readonly<Record<string, string>> = { name, phone, address, 'phone-href': `tel:${phone.replaceAll(/[^\d+]/g, '')}` };
  return html.replaceAll(/\{\{([a-z-]+)\}\}/g, (whole, key: string) => escapeHtml(values[key] ?? whole));
}

/** Text as it may stand in a page or an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function answerWithPage(c: Context<AppEnv>, page: Page, status: 200 | 404): Response {
  c.header('cache-control', REVALIDATE);
  c.header('vary', 'accept-encoding, cookie');
  if (status === 200) {
    c.header('etag', page.etag);
    if (c.req.header('if-none-match')?.includes(page.etag)) return c.body(null, 304);
  }
  c.header('content-type', 'text/html; charset=utf-8');
  const accepted = c.req.header('accept-encoding') ?? '';
  const coding = ENCODINGS.find((each) => acceptsCoding(accepted, each.coding) && page.compressed.has(each.suffix));
  if (coding) c.header('content-encoding', coding.coding);
  return c.body(new Uint8Array((coding && page.compressed.get(coding.suffix)) ?? page.plain), status);
}
