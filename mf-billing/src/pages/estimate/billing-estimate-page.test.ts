import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import * as stories from './billing-estimate-page.stories.ts';

const { WithInsurance, Owed, GoodFaith, FarAbove, ServerError } = storyFixture(stories);

describe('one estimate', () => {
  it('with insurance shows what somebody may pay, and makes a link that can be ended', async () => {
    const el = await WithInsurance();
    await waitUntil(() => textOf(el).includes('$468.00 to $524.00'));
    byRole(el, 'button', 'Make a link')?.click();
    await waitUntil(() => textOf(el).includes('shared-estimate#abc'));
    expect(textOf(el)).to.match(/A link works until .*December 8, 2026/);
    byRole(el, 'button', 'End the link')?.click();
    await waitUntil(() => !textOf(el).includes('shared-estimate#abc'));
    await expect(el).to.be.accessible();
  });

  it('that the clinic owes says by when', async () => {
    const el = await Owed();
    await waitUntil(() => textOf(el).includes('must send it by November 30, 2026'));
    expect(byRole(el, 'button', 'Print')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('in good faith prints all that the law has it say', async () => {
    const el = await GoodFaith();
    await waitUntil(() => textOf(el).includes('$1,362.50'));
    await expect(el).to.be.accessible();
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.match(
      /Good-faith estimate.*Ankle X-ray, 3 views.*73610.*\$612\.50.*1987654320.*00-1234567.*only an estimate.*isn’t a contract.*\$400 or more.*1-800-985-3059/s,
    );
  });

  it('far below the bill says that it can be disputed, how, and until when', async () => {
    const el = await FarAbove();
    await waitUntil(() => textOf(el).includes('above your estimate. You can dispute it.'));
    const text = textOf(el);
    for (const words of ['$2,017.25', 'March 24, 2027', '1-800-985-3059', 'Not in the estimate', '$3,379.75']) expect(text).to.contain(words);
    expect(byRole(el, 'link', 'Tell us that the bill is above the estimate')?.getAttribute('href')).to.match(
      /#\/billing\/statements\/[0-9a-f-]{36}\/dispute\?reason=over_estimate$/,
    );
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
