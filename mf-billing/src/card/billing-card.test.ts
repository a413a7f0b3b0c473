import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './billing-card.stories.ts';

const { NothingOwed } = storyFixture(stories);

describe('the card of billing', () => {
  it('says that there is nothing to pay, and leads to the bills', async () => {
    const el = await NothingOwed();
    expect(textOf(el)).to.contain('Nothing to pay');
    expect(byRole(el, 'link', 'Billing')?.getAttribute('href')).to.equal('#/billing');
    await expect(el).to.be.accessible();
  });
});
