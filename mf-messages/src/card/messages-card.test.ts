import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './messages-card.stories.ts';

const { NewMessage, NothingNew, LongContent, Empty } = storyFixture(stories);

describe('the card of messages', () => {
  it('says how many are new and opens the newest', async () => {
    const el = await NewMessage();
    expect(textOf(el)).to.contain('1 new').and.to.contain('Nora Lindqvist');
    expect(byRole(el, 'link', 'Dizzy from new tablets')?.getAttribute('href')).to.match(/#\/messages\/[0-9a-f-]{36}$/);
    expect(byRole(el, 'link', 'Messages')?.getAttribute('href')).to.equal('#/messages');
    await expect(el).to.be.accessible();
  });

  it('does not speak of new messages when there are none', async () => {
    expect(textOf(await NothingNew())).to.not.match(/\d new/);
  });

  it('keeps long subjects inside the card', async () => {
    const el = await LongContent();
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });

  it('says that there are no messages yet', async () => {
    const el = await Empty();
    expect(textOf(el)).to.contain('No messages yet');
    await expect(el).to.be.accessible();
  });
});
