import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { DESK_REFILL_ID, sentDecisions } from '../../mocks/desk-refills-mocks.ts';
import * as stories from './records-desk-refills-page.stories.ts';

const all = storyFixture(stories);
const rows = (el: ParentNode) => queryAllDeep(el, 'ds-list-item').map((row) => textOf(row).replaceAll(/\s+/g, ' '));
const says = (el: ParentNode, text: string) =>
  waitUntil(
    () =>
      textOf(el as HTMLElement)
        .replaceAll(/\s+/g, ' ')
        .includes(text),
    `It does not say "${text}".`,
  );
const isThere = (el: ParentNode, role: 'button' | 'link', name: string) => waitUntil(() => byRole(el, role, name) !== null, `There is no ${name}.`);

type Field = HTMLElement & { name: string; value: string };
function type(root: ParentNode, name: string, value: string): void {
  const found = queryAllDeep(root, `[name="${name}"]`)[0] as Field;
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

async function press(el: ParentNode, name: string): Promise<void> {
  await isThere(el, 'button', name);
  byRole(el, 'button', name)?.click();
}

async function choose(el: ParentNode, ...names: string[]): Promise<void> {
  await waitUntil(() => rows(el).length > 0);
  for (const name of names) {
    const box = queryAllDeep(el, 'ds-checkbox').find((one) => textOf(one).includes(name));
    queryDeep<HTMLInputElement>(box?.shadowRoot ?? el, 'input')?.click();
  }
}

describe('refills at the desk', () => {
  beforeEach(() => {
    sentDecisions.length = 0;
  });

  it('come with who asks, by when an answer is due, who has them, and who may approve', async () => {
    const el = await all.Queue();
    await waitUntil(() => rows(el).length === 4);
    const [late, controlled, open, notMine] = rows(el);
    expect(late).to.include('Walter Brandt').and.to.include('26 hours late').and.to.include('New prescription');
    expect(controlled).to.include('Controlled, schedule IV').and.to.include('Grace Lindqvist has this').and.to.include('Due in 5 hours');
    expect(open).to.include('Metformin 500 mg tablet').and.to.include('Due in 30 hours');
    expect(notMine).to.include('Someone else approves');
    await says(el, '1 refill is late.');
    await expect(el).to.be.accessible();
  });

  it('are approved many at once, and each that could not be is told with its reason', async () => {
    const el = (await all.Queue()) as PortalTestContext;
    await choose(el, 'Lisinopril', 'Metformin');
    await press(el, 'Approve 2');
    await says(el, 'Approve these 2?');
    const buttons = queryAllDeep(el, 'button').filter((button) => textOf(button) === 'Approve 2');
    (buttons.at(-1) as HTMLElement).click();
    await waitUntil(() => el.announcements.includes('1 answered, 1 not.'));
    await says(el, 'A colleague already answered this, or the patient canceled it.');
    expect(sentDecisions).to.have.length(1);
    expect(sentDecisions[0]?.body.items.map(({ decision, version }) => [decision, version])).to.deep.equal([
      ['approve', 3],
      ['approve', 3],
    ]);
    // What could not be answered is still chosen.
    await isThere(el, 'button', 'Approve 1');
  });

  it('are refused many at once, with a reason and words that the patient reads', async () => {
    const el = (await all.Queue()) as PortalTestContext;
    await choose(el, 'Zolpidem', 'Testosterone');
    await press(el, 'Refuse 2');
    await waitUntil(() => queryDeep(el, '[name="reason"]') !== null);
    const submit = () => (queryAllDeep(el, 'ds-button[type="submit"]').at(-1) as HTMLElement).click();
    type(el, 'reason', 'other');
    submit();
    await says(el, 'Write to the patient why.');
    expect(sentDecisions).to.have.length(0);
    type(el, 'words', 'Please come in first.');
    submit();
    await waitUntil(() => el.announcements.includes('2 are answered.'));
    expect(sentDecisions[0]?.body.items[0]).to.include({ decision: 'refuse', reason: 'other', words: 'Please come in first.' });
  });

  it('can be chosen all at once, and those that this role may not approve are left out of approving', async () => {
    const el = await all.Queue();
    await waitUntil(() => rows(el).length === 4);
    await choose(el, 'Choose all that are shown');
    await isThere(el, 'button', 'Approve 3');
    await isThere(el, 'button', 'Refuse 4');
  });

  async function approveWithProof(): Promise<{ el: PortalTestContext; dialog: HTMLElement }> {
    for (const left of document.querySelectorAll('portal-step-up-dialog')) left.remove();
    const el = (await all.NeedsProof()) as PortalTestContext;
    await choose(el, 'Zolpidem', 'Metformin');
    await press(el, 'Approve 2');
    await says(el, 'Approve these 2?');
    (queryAllDeep(el, 'button').findLast((button) => textOf(button) === 'Approve 2') as HTMLElement).click();
    // It stands outside of the page.
    await waitUntil(() => queryDeep(document, 'portal-step-up-dialog input[name=password], input[name=password]') !== null);
    return { el, dialog: document.querySelector('portal-step-up-dialog') as HTMLElement };
  }

  it('ask for a proof where one needs it, and then approve that one too', async () => {
    const { el, dialog } = await approveWithProof();
    queryDeep<HTMLInputElement>(dialog, 'input[name=password]')?.focus();
    await sendKeys({ type: 'open sesame' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.includes('2 are answered.'));
    expect(sentDecisions.map(({ body }) => body.items.length)).to.deep.equal([2, 1]);
    expect(sentDecisions[1]?.key).to.not.equal(sentDecisions[0]?.key);
  });

  it('approve the others all the same where the proof is not given', async () => {
    const { el, dialog } = await approveWithProof();
    byRole(dialog, 'button', 'Cancel')?.click();
    await says(el, 'Nothing was approved: show first that it’s you.');
    expect(el.announcements).to.contain('1 answered, 1 not.');
    expect(sentDecisions).to.have.length(1);
  });

  it('are only looked at by who may not answer', async () => {
    const el = await all.LookingOn();
    await waitUntil(() => rows(el).length === 4);
    expect(queryAllDeep(el, 'ds-checkbox')).to.have.length(0);
  });

  it('stay to be found where they failed or have an answer, and say when there are none', async () => {
    const failed = await all.FailedOnes();
    await waitUntil(() => rows(failed).length === 1);
    expect(rows(failed)[0]).to.include('Not at the pharmacy');
    const decided = await all.DecidedOnes();
    await waitUntil(() => rows(decided).length === 1);
    expect(byRole(decided, 'link', 'Answered')?.getAttribute('aria-current')).to.equal('page');
    await says(await all.NoRefills(), 'Everyone has an answer.');
  });
});

describe('one refill at the desk', () => {
  beforeEach(() => {
    sentDecisions.length = 0;
  });

  it('has all that a decision needs, and the patient’s record beside it', async () => {
    const el = await all.One();
    await says(el, 'I leave for a trip on Friday.');
    for (const fact of [
      'Take 1 tablet once a day',
      '90 tablets',
      '2 refills left',
      'About 6 days left',
      'September 7, 2026 · 90 tablets · for 90 days · Main Street Pharmacy',
      'Penicillin',
    ])
      await says(el, fact);
    await expect(el).to.be.accessible();
  });

  it('is approved as it was prescribed', async () => {
    const el = (await all.One()) as PortalTestContext;
    await press(el, 'Approve as prescribed');
    await waitUntil(() => el.announcements.includes('Approved. We’re sending it to the pharmacy.'));
    expect(sentDecisions[0]?.body.items).to.deep.equal([{ decision: 'approve', refillId: DESK_REFILL_ID, version: 3, change: {} }]);
  });

  it('is approved with another dose, quantity and pharmacy', async () => {
    const el = (await all.One()) as PortalTestContext;
    await press(el, 'Change something');
    await waitUntil(() => queryDeep(el, '[name="dose"]') !== null);
    type(el, 'dose', 'Take 1 tablet twice a day');
    type(el, 'quantity', '180');
    type(el, 'refills', '0');
    await press(el, 'Change pharmacy');
    await press(el, 'Choose Riverside Drugs, 480 River Road, Dundas, MN 55019');
    await press(el, 'Approve with these changes');
    await waitUntil(() => sentDecisions.length === 1);
    expect(sentDecisions[0]?.body.items[0]).to.deep.include({
      change: { dose: 'Take 1 tablet twice a day', quantity: 180, refills: 0, pharmacyId: 'riverside' },
    });
  });

  it('is refused with a reason', async () => {
    const el = (await all.One()) as PortalTestContext;
    await waitUntil(() => queryDeep(el, '[name="reason"]') !== null);
    type(el, 'reason', 'visit-needed');
    await press(el, 'Refuse this');
    await waitUntil(() => el.announcements.includes('The answer is sent.'));
    expect(sentDecisions[0]?.body.items[0]).to.include({ decision: 'refuse', reason: 'visit-needed' });
  });

  it('is taken, given back, and given to a colleague', async () => {
    const el = await all.One();
    await press(el, 'I’ll take this');
    await isThere(el, 'button', 'Give it back');
    await press(el, 'Give it to');
    await waitUntil(() => byRole(el, 'menuitem', 'Grace Lindqvist') !== null);
    byRole(el, 'menuitem', 'Grace Lindqvist')?.click();
    await says(el, 'Grace Lindqvist has this');
  });

  it('tells who is too late that a colleague took or answered it', async () => {
    const taken = await all.Taken();
    await press(taken, 'I’ll take this');
    await says(taken, 'A colleague took this refill first.');
    const faster = await all.Faster();
    await press(faster, 'Approve as prescribed');
    await says(faster, 'A colleague already answered this, or the patient canceled it.');
  });

  it('is not approved by who may not, and is sent again where it failed', async () => {
    const notMine = await all.NotForThisRole();
    await says(notMine, 'Your role can’t approve this medicine.');
    expect(byRole(notMine, 'button', 'Approve as prescribed')).to.equal(null);
    const failed = (await all.Failed()) as PortalTestContext;
    await press(failed, 'Send it again');
    await waitUntil(() => failed.announcements.includes('We’re sending it to the pharmacy again.'));
  });
});
