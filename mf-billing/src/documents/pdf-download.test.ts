import { expect, oneEvent } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { OPEN_ID } from '../mocks/billing-mocks.ts';
import { askedDocuments } from '../mocks/documents-mocks.ts';
import { MADE_ID } from '../mocks/estimates-mocks.ts';
import { PAID_ID } from '../mocks/payments-mocks.ts';
import * as estimateStories from '../pages/estimate/billing-estimate-page.stories.ts';
import * as paymentStories from '../pages/payment/billing-payment-page.stories.ts';
import * as statementStories from '../pages/statement/billing-statement-page.stories.ts';
import * as taxStories from '../pages/taxes/billing-taxes-page.stories.ts';

const bill = storyFixture(statementStories);
const payment = storyFixture(paymentStories);
const estimate = storyFixture(estimateStories);
const taxes = storyFixture(taxStories);

/** Presses the button, and takes the name of the file that is saved. */
async function download(el: HTMLElement): Promise<string> {
  await waitUntil(() => byRole(el, 'button', 'Download PDF') !== null);
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    el.dispatchEvent(new CustomEvent('file', { detail: this.download }));
  };
  try {
    const saved = oneEvent(el, 'file');
    byRole(el, 'button', 'Download PDF')?.click();
    return ((await saved) as CustomEvent<string>).detail;
  } finally {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
}

describe('the PDF of a page', () => {
  for (const [what, open, name, address] of [
    ['a bill', bill.Open, 'Bill-NH-S-20410.pdf', `billing/statements/${OPEN_ID}/document?language=en`],
    ['a receipt', payment.Paid, 'Receipt-P261124-0AB12CD3.pdf', `payments/${PAID_ID}/document?language=en`],
    ['a good-faith estimate', estimate.GoodFaith, 'Good-faith-estimate.pdf', `estimates/${MADE_ID}/document?language=en`],
    ['what was paid in a year', taxes.Paid, 'Medical-payments-in-2026.pdf', 'billing/taxes/2026/document?language=en'],
  ] as const) {
    it(`of ${what} is fetched in the reader’s language and saved by its name`, async () => {
      expect(await download(await open())).to.equal(name);
      expect(askedDocuments.at(-1)).to.equal(address);
    });
  }

  it('is not offered where there is none', async () => {
    const owed = await estimate.Owed();
    await waitUntil(() => textOf(owed).includes('must send it by'));
    const pending = await payment.Pending();
    await waitUntil(() => textOf(pending).includes('You don’t need to pay again'));
    for (const el of [owed, pending]) expect(byRole(el, 'button', 'Download PDF')).to.equal(null);
  });
});
