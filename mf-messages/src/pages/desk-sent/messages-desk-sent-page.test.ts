import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './messages-desk-sent-page.stories.ts';

const { Done, ServerError } = storyFixture(stories);

describe('a message to several patients', () => {
  it('says how many have it, and first whom it did not reach and why', async () => {
    const el = await Done();
    await waitUntil(() => textOf(el).includes('Sent to 1 of 3.'));
    const rows = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(rows[0]).to.contain('NH-0').and.to.contain('Not a patient here');
    expect(rows[1]).to.contain('Tom Hale').and.to.contain('No portal account');
    expect(rows[2]).to.contain('Elena Ruiz').and.to.contain('Sent');
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
