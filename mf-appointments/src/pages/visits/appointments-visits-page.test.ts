import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './appointments-visits-page.stories.ts';

const { Visits, ManyPast, Empty, Loading, ServerError, Forbidden, LongContent, OfWalter } = storyFixture(stories);
/** The row that holds the focused link, through the shadow roots. */
function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    if (active.localName === 'ds-list-item') return active;
    active = active.shadowRoot.activeElement;
  }
  return active;
}
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of visits', () => {
  it('is named for the person whose record it is, for who acts for them', async () => {
    const el = await OfWalter();
    await waitUntil(() => byRole(el, 'heading', 'Walter Brandt’s appointments') !== null);
  });

  it('shows upcoming and past visits apart, with day, time and how each ended', async () => {
    const el = await Visits();
    await waitUntil(() => rows(el).length === 5);
    expect(byRole(el, 'heading', 'Upcoming')).to.not.equal(null);
    expect(byRole(el, 'heading', 'Past')).to.not.equal(null);
    const [booked, video, past, cancelled, missed] = rows(el);
    expect(booked).to.contain('Thu, Dec 3, 2026').and.to.contain('2:30 PM CST').and.to.contain('Northfield Lakeside Clinic');
    expect(video).to.contain('10:00 AM MST (11:00 AM CST your time)').and.to.contain('Video visit');
    expect(past).to.contain('Yearly check-up').and.not.to.contain('Done');
    expect(cancelled).to.contain('Canceled');
    expect(missed).to.contain('Missed');
    await expect(el).to.be.accessible();
  });

  it('links each visit to its page', async () => {
    const el = await Visits();
    await waitUntil(() => rows(el).length === 5);
    expect(byRole(el, 'link', /Diabetes follow-up/)?.getAttribute('href')).to.match(/#\/appointments\/[0-9a-f-]{36}$/);
  });

  it('listens for changes only while it is shown', async () => {
    const el = (await Visits()) as PortalTestContext;
    await waitUntil(() => rows(el).length === 5);
    expect(el.subscriptionCount).to.equal(1);
    queryAllDeep(el, 'appointments-visits-page')[0]?.remove();
    expect(el.subscriptionCount).to.equal(0);
  });

  it('shows the latest past visits, and older ones by keyboard, going on at the first of them', async () => {
    const el = await ManyPast();
    await waitUntil(() => rows(el).length === 11);
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 10 of 50');
    byRole(el, 'button', 'Show more')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(el).length === 41);
    await waitUntil(() => deepActive()?.textContent?.includes('Check-up 11') === true);
    byRole(el, 'button', 'Show more')?.click();
    await waitUntil(() => rows(el).length === 51);
    expect(byRole(el, 'button', 'Show more')).to.equal(null);
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 50 of 50');
    // A visit that is changed elsewhere throws nobody back to the first part.
    (el as PortalTestContext).emitLive({ type: 'appointments.changed', ids: {} });
    await waitUntil(() => rows(el).length === 51);
    expect(deepActive()?.textContent).to.include('Check-up 41');
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No upcoming visits') !== null);
    expect(byRole(el, 'heading', 'Past')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading your visits');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
  });

  it('says so when the access does not include it', async () => {
    const el = await Forbidden();
    await waitUntil(() => textOf(el).includes('Your access does not include this'));
  });

  it('keeps long names inside the page', async () => {
    const el = await LongContent();
    await waitUntil(() => rows(el).length === 2);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
