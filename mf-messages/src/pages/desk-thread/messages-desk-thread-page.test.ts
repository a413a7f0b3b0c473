import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentToDesk } from '../../mocks/desk-messages-mocks.ts';
import * as stories from './messages-desk-thread-page.stories.ts';

const { Waiting, WithoutRecords, Mine, Taken, ReadOnly, ServerError } = storyFixture(stories);

const press = (el: HTMLElement, name: string) => byRole(el, 'button', name)?.click();
const says = (el: HTMLElement, text: string) => waitUntil(() => textOf(el).includes(text), `It does not say "${text}".`);
const choose = (el: HTMLElement, menu: string, id: string) =>
  [...queryAllDeep(el, 'ds-menu-button')]
    .find((button) => (button as HTMLElement & { label: string }).label === menu)
    ?.dispatchEvent(new CustomEvent('menu-select', { detail: { id } }));

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

  it('shows who treats the patient their record at a glance, and nobody else', async () => {
    const el = await Waiting();
    await says(el, 'Penicillin');
    expect(textOf(el)).to.contain('The patient can see that you looked at this.');
    const clerk = await WithoutRecords();
    await says(clerk, 'No one has taken it yet');
    expect(queryDeep(clerk, 'portal-patient-panel')).to.equal(null);
  });

  it('is taken, given to a colleague, and given back', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'No one has taken it yet');
    press(el, 'Assign to me');
    await says(el, 'Yours');
    expect(el.announcements).to.include('Nora Lindqvist has this conversation now.');
    const [mine] = sentToDesk;
    const me = mine && 'ownerId' in mine ? mine.ownerId : undefined;
    choose(el, 'Assign to', 'nobody');
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

  it('is passed on to the team it belongs to, and the page leads back to the list', async () => {
    const el = (await Waiting()) as PortalTestContext;
    await says(el, 'Nurses');
    choose(el, 'Pass on to', 'billing');
    await waitUntil(() => el.announcements.includes('Passed on to: Billing.'));
    expect(sentToDesk).to.deep.equal([{ pool: 'billing', was: 'clinical' }]);
    expect(el.visited.at(-1)).to.equal('/messages');
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
