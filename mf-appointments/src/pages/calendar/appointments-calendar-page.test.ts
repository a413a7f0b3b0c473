import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './appointments-calendar-page.stories.ts';

const { NoLink, Unused, Used, OfWalter, ServerError } = storyFixture(stories);

describe('the calendar link and reminders', () => {
  it('shows a new link once, says who can use it, and turns it off', async () => {
    const el = (await NoLink()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Make a link') !== null);
    byRole(el, 'button', 'Make a link')?.click();
    await waitUntil(() => queryDeep(el, 'code') !== null);
    expect(textOf(queryDeep(el, 'code') ?? el)).to.match(/^https:.*\/api\/calendar\/.*\.ics$/);
    expect(textOf(el)).to.contain('We show it only once.');
    await waitUntil(() => byRole(el, 'button', 'Turn the link off') !== null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Turn the link off')?.click();
    await waitUntil(() => byRole(el, 'button', 'Make a link') !== null);
    expect(queryDeep(el, 'code')).to.equal(null);
    expect(el.announcements).to.deep.equal(['Your link is ready. Copy it now.', 'The link is off.']);
  });

  it('says whether a calendar uses the link, and not the link again', async () => {
    for (const [story, words] of [
      [Unused, 'No calendar has used it yet.'],
      [Used, 'A calendar last used it on Nov 25, 2026'],
    ] as const) {
      const el = await story();
      await waitUntil(() => textOf(el).includes(words));
      expect(queryDeep(el, 'code')).to.equal(null);
      await expect(el).to.be.accessible();
    }
  });

  it('names whose visits they are in somebody else’s record', async () => {
    const el = await OfWalter();
    await waitUntil(() => textOf(el).includes('Walter Brandt’s visits'));
  });

  it('saves on which days somebody is reminded as soon as they choose', async () => {
    const el = (await NoLink()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'checkbox', '3 days before') !== null);
    byRole(el, 'checkbox', '3 days before')?.click();
    await waitUntil(() => el.announcements.includes('Saved.'));
    await waitUntil(() => (byRole(el, 'checkbox', '3 days before') as HTMLInputElement | null)?.checked === false);
    expect((byRole(el, 'checkbox', 'A week before') as HTMLInputElement).checked).to.equal(true);
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
