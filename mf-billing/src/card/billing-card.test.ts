import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './billing-card.stories.ts';

const { DueSoon, Overdue, NothingOwed, LongContent } = storyFixture(stories);

describe('the card of billing', () => {
  it('shows what is owed and by when', async () => {
    const el = await DueSoon();
    expect(textOf(el)).to.contain('$66.45').and.to.contain('You owe').and.to.contain('Due by December 4, 2026').and.not.to.contain('Past due');
    expect(byRole(el, 'link', 'Billing')?.getAttribute('href')).to.equal('#/billing');
    await expect(el).to.be.accessible();
  });

  it('says since when a bill is past due', async () => {
    const el = await Overdue();
    expect(textOf(el)).to.contain('$96.45').and.to.contain('Past due since September 4, 2026');
    await expect(el).to.be.accessible();
  });

  it('says that there is nothing to pay', async () => {
    const text = textOf(await NothingOwed());
    expect(text).to.contain('Nothing to pay').and.not.to.contain('You owe').and.not.to.contain('Due by');
  });

  it('keeps a large amount inside the card', async () => {
    const el = await LongContent();
    expect(textOf(el)).to.contain('$60,000.00');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
