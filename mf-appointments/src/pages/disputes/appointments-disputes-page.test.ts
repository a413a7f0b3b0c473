import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './appointments-disputes-page.stories.ts';

const { Two, Empty, ServerError } = storyFixture(stories);
const cards = (el: HTMLElement) => queryAllDeep(el, 'ds-card').map((card) => textOf(card));

describe('visits to settle', () => {
  it('tell whose they are and what each side says, and ask for one of two answers', async () => {
    const el = await Two();
    await waitUntil(() => cards(el).length === 2);
    const [off, moved] = cards(el);
    expect(off)
      .to.contain('Elena Ruiz')
      .and.to.contain('NH-104210')
      .and.to.match(/Here\s*Canceled, Dec 3/)
      .and.to.match(/In the other system\s*Booked, Dec 3/);
    expect(off).to.contain('Keep it canceled').and.to.contain('It takes place, as the other system says');
    expect(moved).to.contain('Keep it as it is here').and.to.contain('Cancel it here too');
    await expect(el).to.be.accessible();
  });

  it('leave the list once they are answered, and the heading has the focus', async () => {
    const el = (await Two()) as PortalTestContext;
    await waitUntil(() => cards(el).length === 2 || cards(el).length === 1);
    const before = cards(el).length;
    byRole(el, 'button', /^Keep it (canceled|as it is here)$/)?.click();
    await waitUntil(() => el.announcements.includes('Your answer is saved.'));
    await waitUntil(() => (before === 2 ? cards(el).length === 1 : byRole(el, 'heading', 'Nothing to settle') !== null));
  });

  it('are none', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'Nothing to settle') !== null);
    await expect(el).to.be.accessible();
  });

  it('offer another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
