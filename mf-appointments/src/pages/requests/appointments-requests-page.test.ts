import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './appointments-requests-page.stories.ts';

const { Some, Empty } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of requests', () => {
  it('has what was asked here, and what waits at a source with how it stands', async () => {
    const el = await Some();
    await waitUntil(() => rows(el).length === 2);
    expect(rows(el)[0]).to.contain('Skin check').and.to.contain('Not confirmed yet');
    expect(rows(el)[1]).to.contain('Hearing test').and.to.contain('On the wait list');
    expect(queryAllDeep(el, 'appointments-asked').length).to.equal(1);
    await expect(el).to.be.accessible();
  });

  it('says once that there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'You haven’t asked for a visit') !== null);
    await expect(el).to.be.accessible();
  });
});
