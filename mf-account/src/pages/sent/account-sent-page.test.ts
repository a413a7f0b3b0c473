import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, says, showMore, storyFixture, waitUntil } from '@portal/design-system/testing';
import { setViewport } from '@web/test-runner-commands';
import * as stories from './account-sent-page.stories.ts';

const { Some, Many, Empty, LongContent, ServerError, Loading } = storyFixture(stories);

describe('what we sent you', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('says of each when, on which way, where to and about what, and what became of it', async () => {
    const el = await Some();
    await says(el, 'Text to (•••) •••-0143');
    for (const text of [
      'Because an earlier one was still unread',
      'Email to e•••@example.org',
      'We couldn’t deliver it. Check that your email address is right.',
      'You had read it by then.',
      'Summary of several topics',
      'Letter to your address',
      'We keep this list for 180 days.',
    ])
      await says(el, text);
    expect(byRole(el, 'link', 'Check how we contact you')?.getAttribute('href')).to.equal('#/account/communication');
    await expect(el).to.be.accessible();
  });

  it('says what has not gone out yet, and why', async () => {
    const el = await Some();
    await says(el, 'It comes with your next summary: Nov 29, 2026');
    await says(el, 'It didn’t go out the first time. We keep trying.');
  });

  it('shows older ones on request', async () => {
    const el = await Many();
    await says(el, 'Showing 10 of 45');
    await showMore(el, () => queryAllDeep(el, '.sent'));
  });

  it('says when there is nothing, when it loads and when that fails', async () => {
    await says(await Empty(), 'We haven’t sent you anything yet');
    await says(await Loading(), 'Loading what we sent you');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps long addresses inside the page of a phone', async () => {
    await setViewport({ width: 390, height: 800 });
    const el = await LongContent();
    await says(el, 'extraordinarily');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
    await expect(el).to.be.accessible();
  });
});
