import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './appointments-past-page.stories.ts';

const { Some, ManyPast, Empty, ServerError } = storyFixture(stories);
/** The row that holds the focused link, through the shadow roots. */
function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    if (active.localName === 'ds-list-item') return active;
    active = active.shadowRoot.activeElement;
  }
  return active;
}
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of past visits', () => {
  it('says how each ended, but for those that took place', async () => {
    const el = await Some();
    await waitUntil(() => rows(el).length === 2);
    const [past, missed] = rows(el);
    expect(past).to.contain('Yearly check-up').and.not.to.contain('Done');
    expect(missed).to.contain('Missed');
    await expect(el).to.be.accessible();
  });

  it('shows the latest past visits, and older ones by keyboard, going on at the first of them', async () => {
    const el = await ManyPast();
    await waitUntil(() => rows(el).length === 10);
    expect(textOf(queryAllDeep(el, 'ds-pagination')[0] ?? el)).to.contain('Showing 10 of 50');
    byRole(el, 'button', 'Show more')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(el).length === 40);
    await waitUntil(() => deepActive()?.textContent?.includes('Check-up 11') === true);
    byRole(el, 'button', 'Show more')?.click();
    await waitUntil(() => rows(el).length === 50);
    expect(byRole(el, 'button', 'Show more')).to.equal(null);
    // A visit that is changed elsewhere throws nobody back to the first part.
    (el as PortalTestContext).emitLive({ type: 'appointments.changed', ids: {} });
    await waitUntil(() => rows(el).length === 50);
    expect(deepActive()?.textContent).to.include('Check-up 41');
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No past visits') !== null);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
