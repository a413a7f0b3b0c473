import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole, queryAllDeep, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { asked, resetSchedules } from '../../mocks/schedule-mocks.ts';
import { readView, writeView } from './schedule-view.ts';
import * as stories from './appointments-clinic-schedule-page.stories.ts';

const { Day, EmptyDay, FullWeek, ClosedMorning, ClockChange, Conflict, ReadOnly, ServerError } = storyFixture(stories);
const entries = (root: ParentNode) => queryAllDeep(root, 'button.entry');
const drawer = (root: ParentNode) => queryDeep<HTMLElement & { open: boolean }>(root, 'ds-drawer');
const entry = (root: ParentNode, name: RegExp) => entries(root).find((one) => name.test(textOf(one)));

async function open(root: HTMLElement, name: RegExp): Promise<void> {
  await waitUntil(() => entry(root, name) !== undefined);
  entry(root, name)?.click();
  await waitUntil(() => drawer(root)?.open === true);
}

async function choose(root: ParentNode, label: string, value: string): Promise<void> {
  const select = byRole(root, 'combobox', new RegExp(`^${label}`)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const NO_VIEW = { day: undefined, isWeek: false, person: undefined, states: [] };

describe('the schedule of a clinic', () => {
  beforeEach(() => {
    resetSchedules();
    writeView(NO_VIEW);
  });
  after(() => writeView(NO_VIEW));

  it('says of each time whose it is, who comes and how it stands', async () => {
    const el = await Day();
    await waitUntil(() => entries(el).length === 12);
    expect(textOf(entry(el, /José Alvarez/) ?? el)).to.match(/^10:30 AM to 11:00 AM.*Priya Raman, MD.*José Alvarez.*Booked.*Diabetes follow-up.*10 min late$/);
    for (const state of ['Open: 3', 'On hold: 1', 'Booked: 2', 'Arrived: 1', 'In the visit: 1', 'Done: 1', 'Did not come: 1', 'Taken: 1', 'Closed: 1']) {
      expect(textOf(el)).to.contain(state);
    }
    await expect(el).to.be.accessible();
  });

  it('notes that a patient has arrived, and takes it back', async () => {
    const el = await Day();
    await open(el, /José Alvarez/);
    expect(textOf(drawer(el) ?? el))
      .to.contain('February 8, 1961')
      .and.to.contain('NH-104303');
    byRole(el, 'button', 'Has arrived')?.click();
    await waitUntil(() => byRole(el, 'button', 'Undo') !== null);
    expect(textOf(entry(el, /José Alvarez/) ?? el)).to.contain('Arrived');
    byRole(el, 'button', 'Undo')?.click();
    await waitUntil(() => byRole(el, 'button', 'Has arrived') !== null);
    expect(asked).to.deep.equal([
      { what: 'mark', body: { mark: 'arrived' } },
      { what: 'mark', body: { mark: 'booked' } },
    ]);
  });

  it('notes by how many minutes somebody is late', async () => {
    const el = await Day();
    await open(el, /Walter Brandt.*Booked/);
    byRole(el, 'button', 'Note that they are late')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked).to.deep.equal([{ what: 'mark', body: { mark: 'late', lateMinutes: 10 } }]);
  });

  it('says what to do when something can’t be noted', async () => {
    const el = await Conflict();
    await open(el, /José Alvarez/);
    byRole(el, 'button', 'Did not come')?.click();
    await says(el, 'This can’t be noted for this visit now.');
  });

  it('books a free time for a patient who calls, and not before the patient is chosen', async () => {
    const el = await Day();
    await open(el, /10:00 AM to 10:30 AM.*Tomasz Nowak, NP.*Open/);
    await waitUntil(() => byRole(el, 'button', 'Book this visit') !== null);
    byRole(el, 'button', 'Book this visit')?.click();
    await says(el, 'Choose the patient first.');
    const number = queryDeep<HTMLElement & { value: string; updateComplete: Promise<unknown> }>(el, '[name=patientNumber]');
    if (number) number.value = 'NH-104210';
    await number?.updateComplete;
    byRole(el, 'button', 'Find the patient')?.click();
    await waitUntil(() => byRole(el, 'button', 'Choose: Elena Ruiz') !== null);
    byRole(el, 'button', 'Choose: Elena Ruiz')?.click();
    await says(el, 'For Elena Ruiz, June 14, 1974, NH-104210');
    byRole(el, 'button', 'Book this visit')?.click();
    await waitUntil(() => drawer(el)?.open === false);
    expect(asked.at(-1)).to.have.nested.property('body.chartId', '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5');
    await waitUntil(() => entry(el, /Tomasz Nowak, NP.*Elena Ruiz.*Booked/) !== undefined);
  });

  it('closes a free time and opens it again', async () => {
    const el = await Day();
    await open(el, /Priya Raman, MD.*Open/);
    await waitUntil(() => byRole(el, 'button', 'Close this time') !== null);
    byRole(el, 'button', 'Close this time')?.click();
    await waitUntil(() => entry(el, /11:00 AM to 11:30 AM.*Priya Raman, MD.*Closed/) !== undefined);
    await waitUntil(() => drawer(el)?.open === false);
    await open(el, /11:00 AM to 11:30 AM.*Priya Raman, MD.*Closed/);
    byRole(el, 'button', 'Open this time again')?.click();
    await waitUntil(() => entry(el, /11:00 AM to 11:30 AM.*Priya Raman, MD.*Open/) !== undefined);
  });

  it('names the patients who are to be called and opens closed time again', async () => {
    const el = await ClosedMorning();
    await says(el, 'Call these patients: no other time was found');
    expect(textOf(entry(el, /José Alvarez/) ?? el)).to.contain('Call the patient');
    expect(textOf(entry(el, /Walter Brandt/) ?? el)).to.contain('Another time was proposed');
    expect(textOf(el)).to.contain('Priya Raman, MD: Thu, Dec 3, 2026, 8:00 AM to 12:00 PM');
    await expect(el).to.be.accessible();
    byRole(el, 'button', /^Open again/)?.click();
    await waitUntil(() => byRole(el, 'button', 'Yes, open it') !== null);
    expect(asked, 'nothing is opened before the yes').to.deep.equal([]);
    byRole(el, 'button', 'Yes, open it')?.click();
    await waitUntil(() => !textOf(el).includes('Dr. Raman is away this morning.'));
    expect(asked.at(-1)?.what).to.equal('reopen');
    await waitUntil(() => byRole(el, 'heading', 'Schedule')?.matches(':focus-within, :focus') === true, 'what had the focus is gone with its row');
  });

  it('shows the week of one person by its days', async () => {
    const el = await FullWeek();
    await waitUntil(() => entries(el).length === 12);
    await choose(el, 'Show', 'week');
    await says(el, 'Monday, November 30, 2026 to Sunday, December 6, 2026');
    await waitUntil(() => entries(el).length === 20);
    expect(queryAllDeep(el, '.group .head').map(textOf)).to.deep.equal([
      'Mon, Nov 30, 2026',
      'Tue, Dec 1, 2026',
      'Wed, Dec 2, 2026',
      'Thu, Dec 3, 2026',
      'Fri, Dec 4, 2026',
    ]);
    await expect(el).to.be.accessible();
  });

  it('goes to the next day and back to today', async () => {
    const el = await Day();
    await waitUntil(() => entries(el).length === 12);
    byRole(el, 'button', 'Next day')?.click();
    await says(el, 'Friday, December 4, 2026');
    await says(el, 'No times and no visits here');
    const again = await Day();
    await says(again, 'Friday, December 4, 2026');
    byRole(el, 'button', 'Today')?.click();
    await waitUntil(() => entries(el).length === 12);
  });

  it('keeps what is looked at in its address, and takes nothing from there that is no day', () => {
    const view = { day: '2026-12-04', isWeek: true, person: '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', states: ['booked', 'arrived'] } as const;
    writeView(view);
    expect(readView()).to.deep.equal({ ...view, states: ['booked', 'arrived'] });
    for (const day of ['2026-06-31', 'soon', '0001-01-01']) {
      writeView({ ...view, day });
      expect(readView().day).to.equal(undefined);
    }
    writeView({ ...view, person: undefined });
    expect(readView().isWeek, 'a week is of one person').to.equal(false);
  });

  it('lets who may only read look, and change nothing', async () => {
    const el = await ReadOnly();
    await open(el, /José Alvarez/);
    await says(el, 'NH-104303');
    for (const name of ['Has arrived', 'Note that they are late']) expect(byRole(el, 'button', name)).to.equal(null);
    for (const name of ['Close time', 'Weekly hours']) expect(byRole(el, 'link', name)).to.equal(null);
    expect(byRole(el, 'button', 'Print')).to.not.equal(null);
  });

  it('asks nothing of the server for who may only look at a free time', async () => {
    const el = await ReadOnly();
    await open(el, /Priya Raman, MD.*Open/);
    await says(el, 'In person');
    expect(queryDeep(el, 'appointments-phone-booking')).to.equal(null);
  });

  it('opens a time by the keyboard alone', async () => {
    const el = await Day();
    await waitUntil(() => entries(el).length === 12);
    entries(el)[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => drawer(el)?.open === true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => drawer(el)?.open === false);
  });

  it('says in which of two equal hours a time is when the clock is set back', async () => {
    const el = await ClockChange();
    await waitUntil(() => entries(el).length === 4);
    const times = entries(el).map((one) => /^(.*?) Priya/.exec(textOf(one))?.[1]);
    expect(times).to.deep.equal(['12:30 AM CDT to 1:00 AM CDT', '1:30 AM CDT to 1:00 AM CST', '1:30 AM CST to 2:00 AM CST', '2:30 AM CST to 3:00 AM CST']);
  });

  it('reads the schedule again when it changes', async () => {
    const el = await Day();
    await waitUntil(() => entries(el).length === 12);
    const context = (el.matches('portal-test-context') ? el : el.querySelector('portal-test-context')) as PortalTestContext;
    expect(context.subscriptionCount).to.be.greaterThan(1);
    resetSchedules();
    context.emitLive({ type: 'schedules.changed', ids: {} });
    await waitUntil(() => entries(el).length === 12);
  });

  it('prints the day with three identifiers of each patient', async () => {
    const el = await Day();
    await waitUntil(() => entries(el).length === 12);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper)
      .to.contain('Schedule, Northfield Family Clinic')
      .and.to.match(/José Alvarez ?, February 8, 1961 ?, NH-104303/)
      .and.to.contain('Tomasz Nowak, NP');
  });

  it('says so when there is nothing that day, and offers another try when the server fails', async () => {
    const el = await EmptyDay();
    await says(el, 'No times and no visits here');
    await expect(el).to.be.accessible();
    const failed = await ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });
});
