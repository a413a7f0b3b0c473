import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { setViewport } from '@web/test-runner-commands';
import { decidedNotices } from '../../mocks/notices-mocks.ts';
import * as stories from './desk-notices.stories.ts';

const all = storyFixture(stories);
const press = (el: HTMLElement, name: string): void => byRole(el, 'button', new RegExp(`^${name}`))?.click();
const shown = (el: HTMLElement) => queryAllDeep(el, '.notice');
const headingHasFocus = (el: HTMLElement) =>
  waitUntil(() => queryDeep(el, 'account-desk-notices-page')?.shadowRoot?.activeElement?.localName === 'ds-page-header');

describe('notices that were not sent, at the desk', () => {
  beforeEach(async () => {
    decidedNotices.splice(0);
    await setViewport({ width: 1280, height: 800 });
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('says to whom, why and since when, and of the topic alone', async () => {
    const el = await all.Failed();
    await says(el, 'Text to Elena Ruiz');
    for (const text of ['Email to Mia Ruiz', 'The address or number doesn’t work', 'it may have arrived', 'About: Messages.', 'Tried 12 times.', '550'])
      await says(el, text);
    await expect(el).to.be.accessible();
  });

  it('says which way is down since when, and what waits for it', async () => {
    const el = await all.WayDown();
    await says(el, 'Texts are not going out');
    await says(el, 'Nothing has gone out since Nov 24, 2026, 9:00 AM CST');
    await says(el, 'Waiting for another try: 7.');
    await expect(el).to.be.accessible();
  });

  it('has one tried again, drops one, says so, and puts the focus where the page begins', async () => {
    const el = (await all.Failed()) as PortalTestContext;
    await says(el, 'Text to Elena Ruiz');
    press(el, 'Try again: Text to Elena Ruiz');
    press(el, 'Try again: Text to Elena Ruiz');
    await waitUntil(() => shown(el).length === 2);
    await headingHasFocus(el);
    press(el, 'Don’t try again: Text to Jonas Keller');
    await waitUntil(() => shown(el).length === 1);
    expect(decidedNotices).to.deep.equal(['retry 1', 'drop 2']);
    expect(el.announcements).to.deep.equal(['The portal is trying it again.', 'The portal won’t try it again.']);
  });

  it('has all of one way tried again but those that may have arrived', async () => {
    const el = (await all.Failed()) as PortalTestContext;
    await says(el, 'Text to Elena Ruiz');
    press(el, 'Try all again: Texts');
    await waitUntil(() => shown(el).length === 2);
    expect(decidedNotices).to.deep.equal(['retry all text']);
    expect(textOf(el)).to.contain('Text to Jonas Keller');
    await headingHasFocus(el);
  });

  it('narrows the list to one way', async () => {
    const el = await all.Failed();
    await says(el, 'Text to Elena Ruiz');
    const by = byRole(el, 'combobox', /^Sent by/) as HTMLSelectElement;
    by.value = 'email';
    by.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => shown(el).length === 1);
    expect(textOf(el)).to.contain('Email to Mia Ruiz');
  });

  it('shows more on request, and what fails while it is open', async () => {
    const el = (await all.Many()) as PortalTestContext;
    await says(el, 'Showing 10 of 25');
    await showMore(el, () => shown(el));
    el.emitLive({ type: 'notices.failed-changed', ids: {} });
    await says(el, 'Showing 25 of 25');
  });

  it('lets who may only read decide nothing', async () => {
    const el = await all.OnlyReading();
    await says(el, 'Text to Elena Ruiz');
    expect(byRole(el, 'button', /^(Try|Don’t try)/)).to.equal(null);
  });

  it('keeps what could not be decided, and says when there is nothing or the server fails', async () => {
    const el = await all.DecidingFails();
    await says(el, 'Text to Elena Ruiz');
    press(el, 'Don’t try again: Text to Elena Ruiz');
    await says(el, 'The portal is having trouble right now');
    expect(shown(el)).to.have.length(3);
    await says(await all.Empty(), 'Nothing is left here');
    await says(await all.Loading(), 'Loading what was not sent');
    await says(await all.ServerError(), 'This did not load');
  });

  it('keeps long words inside the page of a phone', async () => {
    await setViewport({ width: 390, height: 800 });
    const el = await all.LongContent();
    await says(el, 'Maximiliana');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
