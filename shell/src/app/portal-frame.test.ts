import type { DsAvatar } from '@portal/design-system/classes/avatar';
import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { setViewport } from '@web/test-runner-commands';
import { findPlace, keepPlace } from '../contract/list-place.ts';
import { CLINIC, ELENA, ELENA_SESSION } from '../mocks/shell-mocks.ts';
import { subjectPath } from '../navigation/routes.ts';
import * as stories from './portal-frame.stories.ts';

const { OwnRecord, ResultsWait, ChildsRecord, ClinicDesk, EmergencyAccess, ServerDown, NobodyOpen } = storyFixture(stories);
type Frame = HTMLElementTagNameMap['portal-frame'];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 800 };

const entries = (frame: HTMLElement): string[] => queryAllDeep(frame, 'nav a').map((link) => textOf(link));

describe('frame of the app', () => {
  beforeEach(() => setViewport(WIDE));
  after(() => setViewport({ width: 800, height: 600 }));

  it('is accessible and lists home and what the features bring, in their order', async () => {
    const frame = await OwnRecord();
    expect(entries(frame)).to.deep.equal(['Home', 'Health record', 'Bills']);
    expect(textOf(queryDeep(frame, 'nav a[aria-current=page]') ?? frame)).to.equal('Home');
    expect(byRole(frame, 'navigation', 'Main menu')?.checkVisibility()).to.equal(true);
    expect(queryDeep(frame, 'ds-banner')).to.equal(null);
    await expect(frame).to.be.accessible();
  });

  it('counts what waits at its place in the navigation, in words too, on a desk and on a phone', async () => {
    for (const viewport of [WIDE, NARROW]) {
      await setViewport(viewport);
      const frame = await ResultsWait();
      await waitUntil(() => queryDeep(frame, '.count') !== null);
      expect(queryAllDeep(frame, '.count').map((count) => textOf(count))).to.deep.equal(['3']);
      expect(byRole(frame, 'link', /Health record.*3 new results/)).to.not.equal(null);
      await expect(frame).to.be.accessible();
      frame.remove();
    }
  });

  it('says how high the bar at the bottom of a phone is, so that what a page keeps in view there stands above it', async () => {
    await setViewport(NARROW);
    const frame = await OwnRecord();
    const room = () => frame.style.getPropertyValue('--portal-bottom-bar');
    const bar = () => queryDeep(frame, 'ds-bottom-nav')?.getBoundingClientRect().height ?? 0;
    await waitUntil(() => bar() > 40 && room() === `${bar()}px`);
    await setViewport(WIDE);
    await waitUntil(() => room() === '0px');
  });

  it('says all the time whose record is open when it is not the own', async () => {
    const frame = await ChildsRecord();
    expect(textOf(frame)).to.include('You’re viewing Mia Ruiz’s record');
    await expect(frame).to.be.accessible();
  });

  it('shows staff the clinic desk', async () => {
    const frame = await ClinicDesk();
    expect(byRole(frame, 'navigation', 'Clinic desk')).to.not.equal(null);
    expect(entries(frame)).to.deep.equal(['Messages']);
  });

  it('AZ-17: says in an emergency whose record is open, until when by the clinic’s clock, and that the patient sees it', async () => {
    const frame = (await EmergencyAccess()) as Frame;
    const banner = byRole(frame, 'region', 'Emergency access');
    expect(textOf(banner ?? frame))
      .to.include('You have emergency access to Elena Ruiz’s record until 11:30')
      .and.to.include('The patient can see who opened it and why');
    await expect(frame).to.be.accessible();
    // It stays on every page of the record, and goes with it.
    frame.path = `${frame.path}/records`;
    await frame.updateComplete;
    expect(byRole(frame, 'region', 'Emergency access')).to.not.equal(null);
    const { emergencyEndsAt: _ended, ...subject } = frame.subject ?? CLINIC;
    frame.subject = subject;
    await frame.updateComplete;
    expect(byRole(frame, 'region', 'Emergency access')).to.equal(null);
  });

  it('DB-01: says that the portal is in trouble and goes on trying', async () => {
    const frame = await ServerDown();
    expect(textOf(frame)).to.include('We keep trying');
    await expect(frame).to.be.accessible();
  });

  it('MF-02: has signing out and the emergency number without any feature', async () => {
    const frame = await NobodyOpen();
    expect(byRole(frame, 'link', 'Call 911')).to.not.equal(null);
    const left = oneEvent(frame, 'sign-out');
    byRole(frame, 'button', /Elena Ruiz.*account/)?.click();
    queryAllDeep(frame, '[role=menuitem]')
      .find((item) => textOf(item) === 'Sign out')
      ?.click();
    await left;
  });

  it('has the bell with how much is unread in words, on a desk and on a phone, and none before a second step is set up', async () => {
    const frame = (await OwnRecord()) as Frame;
    expect(byRole(frame, 'button', 'Notifications, 2 unread')).to.not.equal(null);
    await setViewport(NARROW);
    await waitUntil(() => byRole(frame, 'link', 'Notifications, 2 unread') !== null);
    expect(byRole(frame, 'link', 'Notifications, 2 unread')?.getAttribute('href')).to.equal(`${subjectPath(ELENA)}/notifications`);
    frame.session = { ...ELENA_SESSION, mustAddSecondStep: true };
    await waitUntil(() => queryDeep(frame, 'portal-bell') === null);
  });

  for (const [width, story] of [
    [390, OwnRecord],
    [390, ChildsRecord],
    [320, ChildsRecord],
    [390, ClinicDesk],
  ] as const) {
    it(`leaves a phone of ${width} px to the page: one slim row above it, the places people go to below (${story === OwnRecord ? 'own' : story === ClinicDesk ? 'desk' : 'child’s'})`, async () => {
      await setViewport({ width, height: 800 });
      const frame = await story();
      const bar = queryDeep(frame, '.bar')?.getBoundingClientRect();
      expect(bar?.height).to.be.at.most(56);
      expect(queryDeep(frame, 'ds-app-header')?.getBoundingClientRect().height).to.be.at.most(story === ChildsRecord ? 120 : 58);
      const nav = queryDeep(frame, 'ds-bottom-nav')?.getBoundingClientRect();
      expect(nav?.bottom).to.be.within(799, 801);
      expect(document.documentElement.scrollWidth).to.equal(width);
      await expect(frame).to.be.accessible();
    });
  }

  for (const [whose, story] of [
    ['one of several', OwnRecord],
    ['the only one there is', ClinicDesk],
  ] as const) {
    it(`has room for what can be done with text twice as large on a phone (${whose})`, async () => {
      await setViewport({ width: 390, height: 800 });
      const frame = (await story()) as Frame;
      if (frame.session && frame.subject && story === ClinicDesk) frame.session = { ...frame.session, subjects: [frame.subject] };
      document.documentElement.style.fontSize = '200%';
      try {
        await waitUntil(() => (queryDeep(frame, '.account')?.getBoundingClientRect().height ?? 0) > 60);
        expect(queryDeep(frame, '.account')?.getBoundingClientRect().right).to.be.at.most(390);
        expect(document.documentElement.scrollWidth).to.equal(390);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('says who is signed in and whose record is open as two things, each person in a color of their own', async () => {
    const frame = await ChildsRecord();
    expect(byRole(frame, 'button', /Record: .*Mia Ruiz/)).to.not.equal(null);
    expect(byRole(frame, 'button', /Elena Ruiz.*account/)).to.not.equal(null);
    const hues = (queryAllDeep(frame, 'ds-avatar') as DsAvatar[]).map(({ name, hue }) => [name, hue]);
    expect(hues).to.deep.include(['Mia Ruiz', 1]).and.deep.include(['Elena Ruiz', undefined]);
    expect(new Set(hues.filter(([name]) => name === 'Mia Ruiz').map(([, hue]) => hue)).size).to.equal(1);
  });

  it('leads from somebody else’s record back to the own', async () => {
    const frame = await ChildsRecord();
    expect(byRole(frame, 'link', 'Back to your record')).to.have.attribute('href', subjectPath(ELENA));
    expect(byRole(await OwnRecord(), 'link', 'Back to your record')).to.equal(null);
  });

  it('offers the other language also where it has no room in the row', async () => {
    await setViewport(NARROW);
    const frame = await OwnRecord();
    byRole(frame, 'button', /Elena Ruiz.*account/)?.click();
    await waitUntil(() => byRole(frame, 'menuitem', 'Español') !== null);
    const chosen = oneEvent(frame, 'locale-select');
    byRole(frame, 'menuitem', 'Español')?.click();
    expect((await chosen).detail).to.equal('es');
  });

  it('tells staff what to do for a patient and not for themselves', async () => {
    expect(textOf(await OwnRecord())).to.include('Is it an emergency?');
    const desk = (await ClinicDesk()) as Frame;
    desk.session = { ...ELENA_SESSION, audience: 'clinic' };
    await waitUntil(() => !textOf(desk).includes('Is it an emergency?'));
    expect(byRole(desk, 'link', 'Call 911')).to.not.equal(null);
  });

  it('lets a list begin at its top for who chooses it from the menu', async () => {
    const frame = await OwnRecord();
    keepPlace('list', { rows: 40, scroll: 900, opened: 'https://portal.example/one' });
    expect(findPlace('list')).to.have.property('rows', 40);
    frame.addEventListener('click', (event) => event.preventDefault(), { once: true });
    byRole(frame, 'link', 'Health record')?.click();
    expect(findPlace('list')).to.equal(undefined);
  });

  it('marks the part that a page below it belongs to', async () => {
    const frame = (await OwnRecord()) as Frame;
    frame.path = `${frame.path}/records/results/1`;
    await waitUntil(() => textOf(queryDeep(frame, 'nav a[aria-current]') ?? frame) === 'Health record');
  });

  it('has one navigation on the page, and moves it when the screen becomes narrow', async () => {
    const frame = await OwnRecord();
    expect(queryDeep(frame, '.columns ds-side-nav')).to.not.equal(null);
    await setViewport(NARROW);
    await waitUntil(() => queryDeep(frame, 'ds-bottom-nav') !== null);
    expect(queryDeep(frame, 'ds-side-nav')).to.equal(null);
    expect(entries(frame)).to.deep.equal(['Home', 'Health record', 'Bills']);
  });

  it('leads the skip link to the page', async () => {
    const frame = await OwnRecord();
    queryDeep(frame, 'ds-skip-link a, a[href="#main"]')?.click();
    expect(frame.shadowRoot?.activeElement?.localName).to.equal('main');
  });
});
