import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './records-refill-history-page.stories.ts';

const { History, None, ServerError } = storyFixture(stories);
const rows = (el: ParentNode) => queryAllDeep(el, 'ds-list-item');

describe('what was asked for', () => {
  it('is listed with where each is, and more on request', async () => {
    const el = await History();
    await waitUntil(() => rows(el).length === 10);
    const text = rows(el)
      .map((row) => textOf(row))
      .join(' ');
    for (const state of [
      'Asked',
      'In review',
      'At the pharmacy',
      'Ready to pick up',
      'Picked up',
      'On its way to you',
      'Not approved',
      'Didn’t go through',
      'Canceled',
      'Late',
    ])
      expect(text).to.contain(state);
    await showMore(el, () => rows(el));
    expect(rows(el)).to.have.length(13);
    await expect(el).to.be.accessible();
  });

  it('is nothing at first, with the way to ask', async () => {
    const el = await None();
    await waitUntil(() => textOf(el).includes('You haven’t asked for refills yet'));
    expect(queryAllDeep(el, 'ds-empty-state').map((state) => byRole(state, 'link', 'Ask for refills') !== null)).to.deep.equal([true]);
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
