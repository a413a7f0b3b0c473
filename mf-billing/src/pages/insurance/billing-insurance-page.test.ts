import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentRequests } from '../../mocks/insurance-mocks.ts';
import * as deskStories from '../desk-insurance/billing-desk-insurance-page.stories.ts';
import * as stories from './billing-insurance-page.stories.ts';

const { Plans, NothingKnown, ReadOnly, Plan, NotFound, NewPlan, ChangePlan, Claim, Claims } = storyFixture(stories);
const { Queue: DeskQueue, NewPlan: DeskNew, ChangedPlan: DeskChange } = storyFixture(deskStories);

type Field = HTMLElement & { name: string; value: string };
const field = (root: ParentNode, name: string): Field => queryAllDeep(root, `[name="${name}"]`)[0] as Field;
function type(root: ParentNode, name: string, value: string): void {
  const found = field(root, name);
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
async function shown(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('insurance', () => {
  it('shows each plan with what is left of its limits, those that ended after it, and what was asked', async () => {
    const el = await shown(Plans, 'Prairie Mutual Health Plan');
    expect(textOf(el)).to.include('Pays first (primary)').and.to.include('$879.50 of $1,500.00').and.to.include('You pay $620.50 more');
    expect(textOf(el)).to.include('Ended May 23, 2024').and.to.include('Add Harbor State Blue').and.to.include('Waiting for our staff');
    byRole(el, 'button', 'Cancel this request: Add Harbor State Blue')?.click();
    await waitUntil(() => el.announcements.includes('Your request is canceled.'));
  });

  it('says when nobody knows how far the year is', async () => {
    await shown(NothingKnown, 'We don’t know how far you are');
  });

  it('lets who may only read change nothing', async () => {
    const el = await shown(ReadOnly, 'Prairie Mutual Health Plan');
    expect(byRole(el, 'link', 'Add insurance')).to.equal(null);
    expect(byRole(el, 'button', /Cancel this request/)).to.equal(null);
  });

  it('asks the insurer by a button, and says what it means and what to do', async () => {
    const el = await shown(NotFound, 'couldn’t find you');
    expect(textOf(el)).to.include('Check the member number, the name and the birth date');
    byRole(el, 'button', 'Check my coverage now')?.click();
    await waitUntil(() => textOf(el).includes('We’re asking Prairie Mutual Health Plan'));
  });

  it('says what care costs by the plan in plain words', async () => {
    const el = await shown(Plan, 'What you pay for care');
    expect(textOf(el))
      .to.include('Visit with a doctor')
      .and.to.include('$30.00 each time (copay)')
      .and.to.include('$50.00 each time (copay), then 10% of the cost');
  });

  it('sends a new plan as it was typed, with who holds it', async () => {
    const el = await shown(NewPlan, 'Insurance company');
    type(el, 'payerId', 'other');
    type(el, 'relation', 'spouse');
    await waitUntil(() => field(el, 'payerName') !== undefined && field(el, 'subscriberName') !== undefined);
    type(el, 'payerName', 'Small Town Health');
    type(el, 'memberNumber', 'ST-1');
    type(el, 'subscriberName', 'Sam Whitfield');
    byRole(el, 'button', 'Send to our staff')?.click();
    await waitUntil(() => sentRequests.length === 1);
    const sent = sentRequests.at(-1);
    expect(sent?.kind).to.equal('add');
    expect(sent).to.include({
      payerName: 'Small Town Health',
      payerId: null,
      memberNumber: 'ST-1',
      relation: 'spouse',
      subscriberName: 'Sam Whitfield',
      position: 1,
    });
  });

  it('begins a change with what is on file', async () => {
    const el = await shown(ChangePlan, 'Change insurance');
    await waitUntil(() => field(el, 'memberNumber')?.value === 'PRM-5550142-01');
    expect([field(el, 'payerId').value, field(el, 'groupNumber').value]).to.deep.equal(['80840', 'G-1180']);
  });
});

describe('claims', () => {
  it('are listed with how they stand and what one pays', async () => {
    const el = await shown(Claims, 'Acupuncture');
    const rows = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(rows[0]).to.include('Decided').and.to.include('Your part: $43.45');
    expect(rows[1]).to.include('Insurance is working on it').and.not.to.include('Your part');
    expect(rows[2]).to.include('Not covered');
  });

  it('explain each number, and say where the bill asks for more', async () => {
    const el = await shown(Claim, 'What each number means');
    expect(textOf(el)).to.include('says your part is $43.45').and.to.include('Your plan agreed on a lower price').and.to.include('This is not a bill');
    expect(textOf(el)).to.include('Some of the bill is higher than your insurance says').and.to.include('Bill is higher');
    expect(byRole(el, 'link', 'See bill NH-S-20410')?.getAttribute('href')).to.match(/\/billing\/statements\//);
  });
});

describe('insurance at the desk', () => {
  it('waits with who asks for what', async () => {
    const el = await shown(DeskQueue, 'Dana Whitfield');
    const rows = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(rows[0]).to.include('Add Harbor State Blue').and.to.include('NH-100234');
    expect(rows[1]).to.include('End Prairie Mutual Health Plan').and.to.include('You have this');
  });

  it('is checked with the insurer and put on file, with an answer', async () => {
    const el = await shown(DeskNew, 'HSB-1002-7');
    byRole(el, 'button', 'Ask the insurance company')?.click();
    await waitUntil(() => textOf(el).includes('Confirmed'));
    type(el, 'answer', 'It is on file now.');
    byRole(el, 'button', 'Put it on file')?.click();
    await waitUntil(() => el.announcements.includes('The answer is sent.'));
    expect(textOf(el)).to.include('It is on file now.');
    expect(byRole(el, 'button', 'Put it on file')).to.equal(null);
  });

  it('shows what was told beside what is on file, and why the insurer said no', async () => {
    const el = await shown(DeskChange, 'Beside what is on file');
    expect(textOf(el)).to.include('PRM-5550142-01').and.to.include('HSB-1002-7').and.to.include('Reason codes: 72, 75.');
  });
});
