import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './appointments-requests-page.stories.ts';

const { Some, Empty } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of visits that wait for an answer', () => {
  it('has them alone, with how each stands', async () => {
    const el = await Some();
    await waitUntil(() => rows(el).length === 2);
    expect(rows(el)[0]).to.contain('Not confirmed yet');
    expect(rows(el)[1]).to.contain('On the wait list');
    await expect(el).to.be.accessible();
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No requests') !== null);
    await expect(el).to.be.accessible();
  });
});
