import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { createPageRoutes } from './pages.ts';
import { openStaticFolder } from './static-files.ts';

const PAGE = '<html lang="en"><title>{{name}}</title><meta content="{{phone}}"><meta content="{{address}}"><a href="{{phone-href}}">{{other}}</a>';

const PATIENT_ID = '11111111-1111-4111-8111-111111111111';

describe('pages', () => {
  let folder: string;
  let signedIn = false;
  let app: ReturnType<typeof createPageRoutes>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-pages-'));
    await mkdir(join(folder, 'assets'));
    for (const name of ['index', 'sign-in', 'recover', 'register']) await writeFile(join(folder, `${name}.html`), `<!-- ${name} -->${PAGE.repeat(5)}`);
    await writeFile(join(folder, 'assets/app.0123.js'), 'export {};');
    await writeFile(join(folder, 'manifest.webmanifest'), JSON.stringify({ name: '', short_name: '', display: 'standalone' }));
    app = createPageRoutes(
      await openStaticFolder(folder),
      { name: 'Oak & "Ash"', phone: '(555) 555-0100', address: '1 Oak Street' },
      { isSignedIn: async () => signedIn, ownPatient: async () => (signedIn ? PATIENT_ID : undefined) },
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const open = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers: { accept: 'text/html,*/*', ...headers } });

  test('carry the name, phone and address of the portal, escaped, before any script runs', async () => {
    const html = await (await open('/')).text();
    assert.match(html, /<title>Oak &amp; &quot;Ash&quot;<\/title><meta content="\(555\) 555-0100"><meta content="1 Oak Street"><a href="tel:5555550100">/);
    assert.match(html, /\{\{other\}\}/);
  });

  test('look as this device was told before anything is drawn, piece by piece', async () => {
    const tagOf = async (cookie: string) => /<html[^>]*>/.exec(await (await open('/sign-in', { cookie })).text())?.[0];
    assert.equal(await tagOf('a=b'), '<html lang="en">');
    assert.equal(
      await tagOf('a=b; portal-display=textSize=x-large&density=compact&theme=dark&contrast=more&motion=less&language=es; c=d'),
      '<html data-text-size="x-large" data-density="compact" data-theme="dark" data-contrast="more" data-motion="less" lang="en">',
    );
    assert.equal(await tagOf('portal-display=theme=device&contrast=more'), '<html data-contrast="more" lang="en">');
    assert.equal(await tagOf('portal-display=theme="><script>&textSize=huge&motion=less&constructor=1'), '<html data-motion="less" lang="en">');
    assert.equal(await tagOf('my-portal-display=theme=dark'), '<html lang="en">');
  });

  test('are another one, also for what a browser keeps, when they look another way', async () => {
    const plain = await open('/');
    const dark = await open('/', { cookie: 'portal-display=theme=dark', 'if-none-match': plain.headers.get('etag') ?? '' });
    assert.equal(dark.status, 200);
    assert.match(dark.headers.get('vary') ?? '', /cookie/);
    assert.equal((await open('/', { cookie: 'portal-display=theme=dark', 'if-none-match': dark.headers.get('etag') ?? '' })).status, 304);
  });

  test('are one page for every address of the app', async () => {
    for (const path of ['/', '/patients/1/messages', '/clinics/1', '/notifications']) {
      const answer = await open(path);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /<!-- index -->/);
    }
    for (const path of ['/forgot-password', '/forgot-username', '/reset-password']) assert.match(await (await open(path)).text(), /<!-- recover -->/);
    assert.match(await (await open('/register')).text(), /<!-- register -->/);
  });

  test('can be installed in the portal’s own name', async () => {
    const answer = await open('/manifest.webmanifest');
    assert.equal(answer.headers.get('content-type'), 'application/manifest+json');
    assert.deepEqual(await answer.json(), { name: 'Oak & "Ash"', short_name: 'Oak & "Ash"', display: 'standalone' });
  });

  test('an address that nothing has shows the page for it, with status 404', async () => {
    const answer = await open('/old-portal/login.aspx');
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-type') ?? '', /text\/html/);
    assert.match(await answer.text(), /<!-- index -->/);
  });

  test('what is not asked for as a page is not answered with one', async () => {
    for (const path of ['/api/nothing', '/assets/nothing.js', '/features/mf-x/1/entry.js']) {
      assert.doesNotMatch((await open(path)).headers.get('content-type') ?? '', /html/, path);
    }
    assert.doesNotMatch((await app.request('/robots.txt', { headers: { accept: '*/*' } })).headers.get('content-type') ?? '', /html/);
  });

  test('somebody signed in is not asked to sign in again', async () => {
    assert.match(await (await open('/sign-in')).text(), /<!-- sign-in -->/);
    signedIn = true;
    const answer = await open('/sign-in');
    signedIn = false;
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/');
  });

  test('home lets its data be fetched while its script is loading', async () => {
    const link = `</api/patients/${PATIENT_ID}/home>; rel=preload; as=fetch; crossorigin=anonymous`;
    assert.equal((await open(`/patients/${PATIENT_ID}`)).headers.get('link'), link);
    assert.equal((await open('/patients/%3E;rel=x')).headers.get('link'), null);
    assert.equal((await open('/')).headers.get('link'), null);
    signedIn = true;
    const answer = await open('/');
    signedIn = false;
    assert.equal(answer.headers.get('link'), link);
  });

  test('are sent compressed, and not again while they are the same', async () => {
    const answer = await open('/', { 'accept-encoding': 'gzip, br' });
    assert.equal(answer.headers.get('content-encoding'), 'br');
    assert.match(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString(), /<title>/);
    const again = await open('/', { 'if-none-match': answer.headers.get('etag') ?? '' });
    assert.equal(again.status, 304);
  });
});
