import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { decidedJobs, EMAIL_JOB_ID } from '../../mocks/desk-jobs-mocks.ts';
import * as stories from './desk-jobs.stories.ts';

const all = storyFixture(stories);
const EMAIL = 'An email to a person, failed since';

const press = (el: HTMLElement, name: string): void => byRole(el, 'button', new RegExp(`^${name}`))?.click();
const jobs = (el: HTMLElement) => queryAllDeep(el, '.job');
const headingHasFocus = (el: HTMLElement) =>
  waitUntil(() => queryDeep(el, 'account-desk-jobs-page')?.shadowRoot?.activeElement?.localName === 'ds-page-header');

describe('work that failed, at the desk', () => {
  beforeEach(() => void decidedJobs.splice(0));

  it('says what failed, why, since when and how often it was tried', async () => {
    const el = await all.Failed();
    await says(el, 'An email to a person');
    await expect(el).to.be.accessible();
    for (const text of ['did not accept it (code 550)', 'Failed since', 'Tried 12 times.', 'the person may get it twice', 'Tried once.', '1a0c1d2e'])
      await says(el, text);
    // One of a kind is tried again by itself.
    expect(byRole(el, 'heading', 'Try again by type')).to.equal(null);
  });

  it('has one tried again, says so, and puts the focus where the page begins', async () => {
    const el = (await all.Failed()) as PortalTestContext;
    await says(el, 'An email to a person');
    press(el, `Try again: ${EMAIL}`);
    press(el, `Try again: ${EMAIL}`);
    await waitUntil(() => jobs(el).length === 1);
    expect(decidedJobs).to.deep.equal([`retry ${EMAIL_JOB_ID}`]);
    expect(el.announcements).to.deep.equal(['The portal is trying it again.']);
    await headingHasFocus(el);
  });

  it('drops one', async () => {
    const el = (await all.Failed()) as PortalTestContext;
    await says(el, 'An email to a person');
    press(el, `Don’t try again: ${EMAIL}`);
    await waitUntil(() => jobs(el).length === 1);
    expect(decidedJobs).to.deep.equal([`drop ${EMAIL_JOB_ID}`]);
    expect(el.announcements).to.deep.equal(['The portal won’t try it again.']);
  });

  it('has all of a kind tried again, also those that are not shown', async () => {
    const el = (await all.Many()) as PortalTestContext;
    await says(el, 'Showing 10 of 25');
    await expect(el).to.be.accessible();
    press(el, 'Try all 24 again: An email to a person');
    await waitUntil(() => jobs(el).length === 1);
    expect(decidedJobs).to.deep.equal(['retry all mail.email']);
    expect(textOf(el)).to.contain('A text message to a person');
    expect(el.announcements).to.deep.equal(['The portal is trying them again.']);
    await headingHasFocus(el);
  });

  it('shows more on request, going on at the first that came, and keeps what is shown when one is decided', async () => {
    const el = await all.Many();
    const first = await showMore(el, () => jobs(el));
    expect(textOf(first)).to.contain('Tried 12 times.');
    press(first, 'Try again');
    await waitUntil(() => decidedJobs.length === 1 && jobs(el).length === 24);
    await says(el, 'Showing 24 of 24');
  });

  it('shows what fails while it is open', async () => {
    const el = (await all.Arriving()) as PortalTestContext;
    await says(el, 'Nothing has failed');
    el.emitLive({ type: 'desk.jobs-changed', ids: {} });
    await says(el, 'An email to a person');
  });

  it('lets who may only read decide nothing', async () => {
    const el = await all.OnlyReading();
    await says(el, 'An email to a person');
    expect(byRole(el, 'button', /^Try again/)).to.equal(null);
  });

  it('keeps what could not be decided, and says when there is nothing or the server fails', async () => {
    const el = await all.DecidingFails();
    await says(el, 'An email to a person');
    press(el, `Try again: ${EMAIL}`);
    await waitUntil(() => queryDeep(el, 'ds-alert[tone=danger]') !== null);
    expect(textOf(el)).to.contain('An email to a person');
    await says(await all.Empty(), 'Nothing has failed');
    await says(await all.ServerError(), 'Something went wrong');
  });
});
