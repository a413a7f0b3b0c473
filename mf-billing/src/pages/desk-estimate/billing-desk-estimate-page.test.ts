import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { issued } from '../../mocks/estimates-mocks.ts';
import * as stories from './billing-desk-estimate-page.stories.ts';
import * as lists from '../desk-estimates/billing-desk-estimates-page.stories.ts';

const { Owed } = storyFixture(stories);
const { Waiting } = storyFixture(lists);

describe('good-faith estimates at the desk', () => {
  it('are listed by the day of the law, and late ones are counted', async () => {
    const el = await Waiting();
    await waitUntil(() => textOf(el).includes('1 estimate is late'));
    expect(textOf(el)).to.match(/Late since.*Due by/s);
    await expect(el).to.be.accessible();
  });

  it('are filled in, put right and sent once', async () => {
    const el = await Owed();
    await waitUntil(() => byRole(el, 'button', 'Send the estimate') !== null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Add a service')?.click();
    await waitUntil(() => byRole(el, 'textbox', /^Service 3/) !== null);
    byRole(el, 'textbox', /^Service 3/)?.focus();
    await sendKeys({ type: 'Crutches' });
    byRole(el, 'textbox', /Expected charge for one of service 3/)?.focus();
    await sendKeys({ type: '45.50' });
    byRole(el, 'textbox', /What is it for/)?.focus();
    await sendKeys({ type: 'S82.60, ankle' });
    byRole(el, 'button', 'Send the estimate')?.click();
    await waitUntil(() => issued.length > 0);
    expect(issued[0]).to.deep.equal({
      version: 1,
      lines: [
        { description: 'Ankle X-ray, 3 views', code: 'CPT:73610', quantity: 1, cents: 61_250 },
        { description: 'Splint for the lower leg', code: 'CPT:29515', quantity: 1, cents: 75_000 },
        { description: 'Crutches', code: null, quantity: 1, cents: 4_550 },
      ],
      diagnoses: ['S82.60', 'ankle'],
      note: '',
    });
    await waitUntil(() => textOf(el).includes('Alicia Fontaine'));
  });
});
