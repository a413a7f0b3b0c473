import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './account-card.stories.ts';

const { Complete, SomethingMissing, LongContent } = storyFixture(stories);

describe('the card of the account', () => {
  it('says whose record this is', async () => {
    const el = await Complete();
    expect(textOf(el)).to.contain('Elena Ruiz').and.to.contain('Born June 14, 1974').and.to.contain('NH-104210').and.not.to.contain('Add your phone');
    expect(byRole(el, 'link', 'My details')?.getAttribute('href')).to.equal('#/account');
    await expect(el).to.be.accessible();
  });

  it('asks for what is missing', async () => {
    const el = await SomethingMissing();
    expect(textOf(el)).to.contain('Add your phone and address');
    await expect(el).to.be.accessible();
  });

  it('keeps a long name inside the card', async () => {
    const el = await LongContent();
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
