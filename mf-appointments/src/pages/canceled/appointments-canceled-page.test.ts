import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './appointments-canceled-page.stories.ts';

const { Some, Empty } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of visits that are off', () => {
  it('has them alone, with how each stands', async () => {
    const el = await Some();
    await waitUntil(() => rows(el).length === 2);
    expect(rows(el)[0]).to.contain('Eye exam');
    expect(rows(el)[1]).to.contain('Jun 2, 2026');
    expect(rows(el)[0]).to.not.contain('Canceled');
    await expect(el).to.be.accessible();
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No canceled visits') !== null);
    await expect(el).to.be.accessible();
  });
});
