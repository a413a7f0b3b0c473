import { expect } from '@open-wc/testing';
import { byRole, fill, press, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sent } from '../../mocks/desk-payments-mocks.ts';
import * as stories from './billing-desk-payment-page.stories.ts';

const { Alone, Asked, Decide, DecidedMeanwhile, Failed, Given, Own, Paid, TooMuch } = storyFixture(stories);

async function says(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('one payment at the desk', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('says what one person gives back alone and who can agree to more, and asks once for an amount with a reason', async () => {
    const el = await says(Paid, 'Up to $100.00 you can give back alone.');
    expect(textOf(el)).to.contain('Who can agree: Tomasz Nowak').and.to.contain('Owed by patients, NH-S-20410').and.to.contain('−$300.00');
    await expect(el).to.be.accessible();
    press(el, 'Give back');
    await waitUntil(() => queryAllDeep(el, '[invalid], [aria-invalid="true"]').length > 0);
    expect(sent).to.deep.equal([]);
    await fill(el, '[name=cents]', '25000');
    await fill(el, '[name=reason]', 'Paid twice');
    press(el, 'Give back');
    await waitUntil(() => textOf(el).includes('Waits for a second person'));
    expect(sent.map(({ what, body }) => ({ what, body }))).to.deep.equal([{ what: 'ask', body: { cents: 25_000, reason: 'Paid twice' } }]);
    expect(sent[0]?.key).to.match(/.{8,}/);
    expect(el.announcements).to.contain('Waits for a second person');
  });

  it('has who asked cancel it, and not agree', async () => {
    const el = await says(Asked, 'Cancel this refund');
    expect(byRole(el, 'button', 'Agree')).to.equal(null);
    await expect(el).to.be.accessible();
    press(el, 'Cancel this refund');
    await waitUntil(() => textOf(el).includes('Canceled'));
    expect(sent[0]?.body).to.deep.equal({ decision: 'withdraw' });
    expect(el.announcements).to.contain('You canceled it.');
  });

  it('has a colleague agree, or say no with a reason', async () => {
    const el = await says(Decide, 'Tomasz Nowak wants to give back $250.00');
    expect(byRole(el, 'button', 'Cancel this refund')).to.equal(null);
    await expect(el).to.be.accessible();
    press(el, 'Say no');
    await waitUntil(() => textOf(el).includes('Say why.'));
    expect(sent).to.deep.equal([]);
    press(el, 'Agree');
    await waitUntil(() => textOf(el).includes('Tomasz Nowak agreed'));
    expect(sent[0]?.body).to.deep.equal({ decision: 'approve' });
  });

  it('says when a colleague was faster, and when it is more than is left', async () => {
    const el = await says(DecidedMeanwhile, 'Your decision');
    press(el, 'Agree');
    await waitUntil(() => textOf(el).includes('Someone else was faster.'));
    const much = await says(TooMuch, 'Give money back');
    await fill(much, '[name=cents]', '30000');
    await fill(much, '[name=reason]', 'Paid twice');
    press(much, 'Give back');
    await waitUntil(() => textOf(much).includes('This is more than can still be given back. Nothing was given back.'));
  });

  it('says who is alone at the clinic, whose own money it is, and why nothing was charged', async () => {
    await says(Alone, 'No one else at this clinic can agree yet.');
    await says(Own, 'This is about you or your family.');
    const failed = await says(Failed, 'There isn’t enough money');
    expect(textOf(failed)).not.to.contain('Give money back').and.not.to.contain('In the ledger');
  });

  it('keeps what was decided of each refund: who agreed, who said no and why, and what was canceled', async () => {
    const el = await says(Given, 'Tomasz Nowak agreed');
    for (const text of ['Tomasz Nowak said no: Insurance paid this.', 'Canceled', 'Given back', 'Partly given back']) expect(textOf(el)).to.contain(text);
    await expect(el).to.be.accessible();
  });
});
