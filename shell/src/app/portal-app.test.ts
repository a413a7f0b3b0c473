import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { defineElement } from '@portal/design-system/define-element';
import { answerWith, byRole, queryAllDeep, queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import { FakeEventSource } from '../mocks/fake-event-source.ts';
import { MOCK_FEATURES, MOCK_MODULE } from '../mocks/mock-features.ts';
import { noticesMocks } from '../mocks/notices-mocks.ts';
import { CLINIC, ELENA, ELENA_SESSION, homeMocks, MIA } from '../mocks/shell-mocks.ts';
import { subjectPath } from '../navigation/routes.ts';
import { createFeature } from '../contract/create-feature.ts';
import { FeaturePage } from '../contract/feature-element.ts';
import { PagedResource } from '../contract/paged-resource.ts';
import { Resource } from '../contract/resource.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalApp } from './portal-app.ts';

defineElement('portal-app', PortalApp);

/** A request at the desk: a chart is chosen on the page, and approved with it. */
class TestRequestPage extends FeaturePage {
  static readonly approved: { readonly request: string; readonly chart: string | undefined }[] = [];
  static reads = 0;
  private _chart: string | undefined;

  protected readonly reading = new Resource(this, {
    args: () => [this.params['requestId']] as const,
    load: () => Promise.resolve((TestRequestPage.reads += 1)),
    live: 'messages.changed',
  });

  override render() {
    const request = this.params['requestId'] ?? '';
    return html`
      <h1>Request ${request}</h1>
      <button @click=${() => (this._chart = `the chart of ${request}`)}>Choose</button>
      <button @click=${() => TestRequestPage.approved.push({ request, chart: this._chart })}>Approve</button>
    `;
  }
}

const DESK_MODULE = createFeature({
  name: 'mf-messages',
  catalogue: {},
  pages: { request: { tag: 'test-request-page', load: () => Promise.resolve(TestRequestPage) } },
  cards: {},
});

/** A list of bills, and one of them. */
class TestOverviewPage extends FeaturePage {
  static reads = 0;
  static bills: readonly string[] = ['1', '2'];

  protected readonly reading = new PagedResource(this, {
    args: () => [this.subject] as const,
    load: () => {
      TestOverviewPage.reads += 1;
      return Promise.resolve({ items: TestOverviewPage.bills, count: TestOverviewPage.bills.length, next: null });
    },
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`<ds-page-header heading="Bills" .headingLevel=${this.headingLevel}></ds-page-header>
      <ds-list label="Bills"
        >${TestOverviewPage.bills.map((id) => {
          const href = this.navigation.href(`/billing/statements/${id}`);
          return html`<ds-list-item .href=${href} ?current=${href === this.opened}>Bill ${id}</ds-list-item>`;
        })}</ds-list
      >`;
  }
}

class TestStatementPage extends FeaturePage {
  override render() {
    return html`<ds-page-header .heading=${`Bill number ${this.params['statementId']}`} back-href="/" back-label="All bills"></ds-page-header>
      <button @click=${() => void this.api.request(`/api/patients/${this.subject.id}/billing/mark`, { method: 'PUT' })}>Mark</button>`;
  }
}

const BILLS_MODULE = createFeature({
  name: 'mf-billing',
  catalogue: {},
  pages: {
    overview: { tag: 'test-overview-page', load: () => Promise.resolve(TestOverviewPage) },
    statement: { tag: 'test-statement-page', load: () => Promise.resolve(TestStatementPage) },
  },
  cards: {},
});

/** The bills of a child, whose parent has access for now. */
const BILLS = `${subjectPath(MIA)}/billing`;

describe('the app', () => {
  before(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  const address = location.href;
  const { EventSource: RealEventSource, fetch: realFetch } = globalThis;
  let subjects: readonly SubjectInfo[];
  /** What the server is asked about the session: whether as an activity of the person. */
  let looks: boolean[];

  beforeEach(async () => {
    FakeEventSource.opened.length = 0;
    globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
    subjects = [ELENA, MIA];
    looks = [];
    await answerWith([
      http.get('/api/session', ({ request }) => {
        looks.push(request.headers.get('x-portal-background') !== '1');
        return HttpResponse.json({ ...ELENA_SESSION, subjects });
      }),
      http.get('/api/features', () => HttpResponse.json({ features: MOCK_FEATURES })),
      http.put('/api/patients/:patientId/billing/mark', () => new HttpResponse(null, { status: 204 })),
      ...homeMocks.quiet,
      ...noticesMocks.none(),
    ]);
  });
  afterEach(() => {
    globalThis.EventSource = RealEventSource;
    globalThis.fetch = realFetch;
    // Before the address changes under it: the app would follow.
    fixtureCleanup();
    history.replaceState(null, '', address);
  });

  async function open(path: string, module = MOCK_MODULE): Promise<PortalApp> {
    history.replaceState(null, '', path);
    const app = await fixture<PortalApp>(html`<portal-app .loadFeature=${() => Promise.resolve(module)}></portal-app>`);
    await waitUntil(() => queryDeep(app, '[data-page]') !== null && FakeEventSource.opened.length > 0);
    return app;
  }

  const page = (app: PortalApp): HTMLElement | null => queryDeep(app, '[data-page]');
  const entries = (app: PortalApp): string[] => queryAllDeep(app, 'nav a').map((link) => textOf(link));

  it('AZ-12 leaves the page of a person at once when the access ends, says so neutrally, and offers what is left', async () => {
    const app = await open(BILLS);
    await waitUntil(() => textOf(app).includes('overview'));
    expect(textOf(app)).to.include('You’re viewing Mia Ruiz’s record');
    subjects = [ELENA];
    FakeEventSource.last.send('access.changed');
    await waitUntil(() => byRole(app, 'heading', 'What you can see has changed') !== null);
    expect(textOf(app)).not.to.include('Mia');
    expect(textOf(app)).not.to.include('overview');
    expect(document.title).to.match(/^What you can see has changed/);
    await waitUntil(() => textOf(queryDeep(app, 'portal-announcer') ?? app).includes('has changed'));
    expect(byRole(app, 'link', 'Go to home')).to.have.attribute('href', '/');
    // The server was asked by the page and not by the person: that keeps no session alive.
    expect(looks).to.deep.equal([true, false]);
    await expect(app).to.be.accessible();
  });

  it('AZ-09 does so on home as well, and with nothing left offers nothing', async () => {
    const app = await open(subjectPath(MIA));
    await waitUntil(() => page(app)?.localName === 'portal-home-page');
    subjects = [];
    FakeEventSource.last.send('access.changed');
    await waitUntil(() => byRole(app, 'heading', 'What you can see has changed') !== null);
    expect(byRole(app, 'link', 'Go to home')).to.equal(null);
  });

  it('takes away one part and keeps the others open', async () => {
    const app = await open(BILLS);
    await waitUntil(() => entries(app).includes('Bills'));
    subjects = [ELENA, { ...MIA, scopes: ['records:read'] }];
    FakeEventSource.last.send('access.changed');
    await waitUntil(() => byRole(app, 'heading', 'What you can see has changed') !== null);
    expect(entries(app)).to.deep.equal(['Home', 'Health record']);
    expect(byRole(app, 'link', 'Go to home')).to.have.attribute('href', subjectPath(MIA));
  });

  it('AZ-09 makes the open page anew when less of a record is to be seen by the same scopes', async () => {
    const app = await open(BILLS);
    await waitUntil(() => textOf(app).includes('overview'));
    const shown = page(app);
    subjects = [ELENA, { ...MIA, reduced: true }];
    FakeEventSource.last.send('access.changed');
    await waitUntil(() => page(app) !== shown);
    await waitUntil(() => textOf(app).includes('overview'));
    expect(shown?.isConnected).to.equal(false);
    expect(location.pathname).to.equal(BILLS);
  });

  it('tells a parent of a teenager on home and at what is private that it is so, and a stranger nothing', async () => {
    const teen = { ...MIA, reduced: true, scopes: ['appointments:read'] as const, teen: { age: 14, since: '2024-03-09', until: '2030-03-09' } };
    subjects = [ELENA, { ...teen, scopes: [...teen.scopes] }];
    const home = await open(subjectPath(MIA));
    await waitUntil(() => textOf(home).includes('Some things are private to Mia Ruiz'));
    fixtureCleanup();
    const app = await open(BILLS);
    await waitUntil(() => byRole(app, 'heading', 'This part is private') !== null);
    expect(textOf(app)).to.contain('It’s for Mia Ruiz and the care team');
    expect(byRole(app, 'link', 'Go to home')).to.have.attribute('href', subjectPath(MIA));
    fixtureCleanup();
    const elsewhere = await open(`/patients/${crypto.randomUUID()}/billing`);
    await waitUntil(() => byRole(elsewhere, 'heading', 'This page isn’t open to you') !== null);
    expect(textOf(elsewhere)).not.to.contain('Mia Ruiz and the care team');
  });

  it('stays on the page when only somebody else’s access changed, and shows it in the menu', async () => {
    const app = await open(`${subjectPath(ELENA)}/billing`);
    await waitUntil(() => textOf(app).includes('overview'));
    const shown = page(app);
    subjects = [ELENA];
    FakeEventSource.last.send('access.changed');
    await waitUntil(() => !textOf(app).includes('Mia'));
    expect(page(app)).to.equal(shown);
    expect(textOf(app)).to.include('overview');
  });

  it('going through history from one request to another keeps nothing that was chosen for the first', async () => {
    subjects = [CLINIC];
    const [first, second] = ['1', '2'].map((id) => `${subjectPath(CLINIC)}/requests/${id}`) as [string, string];
    const app = await open(first, DESK_MODULE);
    const shows = (request: string) => waitUntil(() => byRole(app, 'heading', `Request ${request}`) !== null);
    const go = async (path: string): Promise<void> => {
      const link = Object.assign(document.createElement('a'), { href: path });
      app.after(link);
      link.click();
      link.remove();
      await waitUntil(() => location.pathname === path);
    };
    TestRequestPage.approved.length = 0;
    await shows('1');
    byRole(app, 'button', 'Choose')?.click();
    await go(second);
    await shows('2');
    byRole(app, 'button', 'Approve')?.click();
    byRole(app, 'button', 'Choose')?.click();
    history.back();
    await shows('1');
    byRole(app, 'button', 'Approve')?.click();
    history.forward();
    await shows('2');
    byRole(app, 'button', 'Approve')?.click();
    const nothing = undefined;
    expect(TestRequestPage.approved).to.deep.equal([
      { request: '2', chart: nothing },
      { request: '1', chart: nothing },
      { request: '2', chart: nothing },
    ]);
  });

  it('a link to the open page loads no document: the page stays, is read again, and has the focus on its heading', async () => {
    subjects = [CLINIC];
    const path = `${subjectPath(CLINIC)}/requests/1`;
    const app = await open(path, DESK_MODULE);
    await waitUntil(() => byRole(app, 'heading', 'Request 1') !== null);
    const shown = page(app);
    await waitUntil(() => TestRequestPage.reads > 0);
    const before = TestRequestPage.reads;
    const link = Object.assign(document.createElement('a'), { href: path, textContent: 'The request' });
    app.before(link);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => queryDeep(app, 'h1')?.matches(':focus') === true);
    link.remove();
    await waitUntil(() => TestRequestPage.reads > before);
    expect(page(app)).to.equal(shown);
    expect(FakeEventSource.opened).to.have.length(1);
  });

  it('says in the browser’s title whose record it is, as long as there are several and the session lasts', async () => {
    await open(BILLS);
    await waitUntil(() => /^Bills – .*Mia Ruiz.* – /.test(document.title));
    fixtureCleanup();
    subjects = [ELENA];
    await open(`${subjectPath(ELENA)}/billing`);
    await waitUntil(() => document.title === 'Bills – Northfield Health');
  });

  describe('with notices', () => {
    const withNotices = () =>
      answerWith([
        http.get('/api/session', () => HttpResponse.json({ ...ELENA_SESSION, subjects })),
        http.get('/api/features', () => HttpResponse.json({ features: MOCK_FEATURES })),
        ...homeMocks.quiet,
        ...noticesMocks.some(),
      ]);

    it('says at the bell and in the title how many are unread, and no more once they are read', async () => {
      await withNotices();
      const app = await open(`${subjectPath(ELENA)}/billing`);
      await waitUntil(() => byRole(app, 'button', 'Notifications, 3 unread') !== null);
      await waitUntil(() => document.title.startsWith('(3) Bills – '));
      byRole(app, 'button', 'Notifications, 3 unread')?.click();
      await waitUntil(() => byRole(app, 'button', 'Mark all as read') !== null);
      byRole(app, 'button', 'Mark all as read')?.click();
      await waitUntil(() => byRole(app, 'button', 'Notifications, none unread') !== null);
      await waitUntil(() => document.title.startsWith('Bills – '));
      await expect(app).to.be.accessible();
    });

    it('shows the page of all of them, with the focus on its heading and its name in the title, and opens one in the record it is of', async () => {
      await withNotices();
      const app = await open(`${subjectPath(ELENA)}/billing`);
      await waitUntil(() => byRole(app, 'button', /^Notifications/) !== null);
      byRole(app, 'button', /^Notifications/)?.click();
      await waitUntil(() => byRole(app, 'link', 'See all notifications') !== null);
      byRole(app, 'link', 'See all notifications')?.click();
      await waitUntil(() => queryDeep(app, 'h1')?.matches(':focus') === true && textOf(queryDeep(app, 'h1') ?? app) === 'Notifications');
      expect(location.pathname).to.equal(`${subjectPath(ELENA)}/notifications`);
      expect(document.title).to.match(/Notifications – Northfield Health$/);
      await waitUntil(() => byRole(app, 'link', /A visit time to answer/) !== null);
      byRole(app, 'link', /A visit time to answer/)?.click();
      await waitUntil(() => location.pathname.startsWith(subjectPath(MIA)) && textOf(app).includes('You’re viewing Mia Ruiz’s record'));
    });
  });

  describe('with a list and what is opened from it', () => {
    const own = `${subjectPath(ELENA)}/billing`;
    const headings = (app: PortalApp): string[] => queryAllDeep(app, 'h1').map((heading) => textOf(heading));
    const current = (app: PortalApp): string[] => queryAllDeep(app, 'a[aria-current="page"]').flatMap((link) => link.getAttribute('href') ?? []);
    const row = (app: PortalApp, id: string) => queryAllDeep(app, 'a[part="link"]').find((link) => link.getAttribute('href')?.endsWith(id));
    const shows = (app: PortalApp, heading: string) => waitUntil(() => headings(app).join() === heading);

    afterEach(async () => {
      TestOverviewPage.bills = ['1', '2'];
      await setViewport({ width: 1280, height: 800 });
    });

    it('shows both where there is room, also by a link from elsewhere, with one first heading and the open row marked', async () => {
      const app = await open(`${own}/statements/2`, BILLS_MODULE);
      await shows(app, 'Bill number 2');
      await waitUntil(() => row(app, '2') !== undefined);
      expect(byRole(app, 'heading', 'Bills')?.localName).to.equal('h2');
      expect(current(app)).to.include(`${own}/statements/2`);
      expect(queryDeep(app, 'a.back')?.checkVisibility()).to.equal(false);
      await expect(app).to.be.accessible();
    });

    it('opens a row with the focus on its heading, keeps the list, and comes Back to the row', async () => {
      const app = await open(own, BILLS_MODULE);
      await shows(app, 'Bills');
      await waitUntil(() => row(app, '1') !== undefined);
      const list = queryDeep(app, 'test-overview-page');
      row(app, '1')?.click();
      await waitUntil(() => queryDeep(app, 'test-statement-page') !== null && queryDeep(app, 'h1')?.matches(':focus') === true);
      expect(headings(app)).to.deep.equal(['Bill number 1']);
      expect(queryDeep(app, 'test-overview-page')).to.equal(list);
      row(app, '2')?.click();
      await shows(app, 'Bill number 2');
      history.go(-2);
      await waitUntil(() => location.pathname === own && row(app, '2')?.matches(':focus') === true);
      expect(headings(app)).to.deep.equal(['Bills']);
      expect(queryDeep(app, 'test-overview-page')).to.equal(list);
    });

    it('reads the list again when something was changed on the page beside it', async () => {
      const app = await open(`${own}/statements/2`, BILLS_MODULE);
      await waitUntil(() => row(app, '2') !== undefined);
      const before = TestOverviewPage.reads;
      byRole(app, 'button', 'Mark')?.click();
      await waitUntil(() => TestOverviewPage.reads > before);
    });

    it('shows one of them where there is no room, and keeps it when the window becomes wide', async () => {
      await setViewport({ width: 1100, height: 800 });
      const app = await open(`${own}/statements/2`, BILLS_MODULE);
      await shows(app, 'Bill number 2');
      expect(queryDeep(app, 'test-overview-page')).to.equal(null);
      expect(queryDeep(app, 'a.back')?.checkVisibility()).to.equal(true);
      const shown = queryDeep(app, 'test-statement-page');
      await setViewport({ width: 1280, height: 800 });
      await waitUntil(() => row(app, '2') !== undefined);
      expect(queryDeep(app, 'test-statement-page')).to.equal(shown);
    });

    it('says that something can be chosen only where there is something', async () => {
      const hint = (app: PortalApp) => queryDeep(app, '.hint')?.checkVisibility();
      const full = await open(own, BILLS_MODULE);
      await waitUntil(() => hint(full) === true);
      const width = (app: PortalApp): number => queryDeep(app, '.list')?.getBoundingClientRect().width ?? 0;
      const beside = width(full);
      TestOverviewPage.bills = [];
      const empty = await open(own, BILLS_MODULE);
      await waitUntil(() => width(empty) > beside * 1.5);
      expect(hint(empty)).to.equal(false);
    });

    it('hides the list where large text leaves no room beside it', async () => {
      const app = await open(`${own}/statements/2`, BILLS_MODULE);
      await waitUntil(() => row(app, '2')?.checkVisibility() === true);
      document.documentElement.style.fontSize = '200%';
      await waitUntil(() => row(app, '2')?.checkVisibility() === false);
      expect(queryDeep(app, 'a.back')?.checkVisibility()).to.equal(true);
      document.documentElement.style.fontSize = '';
    });
  });

  it('looks again when the live stream comes back after it broke', async () => {
    const app = await open(BILLS);
    FakeEventSource.last.open();
    FakeEventSource.last.fail(false);
    subjects = [ELENA];
    FakeEventSource.last.open();
    await waitUntil(() => byRole(app, 'heading', 'What you can see has changed') !== null);
  });

  it('SE-07 shows nothing of a record any more when signing out finds no connection, and says what to do', async () => {
    const app = await open(BILLS);
    await waitUntil(() => textOf(app).includes('overview'));
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    queryDeep(app, 'portal-frame')?.dispatchEvent(new Event('sign-out'));
    await waitUntil(() => byRole(app, 'heading', 'You’re not signed out yet') !== null);
    expect(textOf(app)).to.include('Connect to the internet').and.not.to.include('Mia');
    expect(queryDeep(app, 'portal-frame')).to.equal(null);
    expect(byRole(app, 'button', 'Try again')).to.not.equal(null);
    await expect(app).to.be.accessible();
  });

  it('SE-07 is not drawn again as it was when the browser brings it back', async () => {
    const app = await open(BILLS);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(app.checkVisibility()).to.equal(false);
  });
});
