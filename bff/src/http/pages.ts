/**
 * The shell's pages and their files, from its build. Every address of the app
 * answers with the one page of the app, which finds its way by the address;
 * the files carry no data and need no session.
 */
import type { Context } from 'hono';
import { createRouter } from './router.ts';
import type { AppEnv } from './router.ts';
import type { StaticFolder } from './static-files.ts';

/** Addresses with a page of their own; everything else below these prefixes is the app. */
const OWN_PAGES: Readonly<Record<string, string>> = { '/sign-in': 'sign-in.html', '/activate': 'activate.html' };
const APP_PATHS = ['/', '/patients/*', '/clinics/*'];

export function createPageRoutes(folder: StaticFolder) {
  const page = (file: string) => async (c: Context<AppEnv>) => (await folder.answer(c, file)) ?? c.notFound();
  const router = createRouter();
  for (const [path, file] of Object.entries(OWN_PAGES)) router.get(path, page(file));
  for (const path of APP_PATHS) router.get(path, page('index.html'));
  return router.get('/assets/:file', async (c) => (await folder.answer(c, `assets/${c.req.param('file')}`)) ?? c.notFound());
}
