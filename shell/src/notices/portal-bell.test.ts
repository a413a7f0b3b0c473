import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { markedNotices } from '../mocks/notices-mocks.ts';
import * as stories from './portal-bell.stories.ts';

const { Unread, NoneUnread, NotKnownYet, VeryMany, OnAPhone, OnItsPage } = storyFixture(stories);
const count = (el: HTMLElement): string => textOf(queryDeep(el, '.unread') ?? document.createElement('p'));
const rows = (el: HTMLElement) => queryAllDeep(el, 'ds-list-item');

describe('the bell', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('says how many are unread, in a number and in words', async () => {
    const el = await Unread();
    expect([count(el), byRole(el, 'button', 'Notifications, 3 unread') !== null]).to.deep.equal(['3', true]);
    await expect(el).to.be.accessible();
    const none = await NoneUnread();
    expect([count(none), byRole(none, 'button', 'Notifications, none unread') !== null]).to.deep.equal(['', true]);
    expect(byRole(await NotKnownYet(), 'button', 'Notifications')).not.to.equal(null);
    const many = await VeryMany();
    expect([count(many), byRole(many, 'button', 'Notifications, 99+ unread') !== null]).to.deep.equal(['99+', true]);
  });

  it('opens the newest over the page by keyboard, reads nothing before, and gives the focus back', async () => {
    markedNotices.splice(0);
    const el = await Unread();
    expect(queryDeep(el, 'portal-notices-panel')).to.equal(null);
    byRole(el, 'button', /^Notifications/)?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(el).length === 5);
    expect(byRole(el, 'button', /^Notifications/)).to.have.attribute('aria-expanded', 'true');
    expect(byRole(el, 'link', 'See all notifications')).not.to.equal(null);
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => markedNotices.includes('all'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => queryDeep(el, 'portal-notices-panel') === null);
    expect(byRole(el, 'button', /^Notifications/)?.matches(':focus')).to.equal(true);
  });

  it('closes when something of it is opened', async () => {
    const el = await Unread();
    byRole(el, 'button', /^Notifications/)?.click();
    await waitUntil(() => rows(el).length === 5);
    el.addEventListener('click', (event) => event.preventDefault());
    byRole(el, 'link', /A visit time to answer/)?.click();
    await waitUntil(() => queryDeep(el, 'portal-notices-panel') === null);
  });

  it('leads to the page where there is no room over it, and on that page', async () => {
    for (const story of [OnAPhone, OnItsPage]) {
      const el = await story();
      const link = byRole(el, 'link', 'Notifications, 3 unread');
      expect(link?.getAttribute('href')).to.match(/\/notifications$/);
      el.addEventListener('click', (event) => event.preventDefault(), { once: true });
      const clicked = oneEvent(el, 'click');
      link?.click();
      await clicked;
    }
  });
});
