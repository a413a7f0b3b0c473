import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { connection } from '../contract/connection.ts';
import type { FeatureModule } from '../contract/feature.ts';
import { FakeClock } from '../mocks/fake-clock.ts';
import { MOCK_FEATURES, MOCK_MODULE } from '../mocks/mock-features.ts';
import type { PortalFeatureOutlet } from './portal-feature-outlet.ts';
import { createFeatureLoader } from './feature-loader.ts';
import * as stories from './portal-feature-outlet.stories.ts';

const { Shown, Loading, Down } = storyFixture(stories);
const failed = (root: HTMLElement): boolean => textOf(root).includes('Health record is not available right now');

describe('feature outlet', () => {
  const { reportError } = globalThis;
  let reports: unknown[] = [];
  // Failures are reported on purpose here; the test runner would count them as its own.
  beforeEach(() => {
    reports = [];
    globalThis.reportError = (error) => void reports.push(error);
  });
  afterEach(() => (globalThis.reportError = reportError));

  it('shows the view, and says what is loading before it comes', async () => {
    const shown = await Shown();
    await waitUntil(() => byRole(shown, 'heading', 'results') !== null);
    const loading = await Loading();
    expect(textOf(loading)).to.include('Loading Health record');
    await expect(loading).to.be.accessible();
  });

  it('keeps a card with a long word as wide as its place', async () => {
    const word = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren';
    const mount: FeatureModule['mount'] = (root) => {
      const card = document.createElement('div');
      card.style.overflowWrap = 'break-word';
      card.textContent = word;
      root.replaceChildren(card);
      return Promise.resolve({ update: () => undefined, unmount: () => card.remove() });
    };
    const root = await Shown({ load: () => Promise.resolve({ mount }), view: { kind: 'card', card: 'latest', data: null } });
    root.style.inlineSize = '10rem';
    await waitUntil(() => textOf(root).includes(word));
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
  });

  it('MF-01: becomes a tile with retry and phone number, and recovers when the feature does', async () => {
    let down = true;
    const load = () => (down ? Promise.reject(new Error('down')) : Promise.resolve(MOCK_MODULE));
    const root = await Down({ load });
    await waitUntil(() => failed(root));
    await expect(root).to.be.accessible();
    expect(queryDeep(root, 'a[href^="tel:"]')).to.not.equal(null);
    expect(reports.length).to.equal(1);
    down = false;
    byRole(root, 'button', /^Try again/)?.click();
    await waitUntil(() => byRole(root, 'heading', 'results') !== null);
    expect(failed(root)).to.equal(false);
  });

  it('says that it takes longer than usual, keeps waiting, and shows what comes late', async () => {
    const clock = new FakeClock();
    const late = Promise.withResolvers<FeatureModule>();
    const root = await Loading({ load: () => late.promise, clock });
    clock.advance(3_999);
    expect(textOf(root)).to.include('Loading Health record');
    clock.advance(1);
    await waitUntil(() => textOf(root).includes('Health record is taking longer than usual'));
    await expect(root).to.be.accessible();
    expect(queryDeep(root, 'a[href^="tel:"]')).to.not.equal(null);
    clock.advance(3_600_000);
    late.resolve(MOCK_MODULE);
    await waitUntil(() => byRole(root, 'heading', 'results') !== null);
    expect(textOf(root)).to.not.include('longer than usual');
  });

  it('asks again by itself for what did not come, ever more rarely', async () => {
    const clock = new FakeClock();
    let asked = 0;
    let down = true;
    const load = () => {
      asked += 1;
      return down ? Promise.reject(new Error('down')) : Promise.resolve(MOCK_MODULE);
    };
    const root = await Down({ load, clock });
    await waitUntil(() => failed(root));
    for (const seconds of [15, 30, 60]) {
      const before = asked;
      clock.advance(seconds * 1000 - 1);
      expect(asked).to.equal(before);
      clock.advance(1);
      await waitUntil(() => asked === before + 1 && failed(root));
    }
    down = false;
    clock.advance(120_000);
    await waitUntil(() => byRole(root, 'heading', 'results') !== null);
  });

  it('says that the portal is away, and loads at once when it is back', async () => {
    let down = true;
    const load = () => (down ? Promise.reject(new Error('down')) : Promise.resolve(MOCK_MODULE));
    connection.report(true);
    const root = await Down({ load, clock: new FakeClock() });
    await waitUntil(() => textOf(root).includes('This loads by itself as soon as it does'));
    expect(textOf(root)).to.not.include('The rest of the portal works');
    down = false;
    connection.report(false);
    await waitUntil(() => byRole(root, 'heading', 'results') !== null);
  });

  const broken: [string, FeatureModule['mount']][] = [
    ['throws while mounting', () => Promise.reject(new Error('mount'))],
    ['gives back nothing to unmount', () => Promise.resolve({} as never)],
    [
      'fails while rendering',
      (root) => {
        root.dispatchEvent(new CustomEvent('feature-error', { detail: { error: new Error('render') }, bubbles: true, composed: true }));
        return Promise.resolve({ unmount: () => undefined });
      },
    ],
  ];
  for (const [what, mount] of broken) {
    it(`MF-01: becomes a tile when the feature ${what}`, async () => {
      const root = await Shown({ load: () => Promise.resolve({ mount }) });
      await waitUntil(() => failed(root));
    });
  }

  it('MF-09: leaves nothing behind after 200 views', async () => {
    let mounted = 0;
    const mount: FeatureModule['mount'] = () => {
      mounted += 1;
      return Promise.resolve({ unmount: () => void (mounted -= 1) });
    };
    const root = await Shown({ load: () => Promise.resolve({ mount }) });
    const outlet = queryDeep<PortalFeatureOutlet>(root, 'portal-feature-outlet');
    if (!outlet) throw new Error('There is no outlet.');
    for (let index = 0; index < 200; index += 1) {
      outlet.view = { kind: 'page', page: `page-${index}`, params: {} };
      await outlet.updateComplete;
    }
    await waitUntil(() => mounted === 1);
    outlet.remove();
    expect(mounted).to.equal(0);
  });
});

