import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './billing-estimate-new-page.stories.ts';

const { Search, NoPrices } = storyFixture(stories);

async function find(el: HTMLElement, text: string): Promise<void> {
  const field = () => queryDeep(el, 'input[type="search"]');
  await waitUntil(() => field() !== null);
  field()?.focus();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
}

async function choose(el: HTMLElement): Promise<void> {
  await find(el, 'mri knee');
  await waitUntil(() => byRole(el, 'button', 'Choose MRI of the knee') !== null);
  byRole(el, 'button', 'Choose MRI of the knee')?.click();
  await waitUntil(() => byRole(el, 'button', 'See what it may cost') !== null);
}

describe('a new estimate', () => {
  it('is found by words, worked out with insurance, and shows each step', async () => {
    const el = await Search();
    await choose(el);
    byRole(el, 'button', 'See what it may cost')?.click();
    await waitUntil(() => textOf(el).includes('You may pay'));
    const text = textOf(el);
    for (const words of [
      '$468.00 to $524.00',
      'Most likely $498.56',
      'Full price',
      'Price agreed with insurance',
      'What is left of your deductible',
      '20%',
      'Insurance pays',
    ])
      expect(text).to.contain(words);
    expect(text).to.not.contain('Ask the clinic for a good-faith estimate');
    await expect(el).to.be.accessible();
  });

  it('offers a good-faith estimate to who has no insurance', async () => {
    const el = await Search();
    await choose(el);
    queryDeep(el, 'input[type="radio"][value="none"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    byRole(el, 'button', 'See what it may cost')?.click();
    await waitUntil(() => byRole(el, 'button', 'Ask the clinic') !== null);
    expect(textOf(el)).to.contain('$1,066.00').and.to.contain('the law gives you the right');
    await expect(el).to.be.accessible();
  });

  it('says what to do when nothing is found, or no clinic has prices', async () => {
    const el = await Search();
    await find(el, 'elephant');
    await waitUntil(() => textOf(el).includes('Nothing found'));
    await expect(el).to.be.accessible();
    const none = await NoPrices();
    await waitUntil(() => textOf(none).includes('Call (507) 555-0148'));
  });
});
