import { expect } from '@open-wc/testing';
import { byRole, fill, press, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { CHART, printed } from '@portal/shell/contract/testing';
import { REQUEST_ID, sentAnswerDrafts, sentToDesk } from '../../mocks/desk-mocks.ts';
import * as stories from './desk.stories.ts';

const all = storyFixture(stories);

const lastSent = (path: string): unknown => sentToDesk.findLast((sent) => sent.path === path)?.body;

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

  it('hears of a new request, shows it where the list stands, and says so once', async () => {
    const el = (await all.Arriving()) as PortalTestContext;
    await says(el, 'No requests');
    el.emitLive({ type: 'desk.requests-changed', ids: { entityId: REQUEST_ID } });
    await says(el, 'Elena Ruiz');
    await waitUntil(() => el.announcements.length > 0);
    el.emitLive({ type: 'desk.requests-changed', ids: {} });
    await says(el, 'No requests');
    expect(el.announcements).to.deep.equal(['There is a new request.']);
  });

  it('shows more requests on request, going on at the first of them, and does not call one new that was further down', async () => {
    const el = (await all.ManyRequests()) as PortalTestContext;
    await says(el, 'Showing 10 of 25');
    expect(textOf(el)).to.contain('25');
    el.emitLive({ type: 'desk.requests-changed', ids: {} });
    const first = await showMore(el, () => queryAllDeep(el, 'ds-list-item'));
    expect(textOf(first)).to.contain('Person 11');
    expect(el.announcements).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('says when there is nothing, and offers another try after a failure', async () => {
    await says(await all.NoRequests(), 'No requests');
    const failed = await all.ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });

  it('gives back an answer that was begun, and keeps what is typed on', async () => {
    const el = await all.HalfAnswered();
    const answer = () => queryDeep<HTMLElement & { value: string }>(el, 'ds-text-area');
    await waitUntil(() => answer()?.value === 'Please bring an ID to');
    await fill(el, 'ds-text-area', 'Please bring an ID to the desk.');
    answer()?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    answer()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await waitUntil(() => sentAnswerDrafts.at(-1) === 'Please bring an ID to the desk.');
  });

  it('approves a registration once a patient is chosen and an answer written', async () => {
    const el = await all.OneRequest();
    await says(el, '(507) 555-0143');
    await expect(el).to.be.accessible();
    await fill(el, 'ds-text-area', 'Welcome.');
    press(el, 'Approve');
    await says(el, 'Choose the patient whose record this is about.');
    await choosePatient(el);
    await says(el, 'Chosen: Elena Ruiz');
    press(el, 'Approve');
    await waitUntil(() => lastSent('/requests/:requestId/decision') !== undefined);
    expect(lastSent('/requests/:requestId/decision')).to.deep.equal({ approved: true, answer: 'Welcome.', chartId: CHART.id });
  });

  it('shows papers to download, and lets staff choose what is opened and until when', async () => {
    const el = await all.OneRequestWithPapers();
    await says(el, 'power of attorney.pdf');
    const link = byRole(el, 'link', /power of attorney/);
    expect(link?.getAttribute('href')).to.contain(`/desk/requests/`).and.to.contain('/papers/');
    expect(link?.hasAttribute('download')).to.equal(true);
    // What the scanner has not looked at yet, or has deleted, can't be opened.
    for (const name of [/order\.pdf/, /letter\.pdf/]) expect(byRole(el, 'link', name)).to.equal(null);
    expect(byRole(el, 'link', /her card/)).not.to.equal(null);
    for (const text of ['Not checked for harmful software.', 'We’re still checking this', 'so we deleted it']) await says(el, text);
    const group = queryDeep<HTMLElementTagNameMap['ds-checkbox-group']>(el, '[name=permissions]');
    expect(group?.values).to.deep.equal(['messages', 'billing']);
    queryDeep(el, 'input[value=messages]')?.click();
    await expect(el).to.be.accessible();
    await choosePatient(el);
    await says(el, 'Chosen: Elena Ruiz');
    await fill(el, '[name=lastDay]', '2027-01-31');
    await fill(el, 'ds-text-area', 'Welcome.');
    press(el, 'Approve');
    await waitUntil(() => (lastSent('/requests/:requestId/decision') as { lastDay?: string } | undefined)?.lastDay === '2027-01-31');
    expect(lastSent('/requests/:requestId/decision')).to.deep.include({ approved: true, permissions: ['billing'], chartId: CHART.id });
  });

  it('declines with an answer, and says when a record is taken', async () => {
    const el = await all.RecordTaken();
    await says(el, 'Your answer');
    press(el, 'Decline');
    await waitUntil(() => textOf(el).includes('What would you like to tell the person?'));
    await fill(el, 'ds-text-area', 'Please call us.');
    press(el, 'Decline');
    await says(el, 'someone already has it');
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

  it('prints the code as a letter without the birth date that belongs to it', async () => {
    const el = await all.People();
    await choosePatient(el);
    await says(el, 'No account yet');
    press(el, 'Make an activation code');
    await says(el, 'ABCDE-FGHJK');
    const letter = await printed(() => press(el, 'Print'));
    expect(letter).to.contain('ABCDE-FGHJK').and.to.contain('https://portal.example/register').and.to.contain('December 22, 2026');
    expect(letter).not.to.contain('1974');
  });

  it('warns before a code for a child, and makes none without a guardian, who stands on the letter', async () => {
    const el = await all.Child();
    await choosePatient(el);
    await says(el, 'This patient is a child');
    await expect(el).to.be.accessible();
    const sent = sentToDesk.length;
    press(el, 'Make an activation code');
    expect(sentToDesk).to.have.length(sent);
    await fill(el, '[name=guardian]', 'Dana Whitfield');
    press(el, 'Make an activation code');
    await says(el, 'ABCDE-FGHJK');
    expect(lastSent('/charts/:chartId/activation-code')).to.deep.equal({ guardian: 'Dana Whitfield' });
    expect(await printed(() => press(el, 'Print'))).to.contain('For Dana Whitfield, the parent or guardian');
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
    expect(textOf(el)).to.contain('The patient will see this');
    await expect(el).to.be.accessible();
    await fill(el, '[name=patientNumber]', 'NH-104210');
    press(el, 'Open the record');
    await says(el, 'There is a problem');
    expect(lastSent('/emergency-access')).to.equal(undefined);
    await fill(el, '[name=reason]', 'Unconscious in the emergency room');
    press(el, 'Open the record');
    await says(el, 'Elena Ruiz’s record is open');
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
