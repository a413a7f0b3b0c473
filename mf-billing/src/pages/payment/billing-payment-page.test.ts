import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import * as listStories from '../payments/billing-payments-page.stories.ts';
import * as stories from './billing-payment-page.stories.ts';

const { Paid, Pending, Failed, PartlyBack } = storyFixture(stories);
const { Some, None } = storyFixture(listStories);

describe('one payment', () => {
  it('is a receipt when it went through, on paper too', async () => {
    const el = await Paid();
    await waitUntil(() => byRole(el, 'heading', 'Receipt') !== null);
    expect(textOf(el)).to.contain('$114.45').and.to.contain('P261124-0AB12CD3').and.to.contain('Bill NH-S-20412');
    await expect(el).to.be.accessible();
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.contain('Receipt').and.to.contain('Elena Ruiz').and.to.contain('$66.45').and.to.contain('$114.45').and.to.contain('Visa ending in 4242');
  });

  it('says that nobody has to pay again while it is on its way', async () => {
    const el = await Pending();
    await waitUntil(() => textOf(el).includes('You don’t need to pay again'));
    expect(byRole(el, 'button', 'Print')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('says why it was not charged and leads to another try', async () => {
    const el = await Failed();
    await waitUntil(() => textOf(el).includes('You were not charged. There isn’t enough money'));
    expect(byRole(el, 'link', 'Try another way to pay')?.getAttribute('href')).to.equal('#/billing/pay');
  });

  it('tells what was given back', async () => {
    const el = await PartlyBack();
    await waitUntil(() => textOf(el).includes('Partly given back'));
    expect(textOf(el)).to.contain('−$20.00');
  });
});

describe('all payments', () => {
  it('lists each with its day, way and state', async () => {
    const el = await Some();
    await waitUntil(() => queryAllDeep(el, 'ds-list-item').length === 4);
    const rows = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(rows[0]).to.contain('$114.45').and.to.contain('Visa ending in 4242').and.to.contain('Paid');
    expect(rows[1]).to.contain('On its way');
    expect(rows[2]).to.contain('Not charged');
    await expect(el).to.be.accessible();
  });

  it('says so where there is none', async () => {
    const el = await None();
    await waitUntil(() => byRole(el, 'heading', 'No payments yet') !== null);
  });
});
