import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './portal-guest-pay-page.stories.ts';

const { Good, Pending, Declined, NotFound, Offline } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
function type(root: ParentNode, name: string, value: string): void {
  const found = queryAllDeep(root, `[name="${name}"]`)[0] as Field;
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

/** What the gateway’s page in the frame says: that it is there, and a token each time it is asked. */
async function readyFields(el: ParentNode): Promise<void> {
  await waitUntil(() => queryDeep(el, 'iframe') !== null);
  const { contentWindow: source } = queryDeep(el, 'iframe') as HTMLIFrameElement;
  if (!source) return;
  const { origin } = location;
  dispatchEvent(new MessageEvent('message', { data: { type: 'fields-ready' }, origin, source }));
  source.postMessage = ({ id }: { readonly id: string }) => {
    const data = { type: 'fields-token', id, token: 'pm_story', kind: 'card', brand: 'visa', last4: '4242' };
    dispatchEvent(new MessageEvent('message', { data, origin, source }));
  };
}

async function asked(render: () => Promise<HTMLElement>): Promise<HTMLElement> {
  const el = await render();
  await waitUntil(() => byRole(el, 'button', 'Find this bill') !== null);
  for (const [name, value] of [
    ['number', 'NH-S-20410'],
    ['birthYear', '1975'],
    ['amount', '12050'],
  ] as const)
    type(el, name, value);
  byRole(el, 'button', 'Find this bill')?.click();
  return el;
}

describe('paying a bill as a guest', () => {
  it('takes what stands on the paper, an amount and a card, and gives a number of the payment', async () => {
    const el = await asked(Good);
    await waitUntil(() => textOf(el).includes('Left to pay on bill NH-S-20410: $120.50'));
    await expect(el).to.be.accessible();
    type(el, 'pay', '5000');
    byRole(el, 'button', 'Pay now')?.click();
    await waitUntil(() => textOf(el).includes('Please complete the fields for your card.'));
    await readyFields(el);
    byRole(el, 'button', 'Pay now')?.click();
    await waitUntil(() => textOf(el).includes('You paid $50.00.'));
    expect(textOf(el)).to.include('P261124-0000ABCD');
    await expect(el).to.be.accessible();
  });

  it('says of a payment without a known end that nobody has to pay again', async () => {
    const el = await asked(Pending);
    await readyFields(el);
    byRole(el, 'button', 'Pay now')?.click();
    await waitUntil(() => textOf(el).includes('You don’t need to pay again.'));
  });

  it('keeps the form after a declined card, and says that nothing was charged', async () => {
    const el = await asked(Declined);
    await readyFields(el);
    byRole(el, 'button', 'Pay now')?.click();
    await waitUntil(() => textOf(el).includes('Nothing was charged. Check the numbers, or use another card.'));
    expect(byRole(el, 'button', 'Pay now')).to.not.equal(null);
  });

  it('says the same whatever is wrong, and whom to call', async () => {
    const el = await asked(NotFound);
    await waitUntil(() => textOf(el).includes('We can’t find a bill like that to pay.'));
    expect(byRole(el, 'link', '(507) 555-0148')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('says the phone number where nothing is paid online', async () => {
    const el = await Offline();
    await waitUntil(() => textOf(el).includes('Please call us to pay:'));
    expect(byRole(el, 'button', 'Find this bill')).to.equal(null);
  });
});
