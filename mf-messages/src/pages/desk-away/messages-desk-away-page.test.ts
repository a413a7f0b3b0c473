import { expect } from '@open-wc/testing';
import { byRole, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './messages-desk-away-page.stories.ts';

const { ColleagueOut, ServerError } = storyFixture(stories);
function set(el: HTMLElement, name: string, value: string): void {
  const field = queryDeep(el, `[name="${name}"]`) as (HTMLElement & { value: string }) | null;
  if (field) field.value = value;
}

describe('being out of the office', () => {
  it('shows who is out, until when, and for whom one covers', async () => {
    const el = await ColleagueOut();
    await says(el, 'Out from Nov 20, 2026 to Dec 4, 2026');
    expect(textOf(el)).to.contain('You cover').and.to.contain('Out now');
    await expect(el).to.be.accessible();
  });

  it('is said with days and a cover, and ended', async () => {
    const el = (await ColleagueOut()) as PortalTestContext;
    await says(el, 'Colleague who covers');
    const { candidates } = { candidates: (queryDeep(el, '[name="cover"]') as HTMLElementTagNameMap['ds-select']).options };
    set(el, 'from', '2026-12-20');
    set(el, 'until', '2026-12-10');
    set(el, 'cover', String(candidates[0]?.value));
    byRole(el, 'button', 'Save these days')?.click();
    await says(el, 'The last day is before the first.');
    set(el, 'until', '2026-12-24');
    byRole(el, 'button', 'Save these days')?.click();
    await says(el, 'Priya Raman sees what waits for you');
    byRole(el, 'button', 'I’m back')?.click();
    await waitUntil(() => el.announcements.includes('You are not out anymore.'));
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
