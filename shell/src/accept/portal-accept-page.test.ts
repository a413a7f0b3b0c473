import { expect, oneEvent } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { ACCEPT_CODE } from '../mocks/accept-mocks.ts';
import { MIA } from '../mocks/shell-mocks.ts';
import * as stories from './portal-accept-page.stories.ts';

const { SignedIn, SignedOut, NotValid, TakenMeanwhile } = storyFixture(stories);

async function shows(render: () => Promise<HTMLElement>, text: string): Promise<HTMLElement> {
  const page = await render();
  await waitUntil(() => textOf(page).includes(text));
  return page;
}

describe('accepting an invitation', () => {
  it('says what it means, and opens the record once accepted', async () => {
    const page = await shows(SignedIn, 'Walter Brandt invites you');
    expect(textOf(page)).to.contain('See and cancel their visits').and.to.contain('Until March 1, 2027').and.to.contain('You’re signed in as Elena Ruiz');
    await expect(page).to.be.accessible();
    const accepted = oneEvent(page, 'accepted');
    byRole(page, 'button', 'Accept')?.click();
    expect(((await accepted) as CustomEvent<string>).detail).to.equal(MIA.id);
  });

  it('leads to signing in and back here', async () => {
    const page = await shows(SignedOut, 'Sign in to accept');
    expect(byRole(page, 'link', 'Sign in to accept')?.getAttribute('href')).to.equal(`/sign-in#return=${encodeURIComponent(`/accept#${ACCEPT_CODE}`)}`);
    expect(byRole(page, 'button', 'Accept')).to.equal(null);
    await expect(page).to.be.accessible();
  });

  it('says that a code opens nothing any more', async () => {
    const page = await shows(NotValid, 'Ask the person who invited you for a new one');
    await expect(page).to.be.accessible();
  });

  it('says so when somebody else was first', async () => {
    const page = await shows(TakenMeanwhile, 'Walter Brandt invites you');
    byRole(page, 'button', 'Accept')?.click();
    await waitUntil(() => textOf(page).includes('Ask the person who invited you for a new one'));
  });
});
