import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import * as stories from './billing-taxes-page.stories.ts';

const { Paid, None } = storyFixture(stories);

describe('receipts for taxes', () => {
  it('shows each payment of the newest year with its sum, and prints them', async () => {
    const el = await Paid();
    await waitUntil(() => queryDeep(el, 'table') !== null);
    expect(queryAllDeep(el, 'tbody tr')).to.have.length(4);
    expect(textOf(el)).to.contain('Paid in 2026').and.to.contain('$265.80');
    await expect(el).to.be.accessible();
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.match(/Medical payments in 2026.*Elena Ruiz.*Total paid \$265\.80.*Northfield Health Lakeside.*Diabetes follow-up.*Total \$265\.80/);
  });

  it('says so when nothing was ever paid', async () => {
    const el = await None();
    await waitUntil(() => textOf(el).includes('No payments yet'));
    expect(byRole(el, 'button', 'Print')).to.equal(null);
    await expect(el).to.be.accessible();
  });
});
