import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import * as session from '@portal/bff/contract/schemas/session';
import { defineElement } from '@portal/design-system/define-element';
import { answerWith, byRole, queryDeep, waitUntil } from '@portal/design-system/testing';
import { http, HttpResponse } from 'msw';
import { deviceDisplay, showDisplay } from '../common/display.ts';
import type { Display } from '../common/display.ts';
import type { Locale } from '../contract/locale.ts';
import { FakeEventSource } from '../mocks/fake-event-source.ts';
import { forgetDisplay } from '../mocks/forget-display.ts';
import { MOCK_FEATURES, MOCK_MODULE } from '../mocks/mock-features.ts';
import { ELENA, ELENA_SESSION, homeMocks } from '../mocks/shell-mocks.ts';
import { subjectPath } from '../navigation/routes.ts';
import { PortalApp } from './portal-app.ts';

defineElement('portal-app', PortalApp);

const { dataset } = document.documentElement;

describe('the app and how a person wants it to look', () => {
  const address = location.href;
  const { EventSource: RealEventSource } = globalThis;
  let chosen: Display;
  let saved: Display[];
  let switched: Locale[];

  beforeEach(async () => {
    globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
    forgetDisplay();
    chosen = {};
    saved = [];
    switched = [];
    await answerWith([
      http.get('/api/session', () => HttpResponse.json({ ...ELENA_SESSION, display: chosen })),
      http.patch('/api/session/display', async ({ request }) => {
        saved.push(session.DisplayChoice.parse(await request.json()));
        return new HttpResponse(null, { status: 204 });
      }),
      http.get('/api/features', () => HttpResponse.json({ features: MOCK_FEATURES })),
      ...homeMocks.quiet,
    ]);
  });
  afterEach(() => {
    globalThis.EventSource = RealEventSource;
    fixtureCleanup();
    history.replaceState(null, '', address);
    forgetDisplay();
  });

  async function open(): Promise<PortalApp> {
    history.replaceState(null, '', subjectPath(ELENA));
    const switchLocale = (locale: Locale) => Promise.resolve(void switched.push(locale));
    const app = await fixture<PortalApp>(html`<portal-app .loadFeature=${() => Promise.resolve(MOCK_MODULE)} .switchLocale=${switchLocale}></portal-app>`);
    await waitUntil(() => queryDeep(app, '[data-page]') !== null);
    return app;
  }

  it('puts what they chose before what this device was told, piece by piece, their language too', async () => {
    showDisplay({ theme: 'light', density: 'compact' });
    chosen = { theme: 'dark', textSize: 'large', language: 'es' };
    await open();
    expect([dataset['theme'], dataset['textSize'], dataset['density']]).to.deep.equal(['dark', 'large', 'compact']);
    expect(deviceDisplay()).to.deep.equal({ theme: 'dark', textSize: 'large', density: 'compact', language: 'es' });
    expect(switched).to.deep.equal(['es']);
    // What the device was told is no choice of theirs.
    expect(saved).to.deep.equal([]);
  });

  it('leaves the device as it is for who never chose', async () => {
    showDisplay({ theme: 'dark', motion: 'less' });
    await open();
    expect([dataset['theme'], dataset['motion']]).to.deep.equal(['dark', 'less']);
    expect(switched).to.deep.equal([]);
  });

  it('opens the dialog where something asks for it, and keeps on the account what is chosen there', async () => {
    const app = await open();
    byRole(app, 'button', /account/)?.click();
    await waitUntil(() => byRole(app, 'menuitem', 'Display and language') !== null);
    byRole(app, 'menuitem', 'Display and language')?.click();
    await waitUntil(() => byRole(app, 'dialog', 'Display and language') !== null);
    const theme = queryDeep(app, 'ds-radio-group[name=theme]');
    theme?.shadowRoot?.querySelector<HTMLInputElement>('input[value=dark]')?.click();
    await waitUntil(() => saved.length === 1);
    expect(saved).to.deep.equal([{ theme: 'dark' }]);
    byRole(app, 'button', /^Done/)?.click();
    await waitUntil(() => queryDeep(app, 'portal-display-dialog') === null);
  });

  it('keeps a language on the account that was chosen with one tap', async () => {
    const app = await open();
    app.dispatchEvent(new CustomEvent('locale-select', { detail: 'es' }));
    await waitUntil(() => saved.length === 1);
    expect(saved).to.deep.equal([{ language: 'es' }]);
    expect(switched).to.deep.equal(['es']);
  });
});
