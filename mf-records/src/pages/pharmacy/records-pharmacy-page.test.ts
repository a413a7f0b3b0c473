import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { keptPharmacies } from '../../mocks/refills-mocks.ts';
import * as stories from './records-pharmacy-page.stories.ts';

const { Kept, None, ReadOnly, ServerError } = storyFixture(stories);
const found = (el: ParentNode) => queryAllDeep(el, '[aria-label="Pharmacies"] li').map((row) => textOf(row));
type Field = HTMLElement & { value: string };

async function search(el: ParentNode, name: string, text: string): Promise<void> {
  await waitUntil(() => found(el).length === 3);
  (queryAllDeep(el, `[name="${name}"]`)[0] as Field).value = text;
  byRole(el, 'button', 'Search')?.click();
}

describe('the pharmacy', () => {
  it('is found by town, by ZIP code and by name, which no address has', async () => {
    for (const [field, text] of [
      ['place', 'dundas'],
      ['place', '55019'],
      ['name', 'river'],
    ] as const) {
      const el = (await Kept()) as PortalTestContext;
      const before = location.href;
      await search(el, field, text);
      await waitUntil(() => found(el).length === 1);
      expect(found(el)[0]).to.contain('Riverside Drugs').and.to.contain('Every day: open all day');
      expect(el.announcements).to.contain('1 pharmacy found');
      expect(location.href).to.equal(before);
    }
  });

  it('says so when none is found', async () => {
    const el = await Kept();
    await search(el, 'place', 'Nowhere');
    await waitUntil(() => textOf(el).includes('No pharmacy found'));
  });

  it('is chosen anew, and kept', async () => {
    keptPharmacies.length = 0;
    const el = (await Kept()) as PortalTestContext;
    await waitUntil(() => found(el).length === 3);
    expect(found(el)[0]).to.contain('Chosen now');
    byRole(el, 'button', 'Choose Riverside Drugs, 480 River Road, Dundas, MN 55019')?.click();
    await waitUntil(() => el.announcements.includes('Refills go to Riverside Drugs now.'));
    expect(keptPharmacies).to.deep.equal(['riverside']);
    await expect(el).to.be.accessible();
  });

  it('is kept no longer where this is wanted', async () => {
    keptPharmacies.length = 0;
    const el = (await Kept()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Don’t keep it') !== null);
    byRole(el, 'button', 'Don’t keep it')?.click();
    await waitUntil(() => textOf(el).includes('No pharmacy yet'));
    expect(keptPharmacies).to.deep.equal([null]);
  });

  it('is none at first, can be looked at alone, and can be tried again', async () => {
    const none = await None();
    await waitUntil(() => textOf(none).includes('Choose one below, and every refill goes there.'));
    const readOnly = await ReadOnly();
    await waitUntil(() => textOf(readOnly).includes('Main Street Pharmacy'));
    expect(byRole(readOnly, 'button', 'Search')).to.equal(null);
    const failed = await ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });
});
