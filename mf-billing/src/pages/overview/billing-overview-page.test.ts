import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './billing-overview-page.stories.ts';

const { Owed, Overdue, Household, NothingOwed, Empty, ReadOnly, PaperlessRefused, Loading, ServerError, Forbidden, LongContent, Many, OfWalter } =
  storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));
const paperless = (root: ParentNode) => byRole(root, 'switch', /Go paperless/) as HTMLInputElement | null;
const isOn = (root: ParentNode) => queryDeep(root, 'ds-switch')?.matches('[checked]') === true || paperless(root)?.checked === true;

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => queryDeep(el, '.amount') !== null);
  return el;
}

describe('what is owed', () => {
  it('is named for the person whose record it is, for who acts for them', async () => {
    const el = await OfWalter();
    await waitUntil(() => byRole(el, 'heading', 'Walter Brandt’s bills') !== null);
  });

  it('shows the sum, the next day it is due, every bill with its state, and whom to call', async () => {
    const el = await loaded(Owed);
    expect(textOf(el)).to.contain('$66.45').and.to.contain('by December 4, 2026').and.to.contain('(507) 555-0148');
    expect(rows(el)).to.have.length(3);
    expect(rows(el)[0]).to.contain('Bill NH-S-20410').and.to.contain('Due Dec 4').and.to.contain('Diabetes follow-up');
    expect(rows(el)[1]).to.contain('Paid');
    expect(byRole(el, 'link', /\$66\.45/)?.getAttribute('href')).to.match(/#\/billing\/statements\/[0-9a-f-]{36}$/);
    await expect(el).to.be.accessible();
  });

  it('says why in one sentence, where the money went, and leads to paying', async () => {
    const el = await loaded(Owed);
    expect(textOf(el)).to.contain(
      'Diabetes follow-up on October 14, 2026 cost $279.00. Insurance paid $189.50 of it and $23.05 came off. The rest is your share.',
    );
    expect(byRole(el, 'link', 'Pay now')?.getAttribute('href')).to.equal('#/billing/pay');
    expect(byRole(el, 'link', 'Receipts for taxes')?.getAttribute('href')).to.equal('#/billing/taxes');
  });

  it('says who answers for whom, what is owed back, what is checked, and what insurance still works on', async () => {
    const el = await loaded(Household);
    await waitUntil(() => byRole(el, 'heading', 'Who pays for whom') !== null);
    const text = textOf(el);
    expect(text)
      .to.contain('You have 2 bills to pay.')
      .and.to.contain('We owe you $15.00. You can use it for a bill.')
      .and.to.contain('Insurance is still working on $218.00');
    for (const [name, path] of [
      ['Next payment: $25.00 on December 1, 2026 by your payment plan', /\/billing\/plans\/[0-9a-f-]{36}$/],
      [/We owe you/, /\/billing\/credits$/],
      ['We’re giving $20.00 back to you', /\/billing\/payments\/[0-9a-f-]{36}$/],
      ['Theo Ruiz', /\/billing\/accounts\/[0-9a-f-]{36}$/],
    ] as const) {
      expect(byRole(el, 'link', name)?.getAttribute('href')).to.match(path);
    }
    expect(byRole(el, 'link', /We’re checking bill NH-S-20380/)?.getAttribute('href')).to.match(/#\/billing\/disputes\//);
    // Theo is old enough to keep to himself what his bill is for.
    expect(text).to.match(
      /You answer for these\s*Elena Ruiz.*Theo Ruiz.*Bills: NH-S-30121.*You may pay for these, but don’t have to\s*June Ruiz.*Mark Ruiz answers for it/s,
    );
    await expect(el).to.be.accessible();
  });

  it('says what is past due and since when', async () => {
    const el = await loaded(Overdue);
    expect(textOf(el)).to.contain('Past due since September 4, 2026: $30.00');
    await expect(el).to.be.accessible();
  });

  it('thanks when nothing is owed', async () => {
    const el = await loaded(NothingOwed);
    expect(textOf(el)).to.contain('$0.00').and.to.contain('Nothing to pay').and.not.to.contain('To pay, or');
  });

  it('says what will come when there is no bill', async () => {
    const el = await loaded(Empty);
    expect(byRole(el, 'heading', 'No bills yet')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('goes paperless by keyboard and says that it is saved', async () => {
    const el = await loaded(Owed);
    expect(isOn(el)).to.equal(false);
    paperless(el)?.focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => el.announcements.includes('Saved'));
    expect(isOn(el)).to.equal(true);
  });

  it('goes back to what is kept when the choice cannot be saved, and says so', async () => {
    const el = await loaded(PaperlessRefused);
    paperless(el)?.click();
    await waitUntil(() => textOf(el).includes('The portal is having trouble right now'));
    await waitUntil(() => !isOn(el));
    expect(el.announcements).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('keeps the last of two quick choices', async () => {
    const el = await loaded(Owed);
    paperless(el)?.click();
    paperless(el)?.click();
    await waitUntil(() => el.announcements.length > 0);
    expect(el.announcements).to.deep.equal(['Saved']);
    expect(isOn(el)).to.equal(false);
  });

  it('offers no choice to who may only read', async () => {
    expect(paperless(await loaded(ReadOnly))).to.equal(null);
  });

  it('shows more bills on request, going on at the first of them', async () => {
    const el = await Many();
    const first = await showMore(el, () => queryAllDeep(el, 'ds-list-item'));
    expect(textOf(first)).to.contain('NH-S-9 ');
    expect(rows(el)).to.have.length(25);
    expect(textOf(byRole(el, 'status', 'Showing 25 of 25') ?? el)).to.equal('Showing 25 of 25');
    await expect(el).to.be.accessible();
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading your bills');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
  });

  it('says so when the access does not include it', async () => {
    const el = await Forbidden();
    await waitUntil(() => textOf(el).includes('Your access does not include this'));
  });

  it('keeps large amounts and long numbers inside the page', async () => {
    const el = await loaded(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
