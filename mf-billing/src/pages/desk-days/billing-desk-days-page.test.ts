import { expect } from '@open-wc/testing';
import { byRole, fill, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sent } from '../../mocks/desk-payments-mocks.ts';
import * as stories from './billing-desk-days-page.stories.ts';

const { AllClosed, Away, Balanced, NoFile, None, Off, ServerError } = storyFixture(stories);

async function says(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('the close of each day', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('says that a day agrees, and closes it without a word', async () => {
    const el = await says(Balanced, 'Payment service, ledger and bank agree.');
    expect(textOf(el)).to.contain('$1,240.00').and.to.contain('$0.00').and.to.contain('Note: Asked the payment service about it.');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Close this day')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent.map(({ what, body }) => ({ what, body }))).to.deep.equal([{ what: 'close', body: { note: '' } }]);
    await waitUntil(() => el.announcements.includes('Closed'));
  });

  it('says plainly what does not agree and by how much, of the oldest open day first, and closes days in their order', async () => {
    const el = await says(Off, '2 things do not agree');
    for (const text of [
      'pi_6f1c22: $99.00 that someone charged by hand',
      'po_20261123_9a31: $830.15 were paid out, and the bank has not got them',
      '$99.00',
      '−$830.15',
      'Close the days before it first.',
      'What did you find out?',
    ])
      expect(textOf(el)).to.contain(text);
    const cards = queryAllDeep(el, 'ds-card').map((card) => textOf(card));
    expect(cards[0]).to.contain('November 23');
    expect(cards[1]).to.contain('November 24');
    expect(queryAllDeep(el, 'form')).to.have.length(1);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Compare again')?.click();
    await waitUntil(() => sent[0]?.what === 'compare');
    await waitUntil(() => el.announcements.includes('Does not balance'));
    // It is said before the days are read again, and the buttons are free after that.
    await waitUntil(() => queryDeep(el, 'ds-button[busy]') === null);
    await fill(el, '[name=note]', 'The bank sends it tomorrow');
    byRole(el, 'button', 'Close this day')?.click();
    await waitUntil(() => sent.length === 2);
    expect(sent[1]?.body).to.deep.equal({ note: 'The bank sends it tomorrow' });
  });

  it('takes the bank’s file where it is brought by hand, and says when it can’t be read', async () => {
    const el = await says(NoFile, 'No file yet');
    await fill(el, '[name=file]', 'date,reference,amount\nnonsense');
    byRole(el, 'button', 'Compare with this file')?.click();
    await waitUntil(() => textOf(el).includes('We can’t read this file.'));
    expect(sent[0]?.body).to.deep.equal({ text: 'date,reference,amount\nnonsense' });
    await expect(el).to.be.accessible();
  });

  it('says when the payment service is away, when every day is closed, and when there is none', async () => {
    const el = await says(Away, 'Close this day');
    byRole(el, 'button', 'Close this day')?.click();
    await waitUntil(() => textOf(el).includes('We can’t reach the payment service right now.'));
    await says(AllClosed, 'Every day is closed');
    await says(None, 'No day to close yet');
    const failed = await ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });
});
