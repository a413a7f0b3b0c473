import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as detail from './billing-desk-dispute-page.stories.ts';
import * as lists from '../desk-disputes/billing-desk-disputes-page.stories.ts';
import * as imports from '../desk-import/billing-desk-import-page.stories.ts';

const { Open } = storyFixture(detail);
const { Waiting, None } = storyFixture(lists);
const { Wrong } = storyFixture(imports);

async function says(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('bills at the desk', () => {
  it('lists disputes with their deadline, the late ones said first', async () => {
    const el = await says(Waiting, '1 dispute is late.');
    const [late, taken] = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(late).to.contain('Dana Whitfield').and.to.contain('Answer by Nov 20').and.to.contain('The amount is wrong');
    expect(taken).to.contain('You have this');
    await expect(el).to.be.accessible();
    await says(None, 'Everyone has an answer.');
  });

  it('asks what happens to the bill, and how much is taken off only with a yes', async () => {
    const el = (await Open()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Send this answer') !== null);
    expect(textOf(el)).to.contain('Left to pay').and.to.contain('Up to $66.45');
    await expect(el).to.be.accessible();
    byRole(el, 'radio', 'It stays as it is')?.click();
    await waitUntil(() => !textOf(el).includes('Up to $66.45'));
  });

  it('tells of a file which rows are wrong, and that nothing came in', async () => {
    const el = await says(Wrong, 'november.csv');
    await expect(el).to.be.accessible();
    const input = queryAllDeep(el, 'input[type=file]')[0] as HTMLInputElement | undefined;
    const files = new DataTransfer();
    files.items.add(new File(['number\n'], 'bills.csv', { type: 'text/csv' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change'));
    await waitUntil(() => byRole(el, 'button', 'Bring in')?.matches('[disabled], :disabled') === false);
    byRole(el, 'button', 'Bring in')?.click();
    await waitUntil(() => textOf(el).includes('Row 4: no patient of this clinic has this number.'));
    expect(textOf(el)).to.contain('Nothing was brought in').and.to.contain('Row 7: an amount is not in US dollars.');
  });
});
