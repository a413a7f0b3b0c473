import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './messages-card.stories.ts';

const { Newest, LongContent } = storyFixture(stories);

describe('the card of messages', () => {
  it('opens the last conversation', async () => {
    const el = await Newest();
    expect(textOf(el)).to.contain('Nora Lindqvist');
    expect(byRole(el, 'link', 'Dizzy from new tablets')?.getAttribute('href')).to.match(/#\/messages\/[0-9a-f-]{36}$/);
    expect(byRole(el, 'link', 'Messages')?.getAttribute('href')).to.equal('#/messages');
    await expect(el).to.be.accessible();
  });

  it('keeps long subjects inside the card', async () => {
    const el = await LongContent();
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
