import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sent } from '../../mocks/desk-payments-mocks.ts';
import * as credits from '../desk-credits/billing-desk-credits-page.stories.ts';
import * as refunds from '../desk-refunds/billing-desk-refunds-page.stories.ts';
import * as stories from './billing-desk-payments-page.stories.ts';

const { Many, None, Payments, ServerError } = storyFixture(stories);
const { None: NoRefunds, Waiting } = storyFixture(refunds);
const { Credits, None: NoCredits } = storyFixture(credits);

type Field = HTMLElement & { value: string };
const rows = (el: ParentNode) => queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
const fill = (el: ParentNode, selector: string, value: string): void => {
  const [field] = queryAllDeep(el, selector) as Field[];
  if (!field) throw new Error(`There is no ${selector}.`);
  field.value = value;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
};

async function says(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('the payments at the desk', () => {
  it('are listed with how much, whose, how and what became of it, and those of one kind alone when that is chosen', async () => {
    const el = await says(Payments, 'Dana Whitfield');
    const [paid, pending, failed, back] = rows(el);
    expect(paid).to.contain('$300.00, Dana Whitfield').and.to.contain('Visa ending in 4242').and.to.contain('Paid');
    expect(pending).to.contain('On its way');
    expect(failed).to.contain('Payment plan').and.to.contain('Not charged');
    expect(back).to.contain('Partly given back');
    await expect(el).to.be.accessible();
    fill(el, 'ds-select', 'failed');
    await waitUntil(() => rows(el).length === 1 && rows(el)[0]?.includes('Not charged') === true);
    fill(el, 'ds-select', 'refunded');
    await waitUntil(() => rows(el)[0]?.includes('Partly given back') === true);
  });

  it('are found by a number on paper, which stands in place of the list until all are wanted again', async () => {
    const el = await says(Payments, 'Dana Whitfield');
    fill(el, 'ds-text-field', 'p261124-00000003');
    byRole(el, 'button', 'Find')?.click();
    await waitUntil(() => textOf(el).includes('1 payment found'));
    expect(rows(el)).to.have.length(1);
    expect(el.announcements).to.contain('1 payment found');
    await expect(el).to.be.accessible();
    fill(el, 'ds-text-field', 'P0');
    byRole(el, 'button', 'Find')?.click();
    await waitUntil(() => textOf(el).includes('No payment for “P0”'));
    byRole(el, 'button', 'Show all payments')?.click();
    await waitUntil(() => rows(el).length === 4);
    expect(textOf(el)).not.to.contain('No payment for');
  });

  it('come in parts, say what is not there yet, and what failed', async () => {
    const el = await says(Many, 'of 24');
    expect(rows(el).length).to.be.lessThan(24);
    await showMore(el, () => queryAllDeep(el, 'ds-list-item'));
    await says(None, 'What patients pay in the portal is here');
    const failed = await ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });
});

describe('refunds that wait at the desk', () => {
  it('say who asked, why, and whether this person may decide', async () => {
    const el = await says(Waiting, 'Paid twice: by card and by check.');
    const [mine, theirs] = rows(el);
    expect(mine).to.contain('$250.00, Dana Whitfield').and.to.contain('Asked for by Tomasz Nowak, Nov 25').and.to.contain('You can decide');
    expect(theirs).to.contain('A colleague decides');
    await expect(el).to.be.accessible();
    await says(NoRefunds, 'you decide about it here');
  });
});

describe('credits at the desk', () => {
  it('name the bill and the payment it can be given back of', async () => {
    const el = await says(Credits, '$15.00');
    const [first, without] = rows(el);
    expect(first).to.contain('Bill NH-S-198815').and.to.contain('Can be given back of payment P261124-00000001');
    expect(without).not.to.contain('Can be given back');
    await expect(el).to.be.accessible();
    sent.length = 0;
    byRole(el, 'button', /Pay another bill/)?.click();
    await waitUntil(() => textOf(el).includes('Pay another bill of Dana Whitfield'));
    expect(textOf(el)).to.contain('Up to $15.00');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Pay this bill')?.click();
    await waitUntil(() => el.announcements.includes('$15.00 is paid on the other bill.'));
    expect(sent[0]?.body).to.deep.equal({ toStatementId: '0192f0c1-2d3e-7a4b-8c5e-000000000002', cents: 1_500 });
    await waitUntil(() => !textOf(el).includes('Pay another bill of Dana Whitfield'));
    await says(NoCredits, 'On no bill was more paid than it came to.');
  });
});
