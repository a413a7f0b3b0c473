import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as pages from './billing-dispute-page.stories.ts';
import * as forms from '../dispute-new/billing-dispute-new-page.stories.ts';

const { Open, Answered, OverEstimate } = storyFixture(pages);
const { New } = storyFixture(forms);

async function says(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('a dispute of a bill', () => {
  it('says by when it is answered, and can be taken back', async () => {
    const el = await says(Open, 'We answer by December 24, 2026');
    expect(textOf(el)).to.contain('Hemoglobin A1c, $25.00').and.to.contain('The amount is wrong');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Cancel it')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.includes('You took it back.'));
    expect(byRole(el, 'button', 'Cancel it')).to.equal(null);
  });

  it('shows the answer', async () => {
    const el = await says(Answered, 'You are right. We took it off.');
    expect(textOf(el)).to.contain('We changed the bill');
    await expect(el).to.be.accessible();
  });

  it('leads to the estimate that it is about', async () => {
    const el = await says(OverEstimate, 'See the estimate');
    expect(byRole(el, 'link', 'See the estimate')?.getAttribute('href')).to.match(/#\/billing\/estimates\/[0-9a-f-]{36}$/);
  });

  it('is not sent before something is chosen and told, and offers each line', async () => {
    const el = (await New()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Send') !== null);
    await expect(el).to.be.accessible();
    expect(textOf(queryDeep(el, 'ds-select') ?? el)).to.contain('What is it about?');
    byRole(el, 'button', 'Send')?.click();
    await waitUntil(() => textOf(el).includes('Choose what is wrong.'));
  });
});
