import { expect } from '@open-wc/testing';
import { storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './portal-shared-estimate-page.stories.ts';

const { WithInsurance, GoodFaith, Ended } = storyFixture(stories);

describe('an estimate that was shared', () => {
  it('shows the service and the amounts, and until when the link works', async () => {
    const el = await WithInsurance();
    await waitUntil(() => textOf(el).includes('$'));
    expect(textOf(el)).to.contain('MRI of the knee').and.to.contain('$410.00 to $498.56').and.to.contain('December 8, 2026');
    await expect(el).to.be.accessible();
  });

  it('shows each line of a good-faith estimate', async () => {
    const el = await GoodFaith();
    await waitUntil(() => textOf(el).includes('$'));
    expect(textOf(el)).to.contain('Ankle X-ray, 3 views').and.to.contain('$212.50');
    await expect(el).to.be.accessible();
  });

  it('says of a link that has ended what to do', async () => {
    const el = await Ended();
    await waitUntil(() => textOf(el).includes('Ask for a new one'));
    await expect(el).to.be.accessible();
  });
});
