import { expect } from '@open-wc/testing';
import { byRole, press, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentToDesk, TEMPLATE_ID } from '../../mocks/desk-messages-mocks.ts';
import { NURSE } from '../../mocks/messages-mocks.ts';
import * as stories from './messages-desk-thread-page.stories.ts';

const { Waiting, WithoutRecords, Mine, Taken, Busy, Answered, Long, ReadOnly, ServerError } = storyFixture(stories);

type Part = 'messages-desk-reply' | 'messages-desk-forward' | 'messages-desk-convert';
const partOf = <Tag extends Part>(el: HTMLElement, tag: Tag) => queryDeep(el, tag) as HTMLElementTagNameMap[Tag] | null;
/** Chooses in the combobox of one of the desk's parts. */
async function choose(el: HTMLElement, part: 'messages-desk-reply' | 'messages-desk-forward', value: string): Promise<void> {
  const box = () => partOf(el, part)?.renderRoot.querySelector('ds-combobox') ?? null;
  await waitUntil(() => box() !== null);
  const found = box();
  if (found) found.value = value;
  found?.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
async function openForward(el: HTMLElement): Promise<void> {
  press(el, 'Forward');
  await waitUntil(() => partOf(el, 'messages-desk-forward')?.renderRoot.querySelector('ds-combobox') !== null);
}
async function forward(el: HTMLElement, value: string): Promise<void> {
  await openForward(el);
  await choose(el, 'messages-desk-forward', value);
  await waitUntil(() => byRole(el, 'button', 'Forward it') !== null);
  press(el, 'Forward it');
}
const convert = (el: HTMLElement, id: string) =>
  partOf(el, 'messages-desk-convert')
    ?.renderRoot.querySelector('ds-menu-button')
    ?.dispatchEvent(new CustomEvent('menu-select', { detail: { id } }));
const fieldOf = (el: HTMLElement, name: string) => queryDeep(el, `ds-text-area[name="${name}"]`) as HTMLElementTagNameMap['ds-text-area'] | null;
const typed = (el: HTMLElement, name: string) => fieldOf(el, name)?.value ?? '';
async function type(el: HTMLElement, name: string, text: string): Promise<void> {
  const area = fieldOf(el, name);
  if (area) area.value = text;
  area?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await area?.updateComplete;
}

describe('a conversation at the clinic desk', () => {
  beforeEach(() => sentToDesk.splice(0));

  it('names the patient by two identifiers, says how long they wait and that no one has taken it', async () => {
    const el = await Waiting();
    await says(el, 'No one has taken it yet');
    expect(textOf(el))
      .to.contain('Elena Ruiz')
      .and.to.contain('Born March 9, 1974')
      .and.to.match(/Waiting \d+ days/)
      .and.to.not.contain('911');
    await expect(el).to.be.accessible();
  });

  it('LD-06 begins with the newest messages of a long conversation, brings the earlier ones on request, and is printed whole', async () => {
    const el = await Long();
    await says(el, '1 of 2 messages');
    expect(textOf(el)).to.not.contain('What was said long ago.');
    expect(await printed(() => press(el, 'Print'))).to.contain('What was said long ago.');
    press(el, 'Earlier messages');
    await says(el, 'What was said long ago.');
    expect(byRole(el, 'button', 'Earlier messages')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('shows who treats the patient their record at a glance, and nobody else', async () => {
    const el = await Waiting();
    await says(el, 'Penicillin');
    expect(textOf(el)).to.contain('The patient can see that you looked at this.');
    const clerk = await WithoutRecords();
    await says(clerk, 'No one has taken it yet');
    expect(queryDeep(clerk, 'portal-patient-panel')).to.equal(null);
  });

  it('is taken, and given back by forwarding it to no one', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'No one has taken it yet');
    press(el, 'Assign to me');
    await says(el, 'Yours');
    expect(el.announcements).to.include('Nora Lindqvist has this conversation now.');
    const [mine] = sentToDesk;
    const me = mine && 'ownerId' in mine ? mine.ownerId : undefined;
    await forward(el, 'nobody');
    await says(el, 'No one has taken it yet');
    expect(sentToDesk).to.deep.equal([
      { ownerId: me, was: null },
      { ownerId: null, was: me },
    ]);
  });

  it('is put aside where it needs no answer, and opened again', async () => {
    const el = await Waiting();
    await says(el, 'No answer needed');
    press(el, 'No answer needed');
    await says(el, 'Open again');
    expect(textOf(el)).to.not.match(/Waiting \d/);
    press(el, 'Open again');
    await waitUntil(() => /Waiting \d/.test(textOf(el)));
  });

  it('is done once it was answered', async () => {
    const el = await Mine();
    await says(el, 'Answered');
    press(el, 'Done');
    await says(el, 'Open again');
  });

  it('is forwarded to the team it belongs to, and the page leads back to the list', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'Nurses');
    await forward(el, 'team:billing');
    await waitUntil(() => el.announcements.includes('Passed on to: Billing.'));
    expect(sentToDesk).to.deep.equal([{ pool: 'billing', was: 'clinical' }]);
    await waitUntil(() => el.visited.at(-1) === '/messages');
  });

  it('says before forwarding who is out and who covers, and offers the cover', async () => {
    const el = await Waiting();
    await says(el, 'No one has taken it yet');
    await openForward(el);
    const raman = partOf(el, 'messages-desk-forward')?.thread?.colleagues?.[1]?.id ?? '';
    await choose(el, 'messages-desk-forward', raman);
    await says(el, 'Priya Raman is out until Dec 4, 2026');
    press(el, 'Forward to Nora Lindqvist');
    await waitUntil(() => !textOf(el).includes('is out until'));
    expect(partOf(el, 'messages-desk-forward')?.renderRoot.querySelector('ds-combobox')?.value).to.equal(NURSE.id);
  });

  it('shows a note apart from messages, in its place in time, and adds one', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'She is on metoprolol.');
    const note = queryDeep(el, 'li.note');
    expect(textOf(note ?? el))
      .to.contain('Note for colleagues')
      .and.to.contain('The patient doesn’t see this');
    expect(getComputedStyle(note ?? el).borderTopStyle).to.equal('dashed');
    await waitUntil(() => queryDeep(el, 'messages-desk-note ds-text-area, ds-text-area[name="note"]') !== null);
    await type(el, 'note', 'Call her tomorrow.');
    press(el, 'Add the note');
    await says(el, 'Call her tomorrow.');
    expect(sentToDesk).to.deep.equal([{ note: 'Call her tomorrow.' }]);
  });

  it('is answered from a template once its fields are filled', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'Alt+T finds a template');
    await choose(el, 'messages-desk-reply', TEMPLATE_ID);
    await waitUntil(() => typed(el, 'body').includes('Hello Elena,'));
    expect(typed(el, 'body')).to.contain('{how often}').and.to.contain('Nora Lindqvist');
    press(el, 'Send');
    await says(el, 'Fill in “how often” first.');
    const field = partOf(el, 'messages-desk-reply')?.renderRoot.querySelector('ds-text-field');
    if (field) field.value = 'twice a day, {first name}';
    field?.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await waitUntil(() => typed(el, 'body').includes('Take it twice a day, {first name}.'));
    await expect(el).to.be.accessible();
  });

  it('puts the text of a template into the other language', async () => {
    const el = await Waiting();
    await says(el, 'Alt+T finds a template');
    await choose(el, 'messages-desk-reply', TEMPLATE_ID);
    await says(el, 'In Spanish');
    press(el, 'In Spanish');
    await waitUntil(() => typed(el, 'body').includes('Hola, Elena:'));
    await says(el, 'Not in the patient’s language.');
  });

  it('does not send an answer over one that its author has not seen, and keeps what was typed', async () => {
    const el = (await Answered()) as PortalTestContext;
    await says(el, 'Alt+T finds a template');
    await type(el, 'body', 'Ask your doctor.');
    press(el, 'Send');
    await says(el, 'Take them at night.');
    expect(typed(el, 'body')).to.equal('Ask your doctor.');
    press(el, 'Send');
    await says(el, 'Priya Raman wrote at');
    press(el, 'Send');
    await waitUntil(() => el.announcements.includes('Your message was sent.'));
  });

  it('says who is writing, and how late the answer is', async () => {
    const el = await Busy();
    await says(el, 'Priya Raman is writing an answer.');
    await says(el, 'Late by');
    expect(textOf(el)).to.contain('Promised by');
    await expect(el).to.be.accessible();
  });

  it('becomes a request for a visit, once', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'Alt+T finds a template');
    convert(el, 'visit_request');
    await says(el, 'Make the request');
    press(el, 'Make the request');
    await says(el, 'Nora Lindqvist made a request for a visit of this.');
    expect(sentToDesk[0]).to.include({ kind: 'visit_request' });
    await expect(el).to.be.accessible();
  });

  it('becomes a request for a refill of a medicine that can be asked for now', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'Alt+T finds a template');
    convert(el, 'refill_request');
    await waitUntil(() => queryDeep(el, 'ds-select[name="medicineId"]') !== null);
    const select = queryDeep(el, 'ds-select[name="medicineId"]') as HTMLElementTagNameMap['ds-select'];
    expect(select.options.map(({ label }) => label)).to.deep.equal(['Metformin 500 mg · Main Street Pharmacy']);
    await type(el, 'note', 'Only four tablets left');
    press(el, 'Make the request');
    await says(el, 'made a request for a refill of this.');
    expect(sentToDesk[0]).to.include({ kind: 'refill_request', medicineId: select.value, pharmacyId: null, note: 'Only four tablets left' });
    await expect(el).to.be.accessible();
  });

  it('becomes a comment on a result that is chosen', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'Alt+T finds a template');
    convert(el, 'result_comment');
    await waitUntil(() => queryDeep(el, 'ds-select[name="reportId"]') !== null);
    const select = queryDeep(el, 'ds-select[name="reportId"]') as HTMLElementTagNameMap['ds-select'];
    select.value = String(select.options[0]?.value ?? '');
    await type(el, 'comment', 'All is well.');
    press(el, 'Add the comment');
    await says(el, 'made a comment on a result of this.');
    expect(sentToDesk[0]).to.include({ kind: 'result_comment', body: 'All is well.' });
  });

  it('says who was faster, and shows them', async () => {
    const el = await Taken();
    await says(el, 'No one has taken it yet');
    press(el, 'Assign to me');
    await says(el, 'Someone else was faster');
    await says(el, 'Priya Raman has it');
  });

  it('is printed with three identifiers of the patient', async () => {
    const el = await Waiting();
    await says(el, 'No one has taken it yet');
    expect(await printed(() => press(el, 'Print'))).to.match(/Patient Elena Ruiz Birth date March 9, 1974 Patient number NH-104210/);
  });

  it('offers no work to who may only read', async () => {
    const el = await ReadOnly();
    await says(el, 'but you can’t reply to them');
    expect(byRole(el, 'button', 'Assign to me')).to.equal(null);
    expect(queryDeep(el, 'ds-menu-button')).to.equal(null);
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
