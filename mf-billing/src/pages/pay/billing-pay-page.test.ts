import { expect } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { TEST_PATIENT } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { frameSays, readyFields } from '../../mocks/fields-frame.ts';
import { asked, PAID_ID, PENDING_ID } from '../../mocks/payments-mocks.ts';
import { takeBills } from '../../plans/carried-bills.ts';
import * as stories from './billing-pay-page.stories.ts';

const { Saved, NothingSaved, Declined, Lost, Changed, OnTheWay, NothingDue, ByPhone, ReadOnly } = storyFixture(stories);

async function opened(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  asked.length = 0;
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => byRole(el, 'button', 'Continue') !== null);
  return el;
}
const amounts = (root: ParentNode) => queryAllDeep(root, 'ds-money-field').map((field) => (field as HTMLElement & { value: string }).value);

async function toReview(el: PortalTestContext): Promise<void> {
  press(el, 'Continue');
  await waitUntil(() => byRole(el, 'heading', 'Check and pay') !== null);
}

describe('paying', () => {
  it('begins with the bill that is due first, and takes another one and its amount along', async () => {
    const el = await opened(Saved);
    expect(amounts(el)).to.deep.equal(['6645']);
    byRole(el, 'checkbox', /NH-S-20412/)?.click();
    await waitUntil(() => amounts(el).length === 2);
    expect(textOf(queryDeep(el, '.total') ?? el)).to.contain('$114.45');
    await expect(el).to.be.accessible();
    await toReview(el);
    expect(textOf(el)).to.contain('Visa ending in 4242').and.to.contain('$114.45');
    expect(asked).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('pays once however often the button is pressed, and leads to the receipt', async () => {
    const el = await opened(Saved);
    await toReview(el);
    press(el, 'Pay $66.45');
    press(el, 'Pay $66.45');
    await waitUntil(() => el.visited.length > 0);
    expect(el.visited).to.deep.equal([`/billing/payments/${PAID_ID}`]);
    expect(asked).to.have.length(1);
    expect(asked[0]?.order.bills.map(({ cents }) => cents)).to.deep.equal([6645]);
  });

  it('pays with what the fields of the gateway hand over, and goes nowhere while something is wrong in them', async () => {
    const el = await opened(NothingSaved);
    await readyFields(el, null);
    press(el, 'Continue');
    await readyFields(el, 'pm_test_token');
    await toReview(el);
    press(el, 'Pay $66.45');
    await waitUntil(() => asked.length > 0);
    expect(asked[0]?.order.method).to.deep.equal({ kind: 'token', token: 'pm_test_token', save: false });
  });

  it('listens to the frame of the gateway alone, and takes no number for a token', async () => {
    const el = await opened(NothingSaved);
    await readyFields(el, 'pm_test_token');
    await frameSays(el, { type: 'fields-height', height: 333 }, 'https://evil.example');
    dispatchEvent(new MessageEvent('message', { data: { type: 'fields-height', height: 334 }, origin: location.origin, source: window }));
    await frameSays(el, { type: 'fields-height', height: 335_000 });
    await frameSays(el, { type: 'fields-height', height: 336 });
    await waitUntil(() => queryDeep(el, 'iframe')?.getAttribute('height') !== '260');
    expect(queryDeep(el, 'iframe')?.getAttribute('height')).to.equal('336');
    await readyFields(el, '4242424242424242');
    press(el, 'Continue');
    expect(byRole(el, 'heading', 'Check and pay')).to.equal(null);
  });

  it('says kindly why nothing was charged, and keeps what was chosen', async () => {
    const el = await opened(Declined);
    byRole(el, 'checkbox', /NH-S-20412/)?.click();
    await waitUntil(() => amounts(el).length === 2);
    await toReview(el);
    press(el, 'Pay $114.45');
    await waitUntil(() => byRole(el, 'button', 'Continue') !== null);
    expect(textOf(el)).to.contain('You were not charged').and.to.contain('There isn’t enough money');
    expect(amounts(el)).to.deep.equal(['6645', '4800']);
    await expect(el).to.be.accessible();
  });

  it('says that it does not know when the answer is lost, and asks again under the same key', async () => {
    const el = await opened(Lost);
    await toReview(el);
    press(el, 'Pay $66.45');
    await waitUntil(() => textOf(el).includes('You will not be charged twice'));
    expect(byRole(el, 'button', 'Change')).to.equal(null);
    press(el, 'Pay $66.45');
    await waitUntil(() => el.visited.length > 0);
    expect(el.visited).to.deep.equal([`/billing/payments/${PENDING_ID}`]);
    expect(asked[0]).to.deep.equal(asked[1]);
  });

  it('shows what is left when a bill has changed meanwhile', async () => {
    const el = await opened(Changed);
    await toReview(el);
    press(el, 'Pay $66.45');
    await waitUntil(() => textOf(el).includes('Something changed on these bills'));
    expect(byRole(el, 'button', 'Continue')).to.not.equal(null);
  });

  it('does not ask again for what is on its way', async () => {
    const el = await opened(OnTheWay);
    expect(textOf(el)).to.contain('$66.45 is on its way already');
    expect(byRole(el, 'checkbox', /NH-S-20411/)).to.equal(null);
  });

  it('asks for a bill where none is chosen, by keyboard', async () => {
    const el = await opened(Saved);
    byRole(el, 'checkbox', /NH-S-20411/)?.focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => amounts(el).length === 0);
    press(el, 'Continue');
    await waitUntil(() => textOf(el).includes('Choose at least one bill.'));
    await expect(el).to.be.accessible();
  });

  it('takes what was chosen along to a later day, and asks for no card before', async () => {
    const el = await opened(Saved);
    byRole(el, 'checkbox', /NH-S-20412/)?.click();
    await waitUntil(() => amounts(el).length === 2);
    byRole(el, 'radio', /On a later day/)?.click();
    await waitUntil(() => byRole(el, 'button', 'Choose a day') !== null);
    expect(byRole(el, 'radio', /Visa/)).to.equal(null);
    await expect(el).to.be.accessible();
    press(el, 'Choose a day');
    await waitUntil(() => el.visited.length > 0);
    expect(el.visited).to.deep.equal(['/billing/scheduled']);
    expect([...takeBills(TEST_PATIENT.id).values()]).to.deep.equal([6645, 4800]);
    expect(asked).to.deep.equal([]);
  });

  it('says whom to call where nothing can be paid here, and thanks where nothing is left', async () => {
    const phone = await ByPhone();
    await waitUntil(() => byRole(phone, 'link', '(507) 555-0148') !== null);
    const reader = await ReadOnly();
    await waitUntil(() => textOf(reader).includes('not pay them'));
    const none = await NothingDue();
    await waitUntil(() => byRole(none, 'heading', 'Nothing to pay') !== null);
    expect(queryDeep(none, 'iframe')).to.equal(null);
  });
});
