import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { findPlace, keepPlace } from '../contract/list-place.ts';
import { CLINIC } from '../mocks/shell-mocks.ts';
import * as stories from './portal-frame.stories.ts';

const { OwnRecord, ChildsRecord, ClinicDesk, EmergencyAccess, ServerDown, NobodyOpen } = storyFixture(stories);
type Frame = HTMLElementTagNameMap['portal-frame'];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 800 };

const entries = (frame: HTMLElement): string[] => queryAllDeep(frame, 'nav a').map((link) => textOf(link));

/** What has the focus, through the shadow roots. */
function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

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
    byRole(frame, 'button', 'Elena Ruiz’s account')?.click();
    queryAllDeep(frame, '[role=menuitem]')
      .find((item) => textOf(item) === 'Sign out')
      ?.click();
    await left;
  });

  it('folds the navigation into a menu on narrow screens, with a button that says its state', async () => {
    await setViewport(NARROW);
    const frame = await OwnRecord();
    const button = byRole(frame, 'button', 'Menu');
    expect(button).to.have.attribute('aria-expanded', 'false');
    expect(queryDeep(frame, 'nav a')?.checkVisibility({ visibilityProperty: true })).to.equal(false);
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => button?.getAttribute('aria-expanded') === 'true');
    expect(entries(frame)).to.deep.equal(['Home', 'Health record', 'Bills']);
    await expect(frame).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    expect(textOf(deepActive() ?? frame)).to.equal('Home');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => button?.getAttribute('aria-expanded') === 'false');
    expect(deepActive()).to.equal(button);
  });

  it('closes the menu when another page opens, whatever led there', async () => {
    await setViewport(NARROW);
    const frame = (await OwnRecord()) as Frame;
    const button = byRole(frame, 'button', 'Menu');
    button?.click();
    await waitUntil(() => button?.getAttribute('aria-expanded') === 'true');
    frame.path = `${frame.path}/records`;
    await waitUntil(() => button?.getAttribute('aria-expanded') === 'false');
    expect(textOf(queryDeep(frame, 'nav a[aria-current]') ?? frame)).to.equal('Health record');
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
    await waitUntil(() => queryDeep(frame, 'ds-app-header > ds-side-nav') !== null);
    expect(queryAllDeep(frame, 'ds-side-nav')).to.have.length(1);
  });

  it('leads the skip link to the page', async () => {
    const frame = await OwnRecord();
    queryDeep(frame, 'ds-skip-link a, a[href="#main"]')?.click();
    expect(frame.shadowRoot?.activeElement?.localName).to.equal('main');
  });
});