describe('feature loader', () => {
  const [feature] = MOCK_FEATURES;
  if (!feature) throw new Error('There is no feature.');
  const { reportError } = globalThis;
  beforeEach(() => (globalThis.reportError = () => undefined));
  afterEach(() => (globalThis.reportError = reportError));

  it('falls back to the previous release when the active one does not load', async () => {
    const previous = { ...feature.active, id: 'fedcba9876543210' };
    const started: string[] = [];
    const load = createFeatureLoader((_name, release) => {
      started.push(release.id);
      return release === previous ? Promise.resolve(MOCK_MODULE) : Promise.reject(new Error('broken'));
    });
    expect(await load({ ...feature, previous })).to.equal(MOCK_MODULE);
    expect(started).to.deep.equal([feature.active.id, previous.id]);
  });

  it('MF-01: waits for a release that is slow, and asks anew for one that did not come', async () => {
    let fails = true;
    const starts: PromiseWithResolvers<unknown>[] = [];
    const load = createFeatureLoader(() => {
      const start = Promise.withResolvers<unknown>();
      if (fails) start.reject(new Error('gone'));
      starts.push(start);
      return start.promise;
    });
    expect(await load(feature).catch((reason: unknown) => reason)).to.have.property('message', 'gone');
    fails = false;
    const [one, other] = [load(feature), load(feature)];
    expect(starts).to.have.length(2);
    starts[1]?.resolve(MOCK_MODULE);
    expect([await one, await other]).to.deep.equal([MOCK_MODULE, MOCK_MODULE]);
  });

  it('starts a release once more when asked to, which others then use, too', async () => {
    const starts: string[] = [];
    const load = createFeatureLoader((_name, { id }) => {
      starts.push(id);
      return Promise.resolve({ ...MOCK_MODULE });
    });
    const first = await load(feature);
    expect(await load(feature)).to.equal(first);
    const second = await load(feature, true);
    expect(second).to.not.equal(first);
    expect(await load(feature)).to.equal(second);
    expect(starts).to.have.length(2);
  });

  it('MF-05: refuses a release built to another contract, and what is no feature module', async () => {
    const other = { ...feature.active, manifest: { ...feature.active.manifest, contract: 2 as never } };
    const load = createFeatureLoader(() => Promise.resolve(MOCK_MODULE));
    expect(await load({ ...feature, active: other }).catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    const empty = createFeatureLoader(() => Promise.resolve({}));
    expect(await empty(feature).catch((error: unknown) => error)).to.be.instanceOf(TypeError);
  });
});
