import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { readyFields } from '../../mocks/fields-frame.ts';
import * as stories from './billing-methods-page.stories.ts';

const { Some, None } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('saved cards and accounts', () => {
  it('lists them, chooses which is used first, and takes one off once that is confirmed', async () => {
    const el = (await Some()) as PortalTestContext;
    await waitUntil(() => rows(el).length === 3);
    expect(rows(el)[0]).to.contain('Visa ending in 4242').and.to.contain('Good until 12/2030').and.to.contain('Used first');
    expect(rows(el)[2]).to.contain('Expired 03/2026');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Use first: Test Bank account ending in 6789')?.click();
    await waitUntil(() => el.announcements.some((text) => text.includes('is used first now')));
    expect(rows(el)[1]).to.contain('Used first');
    byRole(el, 'button', 'Remove: Mastercard ending in 4444')?.click();
    await waitUntil(() => byRole(el, 'heading', 'Remove Mastercard ending in 4444?') !== null);
    expect(rows(el)).to.have.length(3);
    byRole(el, 'button', 'Remove')?.click();
    await waitUntil(() => rows(el).length === 2);
  });

  it('saves what the fields hand over', async () => {
    const el = (await Some()) as PortalTestContext;
    await waitUntil(() => rows(el).length === 3);
    byRole(el, 'button', 'Add a card or bank account')?.click();
    await readyFields(el, 'pm_test_token');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Save')?.click();
    await waitUntil(() => rows(el).length === 4);
    expect(el.announcements).to.include('Saved');
  });

  it('says why a bank does not take one', async () => {
    const el = await None();
    await waitUntil(() => byRole(el, 'button', 'Add a card or bank account') !== null);
    byRole(el, 'button', 'Add a card or bank account')?.click();
    await readyFields(el, 'pm_test_token');
    byRole(el, 'button', 'Save')?.click();
    await waitUntil(() => textOf(el).includes('The security code is wrong.'));
    await expect(el).to.be.accessible();
  });
});
