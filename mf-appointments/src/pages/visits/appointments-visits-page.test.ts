import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './appointments-visits-page.stories.ts';

const { Visits, Empty, Ordered, OrderedAlone, Loading, ServerError, Forbidden, LongContent, OfWalter } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of visits', () => {
  it('is named for the person whose record it is, for who acts for them', async () => {
    const el = await OfWalter();
    await waitUntil(() => byRole(el, 'heading', 'Walter Brandt’s appointments') !== null);
  });

  it('shows visits to come with day, time and place, and the way to the other lists', async () => {
    const el = await Visits();
    await waitUntil(() => rows(el).length === 2);
    const [booked, video] = rows(el);
    expect(booked).to.contain('Thu, Dec 3, 2026').and.to.contain('2:30 PM CST').and.to.contain('Northfield Lakeside Clinic');
    expect(video).to.contain('10:00 AM MST (11:00 AM CST your time)').and.to.contain('Video visit');
    expect(byRole(el, 'link', 'Upcoming')?.getAttribute('aria-current')).to.equal('page');
    for (const [name, path] of [
      ['Requests', 'requests'],
      ['Past', 'past'],
      ['Canceled', 'canceled'],
    ] as const)
      expect(byRole(el, 'link', name)?.getAttribute('href')).to.equal(`#/appointments/${path}`);
    expect(byRole(el, 'link', 'Schedule a visit')?.getAttribute('href')).to.equal('#/appointments/schedule');
    await expect(el).to.be.accessible();
  });

  it('begins with what was ordered and is to be scheduled, also where there is no visit yet', async () => {
    const el = await Ordered();
    await waitUntil(() => rows(el).length === 3);
    expect(rows(el)[0]).to.include('MRI of the knee').and.to.include('Ordered by Samuel Ortega, MD. This was due by November 2, 2026.');
    expect(rows(el)[1]).to.include('Please come between December 5, 2026 and December 20, 2026.');
    expect(byRole(el, 'link', 'Schedule now')?.getAttribute('href')).to.equal('#/appointments/schedule');
    await expect(el).to.be.accessible();
    const alone = await OrderedAlone();
    await waitUntil(() => rows(alone).length === 2);
    expect(byRole(alone, 'heading', 'No upcoming visits')).to.not.equal(null);
  });

  it('keeps what the list is narrowed by in the address, for who comes back', async () => {
    const before = location.href;
    try {
      const el = await Visits();
      await waitUntil(() => rows(el).length === 2);
      const bar = queryAllDeep(el, 'ds-filter-bar')[0] as HTMLElement;
      bar.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { way: 'video' } } }));
      await waitUntil(() => rows(el).length === 1);
      expect(rows(el)[0]).to.contain('Blood pressure check');
      expect(new URLSearchParams(location.search).get('way')).to.equal('video');
      const again = await Visits();
      await waitUntil(() => rows(again).length === 1);
      expect((queryAllDeep(again, 'ds-filter-bar')[0] as HTMLElementTagNameMap['ds-filter-bar']).values).to.deep.equal({ way: 'video' });
      queryAllDeep(again, 'ds-filter-bar')[0]?.dispatchEvent(
        new CustomEvent('filter-change', { detail: { values: { clinic: '0192f0c1-2d3e-7a4b-8c5d-000000000299' } } }),
      );
      await waitUntil(() => textOf(again).includes('No visit matches what you chose.'));
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  it('links each visit to its page', async () => {
    const el = await Visits();
    await waitUntil(() => rows(el).length === 2);
    expect(byRole(el, 'link', /Diabetes follow-up/)?.getAttribute('href')).to.match(/#\/appointments\/[0-9a-f-]{36}$/);
  });

  it('listens for changes only while it is shown', async () => {
    const el = (await Visits()) as PortalTestContext;
    await waitUntil(() => rows(el).length === 2);
    expect(el.subscriptionCount).to.equal(1);
    queryAllDeep(el, 'appointments-visits-page')[0]?.remove();
    expect(el.subscriptionCount).to.equal(0);
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No upcoming visits') !== null);
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
    await waitUntil(() => rows(el).length === 1);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
