import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './account-preview-page.stories.ts';

const { SomeParts, Everything, ParentOfTeenager, LongContent, EndedMeanwhile, Loading, ServerError } = storyFixture(stories);

async function shows(render: () => Promise<HTMLElement>, text: string): Promise<HTMLElement> {
  const el = await render();
  await waitUntil(() => textOf(el).includes(text), `It does not say "${text}".`);
  return el;
}

describe('what somebody sees of my record', () => {
  it('says whose view it is, what they see with the first titles, and what is hidden', async () => {
    const el = await shows(SomeParts, 'This is what Ruth Nakamura sees');
    expect(textOf(el)).to.contain('Yearly check-up').and.to.contain('and 5 more').and.to.contain('Can see and change');
    expect(textOf(el)).to.contain('What Ruth Nakamura can’t see').and.to.contain('Test results').and.to.contain('Bills');
    expect(textOf(el)).to.not.contain('Cholesterol');
    expect(byRole(el, 'button', /./)).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('names nothing hidden where nothing is', async () => {
    const el = await shows(Everything, 'Cholesterol');
    expect(textOf(el)).to.contain('Nothing here right now').and.not.to.contain('can’t see');
    await expect(el).to.be.accessible();
  });

  it('says that a parent of a teenager sees nothing confidential', async () => {
    await shows(ParentOfTeenager, 'Confidential items are left out');
  });

  it('keeps a long name inside the page', async () => {
    const el = await shows(LongContent, 'Maximiliana');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });

  it('says that it is loading, that the access has ended, and offers another try', async () => {
    await shows(Loading, 'Loading what they see');
    await shows(EndedMeanwhile, 'couldn’t find');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
