import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { defineElement } from '@portal/design-system/define-element';
import { answerWith, byRole, queryAllDeep, queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import { FakeEventSource } from '../mocks/fake-event-source.ts';
import { MOCK_FEATURES, MOCK_MODULE } from '../mocks/mock-features.ts';
import { closedHints, ELENA, ELENA_SESSION, homeMocks, MIA } from '../mocks/shell-mocks.ts';
import { subjectPath } from '../navigation/routes.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalApp } from './portal-app.ts';

defineElement('portal-app', PortalApp);

const [BASE] = MOCK_FEATURES;
/** The account with the one page that matters here. */
const ACCOUNT = BASE && {
  ...BASE,
  name: 'mf-account',
  active: {
    ...BASE.active,
    manifest: {
      ...BASE.active.manifest,
      name: 'mf-account',
      routes: [
        { path: '/account/security', page: 'security', title: { en: 'Sign-in and security', es: 'Inicio de sesión y seguridad' }, audience: 'person' as const },
      ],
      nav: [
        {
          path: '/account/security',
          label: { en: 'Sign-in and security', es: 'Inicio de sesión y seguridad' },
          icon: 'shield',
          order: 10,
          audience: 'person' as const,
        },
      ],
      cards: [],
    },
  },
};
const SECURITY = `${subjectPath(ELENA)}/account/security`;

describe('the app and the second step', () => {
  const address = location.href;
  const { EventSource: RealEventSource } = globalThis;
  let must: boolean;
  let hints: boolean;
  let subjects: readonly SubjectInfo[];

  before(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  beforeEach(async () => {
    globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
    must = false;
    hints = false;
    subjects = [ELENA, MIA];
    closedHints.splice(0);
    await answerWith([
      http.get('/api/session', () => HttpResponse.json({ ...ELENA_SESSION, subjects, mustAddSecondStep: must, hintsAtSecondStep: hints })),
      http.get('/api/features', () => HttpResponse.json({ features: [...MOCK_FEATURES, ACCOUNT] })),
      ...homeMocks.hinting,
    ]);
  });
  afterEach(() => {
    globalThis.EventSource = RealEventSource;
    // Before the address changes under it: the app would follow.
    fixtureCleanup();
    history.replaceState(null, '', address);
  });

  async function open(path: string): Promise<PortalApp> {
    history.replaceState(null, '', path);
    const app = await fixture<PortalApp>(html`<portal-app .loadFeature=${() => Promise.resolve(MOCK_MODULE)}></portal-app>`);
    await waitUntil(() => queryDeep(app, '[data-page]') !== null);
    return app;
  }

  it('AU-07 leads whoever must add one to the page that does so, and from there nowhere else', async () => {
    must = true;
    const app = await open(subjectPath(ELENA));
    expect(location.pathname).to.equal(SECURITY);
    expect(document.title).to.match(/^Sign-in and security/);
    expect(queryDeep(app, 'portal-home-page')).to.equal(null);
    queryAllDeep(app, 'nav a')
      .find((link) => textOf(link) === 'Bills')
      ?.click();
    await waitUntil(() => location.pathname === SECURITY);
    expect(document.title).to.match(/^Sign-in and security/);
    await expect(app).to.be.accessible();
  });

  it('AU-07 leads there from any address, also of a record one looks after', async () => {
    must = true;
    await open(`${subjectPath(MIA)}/billing`);
    expect(location.pathname).to.equal(`${subjectPath(MIA)}/account/security`);
  });

  it('AU-07 leads there also whoever has no record open, and whose access to one does not include the account', async () => {
    must = true;
    subjects = [];
    const alone = await open('/');
    expect(location.pathname).to.equal('/account/security');
    expect(document.title).to.match(/^Sign-in and security/);
    expect(queryDeep(alone, 'portal-feature-outlet')).to.not.equal(null);
    await expect(alone).to.be.accessible();
    fixtureCleanup();
    subjects = [{ ...MIA, scopes: ['records:read'] }];
    const app = await open(subjectPath(MIA));
    expect(location.pathname).to.equal(`${subjectPath(MIA)}/account/security`);
    expect(queryDeep(app, 'portal-feature-outlet')).to.not.equal(null);
  });

  it('has the page in the menu of the account for everybody, with and without a record', async () => {
    const app = await open(subjectPath(ELENA));
    const menuLink = () => queryAllDeep(app, 'a[role=menuitem]').find((item) => textOf(item) === 'Sign-in and security');
    await waitUntil(() => menuLink() !== undefined);
    expect(menuLink()?.getAttribute('href')).to.equal(SECURITY);
    fixtureCleanup();
    subjects = [];
    const alone = await open('/');
    expect(textOf(alone)).to.include('You can’t see any records yet');
    expect(byRole(alone, 'link', 'Sign-in and security')).to.have.attribute('href', '/account/security');
    await expect(alone).to.be.accessible();
  });

  it('opens the rest as soon as there is one', async () => {
    must = true;
    const app = await open(subjectPath(ELENA));
    must = false;
    queryDeep(app, '[data-page]')?.dispatchEvent(new Event('security-changed', { bubbles: true, composed: true }));
    await waitUntil(() => {
      queryAllDeep(app, 'nav a')
        .find((link) => textOf(link) === 'Home')
        ?.click();
      return location.pathname === subjectPath(ELENA);
    });
    await waitUntil(() => queryDeep(app, 'portal-home-page') !== null);
  });

  it('says on the own home page that one helps, and no more after it was closed, also when one comes back', async () => {
    hints = true;
    const app = await open(subjectPath(ELENA));
    await waitUntil(() => textOf(app).includes('Make your sign-in safer'));
    byRole(app, 'button', 'No, thank you')?.click();
    await waitUntil(() => closedHints.length === 1);
    const go = (name: string) =>
      queryAllDeep(app, 'nav a')
        .find((link) => textOf(link) === name)
        ?.click();
    go('Bills');
    await waitUntil(() => queryDeep(app, 'portal-home-page') === null);
    go('Home');
    await waitUntil(() => textOf(app).includes('You are all caught up'));
    expect(textOf(app)).to.not.include('Make your sign-in safer');
  });

  it('does not say so on the pages of somebody else', async () => {
    hints = true;
    const app = await open(subjectPath(MIA));
    await waitUntil(() => textOf(app).includes('Nothing new for Mia Ruiz'));
    expect(textOf(app)).to.not.include('Make your sign-in safer');
  });
});
