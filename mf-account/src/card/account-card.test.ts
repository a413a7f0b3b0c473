import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf } from '@portal/design-system/testing';
import { accountHomeData } from '../mocks/account-mocks.ts';
import * as stories from './account-card.stories.ts';

const { Complete, LongContent } = storyFixture(stories);

describe('the card of the account', () => {
  it('says whose record this is', async () => {
    const el = await Complete();
    expect(textOf(el)).to.contain('Elena Ruiz').and.to.contain('Born June 14, 1974').and.to.contain('NH-104210');
    expect(byRole(el, 'link', 'My details')?.getAttribute('href')).to.equal('#/account');
    await expect(el).to.be.accessible();
  });

  it('says that a birth date is not on record, and lets a name run its own way', async () => {
    const data = { ...accountHomeData.success, fullName: 'سوكارنو', birthDate: null };
    const el = await Complete({ data });
    expect(textOf(el)).to.contain('Birth date not on file').and.not.to.contain('Born');
    expect(queryDeep(el, '.title')?.getAttribute('dir')).to.equal('auto');
  });

  it('keeps a family name of 54 letters inside a narrow card', async () => {
    const data = { ...accountHomeData.success, fullName: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren' };
    const el = await Complete({ data });
    el.style.inlineSize = '16rem';
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });

  it('keeps a long name inside the card', async () => {
    const el = await LongContent();
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
