import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as autoStories from '../autopay/billing-autopay-page.stories.ts';
import * as deskStories from '../desk-plans/billing-desk-plans-page.stories.ts';
import * as newStories from '../plan-new/billing-plan-new-page.stories.ts';
import * as scheduledStories from '../scheduled/billing-scheduled-page.stories.ts';
import * as stories from './billing-plan-page.stories.ts';

const { Missed, MissedAgain, NoMoreTries, OfSomeoneElse, ReadOnly } = storyFixture(stories);
const { Form, ChangedMeanwhile, NoMethod, Offline } = storyFixture(newStories);
const { On, Off } = storyFixture(autoStories);
const { Some } = storyFixture(scheduledStories);
const { One } = storyFixture(deskStories);

type Field = HTMLElement & { name: string; value: string };
function type(root: ParentNode, name: string, value: string): void {
  const found = queryAllDeep(root, `[name="${name}"]`)[0] as Field;
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

async function ready(render: () => Promise<HTMLElement>, button: string | RegExp): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => byRole(el, 'button', button) !== null);
  return el;
}

describe('a payment plan', () => {
  it('says of a missed payment what happened, what it does not mean, and what comes next', async () => {
    const el = await ready(Missed, 'Pay $50.00 now');
    expect(textOf(el)).to.include('There wasn’t enough money').and.to.include('nothing is added').and.to.include('We’ll try again on November 27, 2026');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Pay $50.00 now')?.click();
    await waitUntil(() => el.announcements.includes('It’s paid. Thank you.'));
    expect(byRole(el, 'button', 'Pay $50.00 now')).to.equal(null);
  });

  it('says kindly when it did not go through again', async () => {
    const el = await ready(MissedAgain, 'Pay $50.00 now');
    byRole(el, 'button', 'Pay $50.00 now')?.click();
    await waitUntil(() => el.announcements.includes('It didn’t go through this time either.'));
  });

  it('offers to call when nobody tries by themselves any more', async () => {
    const el = await ready(NoMoreTries, 'Pay $50.00 now');
    expect(textOf(el)).to.include('The card has expired.').and.to.include('call us and we’ll find a way');
  });

  it('is paid another way from then on', async () => {
    const el = await ready(Missed, 'Pay this way from now on');
    byRole(el, 'button', 'Pay this way from now on')?.click();
    await waitUntil(() => textOf(el).includes('Mastercard ending in 4444') && el.announcements.includes('The plan is paid this way from now on.'));
  });

  it('does not show how somebody else pays it, and lets who may only read do nothing', async () => {
    const other = await ready(OfSomeoneElse, 'End this plan');
    expect(textOf(other)).to.include('Someone else pays this plan');
    const reader = await ReadOnly();
    await waitUntil(() => textOf(reader).includes('All payments'));
    expect(byRole(reader, 'button', /Pay|End/)).to.equal(null);
  });
});

describe('a new payment plan', () => {
  it('shows its schedule before anybody agrees, and follows what is chosen', async () => {
    const el = await ready(Form, 'Start this plan');
    expect(textOf(el)).to.include('$420.50 in 6 payments.');
    type(el, 'months', '3');
    await waitUntil(() => textOf(el).includes('$420.50 in 3 payments.'));
    type(el, 'by', 'amount');
    await waitUntil(() => queryAllDeep(el, '[name="monthly"]').length > 0);
    type(el, 'monthly', '21025');
    await waitUntil(() => textOf(el).includes('$420.50 in 2 payments.'));
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Start this plan')?.click();
    await waitUntil(() => el.announcements.includes('Your plan has started.'));
  });

  it('says that what is owed changed, and begins nothing', async () => {
    const el = await ready(ChangedMeanwhile, 'Start this plan');
    byRole(el, 'button', 'Start this plan')?.click();
    await waitUntil(() => textOf(el).includes('What you owe changed since you opened this page.'));
  });

  it('leads to where a card is saved, or to the phone where nothing is paid online', async () => {
    const el = await NoMethod();
    await waitUntil(() => byRole(el, 'link', 'Save a way to pay') !== null);
    const offline = await Offline();
    await waitUntil(() => byRole(offline, 'link', '(507) 555-0148') !== null);
  });
});

describe('auto-pay', () => {
  it('is turned on with a limit', async () => {
    const el = await ready(Off, 'Turn on auto-pay');
    expect(textOf(el)).to.include('5 days before each charge');
    byRole(el, 'button', 'Turn on auto-pay')?.click();
    await waitUntil(() => el.announcements.includes('Auto-pay is on.'));
  });

  it('says what it will charge and what it leaves alone, and skips one', async () => {
    const el = await ready(On, /Skip this one/);
    expect(textOf(el)).to.include('$80.00 on December 4, 2026').and.to.include('Over your limit');
    await expect(el).to.be.accessible();
    byRole(el, 'button', /Skip this one/)?.click();
    await waitUntil(() => el.announcements.includes('We won’t charge this one.'));
  });
});

describe('scheduled payments', () => {
  it('are made up to what is owed, and one that did not go through says what can be done', async () => {
    const el = await ready(Some, 'Schedule this payment');
    await waitUntil(() => textOf(el).includes('The card has expired.'));
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Schedule this payment')?.click();
    await waitUntil(() => el.announcements.some((said) => said.startsWith('We’ll make this payment on')));
  });
});

describe('payment plans at the desk', () => {
  it('are answered with a yes, and with a no only in words', async () => {
    const el = await ready(One, 'Approve this plan');
    byRole(el, 'button', 'Say no')?.click();
    await waitUntil(() => textOf(el).includes('Say why, and what they can do instead.'));
    expect(el.announcements).to.deep.equal([]);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Approve this plan')?.click();
    await waitUntil(() => el.announcements.includes('The patient has your answer.'));
    expect(textOf(el)).to.include('Alicia Fontaine');
  });
});
