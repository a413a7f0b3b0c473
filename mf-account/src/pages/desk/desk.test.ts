import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { CHART, sentToDesk } from '../../mocks/desk-mocks.ts';
import * as stories from './desk.stories.ts';

const all = storyFixture(stories);

const press = (el: HTMLElement, name: string | RegExp): void => byRole(el, 'button', name)?.click();
const says = (el: HTMLElement, text: string) => waitUntil(() => textOf(el).includes(text), `It does not say "${text}".`);
const lastSent = (path: string): unknown => sentToDesk.findLast((sent) => sent.path === path)?.body;

async function fill(el: HTMLElement, selector: string, value: string): Promise<void> {
  const control = queryDeep<HTMLElement & { value: string; updateComplete?: Promise<unknown> }>(el, selector);
  if (!control) throw new Error(`There is no ${selector}.`);
  control.value = value;
  // Fields hand their values to the form with their next update.
  await control.updateComplete;
}

async function choosePatient(el: HTMLElement): Promise<void> {
  await waitUntil(() => queryDeep(el, '[name=patientNumber]') !== null);
  await fill(el, '[name=patientNumber]', 'NH-104210');
  press(el, 'Find the patient');
  await waitUntil(() => byRole(el, 'button', /^Choose: Elena/) !== null);
  press(el, /^Choose: Elena/);
}

describe('account desk', () => {
  it('lists what is open, oldest first, and leads to each', async () => {
    const el = await all.Requests();
    await says(el, 'Tom Berg');
    expect(textOf(el)).to.contain('New account').and.not.to.contain('Inés Sol');
    expect(byRole(el, 'link', /Elena Ruiz/)?.getAttribute('href')).to.match(/#\/desk\/requests\//);
    await expect(el).to.be.accessible();
  });

  it('says when there is nothing, and offers another try after a failure', async () => {
    await says(await all.NoRequests(), 'Nothing here');
    const failed = await all.ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });

  it('approves a registration once a patient is chosen and an answer written', async () => {
    const el = await all.OneRequest();
    await says(el, '(507) 555-0143');
    await expect(el).to.be.accessible();
    await fill(el, 'ds-text-area', 'Welcome.');
    press(el, 'Approve');
    await says(el, 'Choose the patient whose record opens.');
    await choosePatient(el);
    await says(el, 'Chosen: Elena Ruiz');
    press(el, 'Approve');
    await waitUntil(() => lastSent('/requests/:requestId/decision') !== undefined);
    expect(lastSent('/requests/:requestId/decision')).to.deep.equal({ approved: true, answer: 'Welcome.', chartId: CHART.id });
  });

  it('declines with an answer, and says when a record is taken', async () => {
    const el = await all.RecordTaken();
    await says(el, 'Your answer');
    press(el, 'Decline');
    await waitUntil(() => textOf(el).includes('What do you tell the person?'));
    await fill(el, 'ds-text-area', 'Please call us.');
    press(el, 'Decline');
    await says(el, 'somebody has it already');
  });

  it('shows an answer that was given, and asks for none', async () => {
    const el = await all.Answered();
    await says(el, 'We changed your name.');
    expect(byRole(el, 'button', 'Approve')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('makes a code to print for a patient without an account', async () => {
    const el = await all.People();
    await choosePatient(el);
    await says(el, 'No account yet');
    press(el, 'Make an activation code');
    await says(el, 'ABCDE-FGHJK');
    expect(textOf(el)).to.contain('https://portal.example/register').and.to.contain('December 22, 2026');
    await expect(el).to.be.accessible();
  });

  it('unlocks with a reason', async () => {
    const el = await all.PersonWithAccount();
    await choosePatient(el);
    await says(el, 'Let them sign in again');
    await expect(el).to.be.accessible();
    press(el, 'Unlock');
    await fill(el, '[name=reason]', 'Lost the phone, showed an ID');
    queryDeep<HTMLElement>(el, 'input[type=checkbox]')?.click();
    await waitUntil(() => queryDeep<HTMLInputElement>(el, 'input[type=checkbox]')?.checked === true);
    press(el, 'Unlock');
    await says(el, 'We told the patient by email.');
    expect(lastSent('/charts/:chartId/unlock')).to.deep.equal({ reason: 'Lost the phone, showed an ID', resetSecondFactor: true });
  });

  it('opens a record in an emergency only with a reason', async () => {
    const el = await all.Emergency();
    await waitUntil(() => queryDeep(el, '[name=patientNumber]') !== null);
    expect(textOf(el)).to.contain('The patient sees this');
    await expect(el).to.be.accessible();
    await fill(el, '[name=patientNumber]', 'NH-104210');
    press(el, 'Open the record');
    await says(el, 'There is a problem');
    expect(lastSent('/emergency-access')).to.equal(undefined);
    await fill(el, '[name=reason]', 'Unconscious in the emergency room');
    press(el, 'Open the record');
    await says(el, 'The record of Elena Ruiz is open');
    expect(byRole(el, 'link', 'Go to the record')?.getAttribute('href')).to.equal(`/patients/${CHART.id}`);
  });

  it('says when no record fits', async () => {
    const el = await all.EmergencyNobody();
    await waitUntil(() => queryDeep(el, '[name=patientNumber]') !== null);
    await fill(el, '[name=patientNumber]', 'NH-000');
    await fill(el, '[name=reason]', 'Unconscious in the emergency room');
    press(el, 'Open the record');
    await says(el, 'Use the patient number');
  });
});
