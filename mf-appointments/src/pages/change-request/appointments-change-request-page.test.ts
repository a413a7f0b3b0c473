import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sent } from '../../mocks/visit-requests-mocks.ts';
import * as stories from './appointments-change-request-page.stories.ts';

const { Open, ChangedElsewhere, Answered } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
function type(root: ParentNode, name: string, value: string): void {
  const found = queryAllDeep(root, `[name="${name}"]`)[0] as Field;
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
const ready = (el: ParentNode) => waitUntil(() => byRole(el, 'button', 'Save changes') !== null);

describe('changing a request', () => {
  it('sends what was changed and the version that was seen', async () => {
    sent.length = 0;
    const el = (await Open()) as PortalTestContext;
    await ready(el);
    type(el, 'reason', 'My other knee hurts');
    byRole(el, 'button', 'Save changes')?.click();
    await waitUntil(() => el.visited.includes('/appointments/requests'));
    expect(sent.at(-1)?.body).to.deep.equal({ reason: 'My other knee hurts', version: 1 });
  });

  it('shows beside the field what somebody else put there meanwhile, and keeps what was typed', async () => {
    const el = await ChangedElsewhere();
    await ready(el);
    type(el, 'reason', 'My other knee hurts');
    byRole(el, 'button', 'Save changes')?.click();
    await waitUntil(() => textOf(el).includes('On file now: My shoulder hurts.'));
    expect((queryAllDeep(el, '[name="reason"]')[0] as Field).value).to.equal('My other knee hurts');
  });

  it('can not be done once it is answered', async () => {
    const el = await Answered();
    await waitUntil(() => textOf(el).includes('so it can’t be changed'));
  });
});
