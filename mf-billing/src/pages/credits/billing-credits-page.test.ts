import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PAID_ID, used } from '../../mocks/payments-mocks.ts';
import * as stories from './billing-credits-page.stories.ts';

const { Some, UsedUp, GoingBack, None, ReadOnly } = storyFixture(stories);

async function showing(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  used.length = 0;
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('money that is owed to people', () => {
  it('can be used for a bill by keyboard, up to what is owed there, once', async () => {
    const el = await showing(Some, '$15.00 from bill NH-S-20301');
    expect(byRole(el, 'button', 'Use $8.00 for bill NH-S-20412')).to.not.equal(null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Use $15.00 for bill NH-S-20411')?.focus();
    await sendKeys({ press: 'Enter' });
    byRole(el, 'button', 'Use $15.00 for bill NH-S-20411')?.click();
    await waitUntil(() => el.announcements.length > 0);
    expect(el.announcements).to.deep.equal(['$15.00 was used for bill NH-S-20411.']);
    expect(used.map(({ move }) => move.cents)).to.deep.equal([1500]);
    expect(used[0]?.key).to.match(/^[0-9a-f-]{36}$/);
  });

  it('says what is on its way back, and leads to its payment', async () => {
    const el = await showing(GoingBack, '$15.00 of it is on its way back to you.');
    expect(byRole(el, 'button', /^Use/)).to.equal(null);
    expect(byRole(el, 'link', /\$20\.00/)?.getAttribute('href')).to.equal(`#/billing/payments/${PAID_ID}`);
    await expect(el).to.be.accessible();
  });

  it('says so when something changed meanwhile, when there is nothing, and offers nothing to who may only read', async () => {
    const changed = await showing(UsedUp, '$15.00 from bill');
    byRole(changed, 'button', 'Use $8.00 for bill NH-S-20412')?.click();
    await waitUntil(() => textOf(changed).includes('This changed after you opened it'));
    await showing(None, 'Nothing is owed to you');
    const reader = await showing(ReadOnly, '$15.00 from bill');
    expect(byRole(reader, 'button', /^Use/)).to.equal(null);
  });
});
