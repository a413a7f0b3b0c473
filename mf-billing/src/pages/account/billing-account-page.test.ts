import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { asked, PAID_ID } from '../../mocks/payments-mocks.ts';
import * as payStories from '../account-pay/billing-account-pay-page.stories.ts';
import * as paymentStories from '../account-payment/billing-account-payment-page.stories.ts';
import * as stories from './billing-account-page.stories.ts';

const { Owed, Settled, OnTheWay, ReadOnly, NotThere } = storyFixture(stories);
const { Owed: Pay } = storyFixture(payStories);
const { Paid, Failed } = storyFixture(paymentStories);
const HOME = '/billing/accounts/c0ffee00-0000-4000-8000-000000000001';

async function showing(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('bills that somebody answers for', () => {
  it('are told as sums with their days and the clinic, and lead to paying and to receipts', async () => {
    const el = await showing(Owed, 'Owed for Theo Ruiz');
    expect(textOf(el)).to.contain('$83.00').and.to.contain('Northfield Lakeside Clinic').and.to.contain('Account NH-A-1044');
    const rows = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(rows[0]).to.contain('Bill NH-S-20411: $35.00').and.to.contain('Sent November 4, 2026').and.to.contain('Due December 4, 2026');
    expect(byRole(el, 'link', 'Pay now')?.getAttribute('href')).to.equal(`#${HOME}/pay`);
    expect(byRole(el, 'link', /\$114\.45/)?.getAttribute('href')).to.equal(`#${HOME}/payments/${PAID_ID}`);
    await expect(el).to.be.accessible();
  });

  it('offer no paying where nothing is left, where it is on its way, and to who may only read', async () => {
    const settled = await showing(Settled, 'Nothing to pay');
    expect(byRole(settled, 'link', 'Pay now')).to.equal(null);
    await expect(settled).to.be.accessible();
    await showing(OnTheWay, '$66.45 is on its way already');
    const reader = await showing(ReadOnly, 'Questions about these bills? Call us:');
    expect(byRole(reader, 'link', 'Pay now')).to.equal(null);
    await showing(NotThere, 'couldn’t find this');
  });

  it('are paid as one’s own are, now, and lead back to the account', async () => {
    asked.length = 0;
    const el = await showing(Pay, 'Pay Theo Ruiz’s bills');
    expect(byRole(el, 'radio', /On a later day/)).to.equal(null);
    byRole(el, 'checkbox', /NH-S-20412/)?.click();
    await waitUntil(() => queryAllDeep(el, 'ds-money-field').length === 2);
    byRole(el, 'button', 'Continue')?.click();
    await waitUntil(() => byRole(el, 'heading', 'Check and pay') !== null);
    byRole(el, 'button', 'Pay $83.00')?.click();
    await waitUntil(() => el.visited.length > 0);
    expect(el.visited).to.deep.equal([`${HOME}/payments/${PAID_ID}`]);
    expect(asked.map(({ order }) => order.bills.map(({ cents }) => cents))).to.deep.equal([[3500, 4800]]);
  });

  it('have a receipt, and another try where nothing was charged', async () => {
    const paid = await showing(Paid, 'Your payment went through');
    expect(byRole(paid, 'link', 'Bills you answer for')?.getAttribute('href')).to.equal(`#${HOME}`);
    const failed = await showing(Failed, 'You were not charged');
    expect(byRole(failed, 'link', 'Try another way to pay')?.getAttribute('href')).to.equal(`#${HOME}/pay`);
  });
});
