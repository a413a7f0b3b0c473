import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { TEST_PATIENT } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { scheduled, TWO_BILLS } from '../../mocks/plans-mocks.ts';
import { takeBills } from '../../plans/carried-bills.ts';
import * as stories from './billing-scheduled-page.stories.ts';

const { Carried } = storyFixture(stories);
const valueOf = (root: ParentNode, name: string) => (queryAllDeep(root, `[name="${name}"]`)[0] as (HTMLElement & { value: string }) | undefined)?.value;

describe('bills that were chosen on the page for paying', () => {
  it('get their days one after the other, each with the amount that was chosen', async () => {
    scheduled.length = 0;
    const [first, second] = TWO_BILLS;
    const el = (await Carried()) as PortalTestContext;
    const send = async () => {
      const before = scheduled.length;
      byRole(el, 'button', 'Schedule this payment')?.click();
      await waitUntil(() => scheduled.length > before);
    };
    await waitUntil(() => textOf(el).includes('Choose a day for each bill, one after the other: NH-S-20411 and NH-S-20412'));
    expect([valueOf(el, 'statementId'), valueOf(el, 'cents')]).to.deep.equal([first?.statementId, '2000']);
    await expect(el).to.be.accessible();
    await send();
    await waitUntil(() => valueOf(el, 'statementId') === second?.statementId);
    expect(valueOf(el, 'cents')).to.equal('4800');
    await send();
    expect(scheduled.map(({ statementId, cents }) => [statementId, cents])).to.deep.equal([
      [first?.statementId, 2_000],
      [second?.statementId, 4_800],
    ]);
  });

  it('are there again for who goes to save a card first', async () => {
    const el = (await Carried()) as PortalTestContext;
    await says(el, 'Choose a day for each bill, one after the other');
    el.remove();
    expect([...takeBills(TEST_PATIENT.id).values()].toSorted()).to.deep.equal([2_000, 4_800]);
  });
});
