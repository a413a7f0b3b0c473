import { expect } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HOLD_ID, SUMMIT } from '../../mocks/scheduling-mocks.ts';
import { BOOKED_ID } from '../../mocks/appointments-mocks.ts';
import * as stories from './appointments-schedule-page.stories.ts';

const shown = storyFixture(stories);

const heading = (el: HTMLElement) => textOf(queryDeep(el, 'h1') ?? el).trim();
const isAt = (el: HTMLElement, title: string) => waitUntil(() => heading(el) === title);
const has = (el: HTMLElement, role: Parameters<typeof byRole>[1], name: string | RegExp) => waitUntil(() => byRole(el, role, name) !== null);
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What is sent to the server, by its method and the end of its address. */
function watchRequests() {
  const sent: { readonly what: string; readonly body: unknown; readonly key: string | null }[] = [];
  const { fetch: real } = window;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    sent.push({
      what: `${request.method} ${new URL(request.url).pathname.split('/').slice(4).join('/')}`,
      body: text && JSON.parse(text),
      key: request.headers.get('Idempotency-Key'),
    });
    return real(request);
  };
  return { sent, of: (what: string) => sent.filter((each) => each.what === what), stop: () => void (window.fetch = real) };
}

describe('the way to a visit', () => {
  let requests: ReturnType<typeof watchRequests>;
  beforeEach(() => {
    requests = watchRequests();
  });
  afterEach(() => requests.stop());

  it('puts what was ordered first, and then asks in plain words', async () => {
    const el = await shown.Need();
    await isAt(el, 'What do you need?');
    const options = queryAllDeep(el, 'input[type=radio]').map((radio) => textOf(radio.closest('label') ?? radio));
    expect(options[0]).to.contain('Eye exam for diabetes').and.to.contain('Please come by December 20, 2026');
    expect(options[1]).to.contain('This was due by November 2, 2026. Please book it now.');
    expect(options.slice(2).map((text) => text.trim().split('\n')[0]?.trim())).to.have.length(6);
    await expect(el).to.be.accessible();
  });

  it('asks one question at a time by keyboard, with the focus on each heading, and keeps the answers on the way back', async () => {
    const el = await shown.Need();
    await isAt(el, 'What do you need?');
    queryDeep<HTMLInputElement>(el, 'input[value=new_problem]')?.focus();
    await sendKeys({ press: 'Space' });
    byRole(el, 'button', 'Continue')?.focus();
    await sendKeys({ press: 'Enter' });
    await isAt(el, 'Is one of these happening right now?');
    await waitUntil(() => focused()?.localName === 'h1');
    queryDeep<HTMLInputElement>(el, 'input[value=no]')?.click();
    press(el, 'Continue');
    await isAt(el, 'How long have you had it?');
    press(el, 'Back');
    await isAt(el, 'Is one of these happening right now?');
    await waitUntil(() => queryDeep<HTMLInputElement>(el, 'input[value=no]')?.checked === true);
    await waitUntil(() => focused()?.localName === 'h1');
  });

  it('says what is missing where no answer was chosen', async () => {
    const el = await shown.Need();
    await isAt(el, 'What do you need?');
    press(el, 'Continue');
    await waitUntil(() => textOf(el).includes('Choose an answer, then continue.'));
    expect(heading(el)).to.equal('What do you need?');
    // The summary of errors has the focus, and leads to the answers.
    await waitUntil(() => focused()?.getRootNode() === queryDeep(el, 'ds-error-summary')?.shadowRoot);
    await expect(el).to.be.accessible();
  });

  it('asks anew where the questions are others than those that were answered, and keeps the rest', async () => {
    const el = await shown.QuestionsChanged();
    await isAt(el, 'What do you need?');
    expect(textOf(el)).to.contain('Our questions have changed. Please answer them again.');
    expect(queryDeep<HTMLInputElement>(el, 'input[value=new_problem]')?.checked).to.equal(true);
    await expect(el).to.be.accessible();
    press(el, 'Continue');
    await isAt(el, 'Is one of these happening right now?');
    expect(queryDeep<HTMLInputElement>(el, 'input[value=no]')?.checked).to.equal(false);
    queryDeep<HTMLInputElement>(el, 'input[value=no]')?.click();
    await waitUntil(() => !textOf(el).includes('Our questions have changed.'));
    press(el, 'Continue');
    await isAt(el, 'How long have you had it?');
    expect(queryDeep<HTMLInputElement>(el, 'input[value=days]')?.checked).to.equal(false);
    const kept = () => requests.of('PUT drafts/appointments.schedule').map(({ body }) => (body as { value: string }).value);
    await waitUntil(() => kept().at(-1) === JSON.stringify({ need: 'new_problem', 'said.danger': 'no', questions: '3' }));
  });

  it('keeps each answer as a draft', async () => {
    const el = await shown.Need();
    await isAt(el, 'What do you need?');
    queryDeep<HTMLInputElement>(el, 'input[value=follow_up]')?.click();
    // What a page of the test before still had to keep may come in between.
    const kept = JSON.stringify({ value: JSON.stringify({ need: 'follow_up' }) });
    await waitUntil(() => requests.of('PUT drafts/appointments.schedule').filter(({ body }) => JSON.stringify(body) === kept).length === 1);
  });

  it('says for whom it is, for who acts for a child', async () => {
    const el = await shown.NeedOfMia();
    await isAt(el, 'What does Mia Ruiz need?');
    expect(textOf(el)).to.contain('Schedule a visit for Mia Ruiz');
    const review = await shown.ReviewOfMia();
    await has(review, 'button', 'Book this visit for Mia Ruiz');
    expect(textOf(review)).to.contain('Mia Ruiz. You are booking for them.');
  });

  it('ends in a call to 911 with no way to book', async () => {
    const el = await shown.Emergency();
    await isAt(el, 'Call 911 now');
    expect(byRole(el, 'link', 'Call 911')?.getAttribute('href')).to.equal('tel:911');
    expect(byRole(el, 'button', /request|Book/i)).to.equal(null);
    expect(byRole(el, 'button', 'Back')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('ends in a call to the clinic or in Express Care, and lets somebody book all the same', async () => {
    const el = await shown.CallNow();
    await isAt(el, 'Call us now');
    expect(byRole(el, 'link', '507-555-0140')?.getAttribute('href')).to.equal('tel:5075550140');
    expect(textOf(el)).to.contain('Have your list of medicines at hand.');
    const express = await shown.ExpressCare();
    await isAt(express, 'Come to Express Care today');
    press(express, 'Book a visit instead');
    await isAt(express, 'Who and where?');
  });

  for (const [story, title, text] of [
    ['NeedsOrder', 'You need an order for this', 'Ask your doctor, or call your clinic.'],
    ['BookedByPhone', 'Please call to book this', '507-555-0140'],
    ['TooOld', 'This is for people up to 17 years old', 'They know what fits.'],
  ] as const) {
    it(`says why it can’t be booked, and what to do: ${title}`, async () => {
      const el = await shown[story]();
      await isAt(el, title);
      expect(textOf(el)).to.contain(text);
      expect(byRole(el, 'button', 'Send a request')).to.not.equal(null);
    });
  }

  it('takes along what was said to the request, and not in the address', async () => {
    const el = (await shown.Request()) as PortalTestContext;
    await isAt(el, 'Ask us for this visit');
    press(el, 'Send a request');
    await waitUntil(() => el.visited.length === 1);
    expect(el.visited).to.deep.equal(['/appointments/request']);
    const find = (await shown.ClinicByPhone()) as PortalTestContext;
    await has(find, 'button', 'Join the wait list');
    expect(textOf(find)).to.contain('Please call to book this').and.to.contain('303-555-0155');
    press(find, 'Join the wait list');
    await waitUntil(() => find.visited.length === 1);
    expect(find.visited).to.deep.equal(['/appointments/wait-list/new']);
    const wishes = requests.of('PUT drafts/appointments.wish').map(({ body }) => (body as { value: string }).value);
    expect(wishes.map((wish) => JSON.parse(wish) as unknown)).to.deep.equal([{ visitType: 'flu-shot', clinicId: SUMMIT }]);
  });

  it('shows clinicians with their next times, in the clinic’s zone by name and in the viewer’s', async () => {
    const el = await shown.FindFromAway();
    await has(el, 'button', /^Tue, Dec 8, 9:00 AM/);
    expect(textOf(el)).to.contain('Times are in Central Time.').and.to.contain('That is 7:00 AM where you are now.');
    expect(textOf(el)).to.contain('Times are in Mountain Time.').and.to.contain('Seen before');
    await expect(el).to.be.accessible();
  });

  it('finds by a ZIP code and filters, and says of one that nobody knows', async () => {
    const el = await shown.Find();
    await has(el, 'button', /^Tue, Dec 8/);
    const zip = queryDeep<HTMLInputElement>(el, 'input');
    zip?.focus();
    await sendKeys({ type: '55057' });
    await waitUntil(() => textOf(el).includes('1.4 miles away'));
    expect(textOf(el)).to.contain('Who is nearest comes first.');
    // Half a ZIP code asks nobody.
    expect(requests.of('POST scheduling/openings').map(({ body }) => (body as { zip?: string }).zip)).to.deep.equal([undefined, '55057']);
    const unknown = await shown.UnknownZip();
    await waitUntil(() => textOf(unknown).includes('We don’t know this ZIP code.'));
  });

  it('shows what is in the way of a time before it is chosen, and offers none at which the patient is elsewhere', async () => {
    const el = await shown.Clashes();
    await has(el, 'button', /^Tue, Dec 8, 2:30 PM/);
    expect(textOf(el)).to.contain('You have Diabetes follow-up at 9:00 AM.').and.to.contain('Mia Ruiz has Dentist at 2:30 PM.');
    expect(textOf(el)).to.contain('There are 30 minutes in between, and the way takes about 45.');
    expect(byRole(el, 'button', /^Tue, Dec 8, 9:00 AM/)).to.equal(null);
    const times = await shown.ClashingTimes();
    await waitUntil(() => queryDeep(times, 'input[type=radio]') !== null);
    expect(queryAllDeep(times, 'input[type=radio]').map((radio) => (radio as HTMLInputElement).disabled)).to.deep.equal([true, false, false]);
  });

  it('holds a time that is chosen, and books it once however often it is pressed', async () => {
    const el = (await shown.Find()) as PortalTestContext;
    await has(el, 'button', /^Tue, Dec 8, 9:00 AM/);
    press(el, /^Tue, Dec 8, 9:00 AM/);
    press(el, /^Tue, Dec 8, 9:00 AM/);
    await isAt(el, 'Check and confirm');
    await waitUntil(() => focused()?.localName === 'h1');
    const holds = requests.of('POST scheduling/holds');
    expect(holds).to.have.length(1);
    expect(holds[0]?.key).to.match(/^[0-9a-f-]{36}$/);
    expect(holds[0]?.body).to.deep.include({ visitType: 'follow-up' });
    expect(textOf(el)).to.contain('Tuesday, December 8, 2026').and.to.contain('12 Lake Street').and.to.contain('Bring a list of your medicines.');
    press(el, 'Book this visit');
    press(el, 'Book this visit');
    await waitUntil(() => el.visited.length === 1);
    expect(el.visited).to.deep.equal([`/appointments/${BOOKED_ID}/booked`]);
    expect(requests.of(`POST scheduling/holds/${HOLD_ID}/confirm`)).to.have.length(1);
    await waitUntil(() => requests.of('DELETE drafts/appointments.schedule').length === 1);
  });

  it('tells who loses a time at once, with the nearest others and every answer kept', async () => {
    const el = await shown.LostSlot();
    await has(el, 'button', /^Tue, Dec 8, 9:00 AM/);
    press(el, /^Tue, Dec 8, 9:00 AM/);
    await waitUntil(() => textOf(el).includes('Someone else just took this time'));
    expect(textOf(el)).to.contain('Tue, Dec 8, 9:00 AM is gone. Everything you told us is still here.');
    await waitUntil(() => focused()?.classList.contains('news') === true);
    expect(byRole(el, 'heading', 'The nearest free times')).to.not.equal(null);
    await expect(el).to.be.accessible();
    const others = queryDeep(el, 'appointments-slot-list[detailed]') ?? el;
    press(others as HTMLElement, /^Tue, Dec 8, 2:30 PM/);
    await isAt(el, 'Check and confirm');
    expect(textOf(el)).to.contain('2:30 PM CST');
  });

  it('says so when the time is lost at the last moment, and leads on to others', async () => {
    const el = await shown.LostAtConfirm();
    await has(el, 'button', 'Book this visit');
    press(el, 'Book this visit');
    await isAt(el, 'Who and where?');
    expect(byRole(el, 'heading', 'The nearest free times')).to.not.equal(null);
    press(el, /^Tue, Dec 8, 2:30 PM/);
    await isAt(el, 'Check and confirm');
    expect(queryDeep<HTMLElementTagNameMap['ds-text-area']>(el, 'ds-text-area')?.value).to.equal('My feet tingle at night.');
  });

  it('says why the patient can’t have a time at which they are elsewhere', async () => {
    const el = await shown.Busy();
    await has(el, 'button', /^Tue, Dec 8, 9:00 AM/);
    press(el, /^Tue, Dec 8, 9:00 AM/);
    await waitUntil(() => textOf(el).includes('There is already a visit at this time.'));
    await waitUntil(() => focused()?.classList.contains('news') === true);
  });

  it('shows a week by day and part of the day, and other weeks by keyboard', async () => {
    const el = await shown.Times();
    await waitUntil(() => textOf(el).includes('Tuesday, December 8'));
    expect(textOf(el)).to.contain('Priya Raman, MD · Northfield Lakeside Clinic').and.to.contain('Tuesday, December 8, morning');
    queryDeep<HTMLElement>(el, 'ds-time-slot-picker')?.focus();
    await sendKeys({ press: 'PageDown' });
    await waitUntil(() => textOf(el).includes('Wednesday, December 16'));
    await waitUntil(() => focused()?.localName === 'input');
    await sendKeys({ press: 'Space' });
    press(el, 'Continue with this time');
    await isAt(el, 'Check and confirm');
    await expect(el).to.be.accessible();
  });

  it('asks for a time before it goes on', async () => {
    const el = await shown.Times();
    await has(el, 'button', 'Continue with this time');
    press(el, 'Continue with this time');
    await waitUntil(() => textOf(el).includes('Choose a time, then continue.'));
    expect(requests.of('POST scheduling/holds')).to.deep.equal([]);
  });

  it('tells two times apart that the clock shows twice when it goes back', async () => {
    const el = await shown.ClockChange();
    await waitUntil(() => textOf(el).includes('1:30 AM CDT'));
    expect(textOf(el)).to.contain('1:30 AM CST');
  });

  it('shows the time of the clinic and of the viewer before it is booked', async () => {
    const el = await shown.TwoZones();
    await has(el, 'button', 'Book this visit');
    expect(textOf(el)).to.contain('9:00 AM MST').and.to.contain('Mountain Time. That is 8:00 AM where you are now.');
  });

  it('makes a hold longer once', async () => {
    const el = (await shown.Review()) as PortalTestContext;
    await has(el, 'button', 'Keep it 10 minutes longer');
    press(el, 'Keep it 10 minutes longer');
    await waitUntil(() => el.announcements.includes('You have 10 more minutes.'));
    await waitUntil(() => byRole(el, 'button', /Keep it/) === null);
    expect(requests.of(`POST scheduling/holds/${HOLD_ID}/extend`)).to.have.length(1);
    await expect(el).to.be.accessible();
  });

  it('says that a hold is over, and lets somebody book it while nobody else has it', async () => {
    const el = (await shown.HoldEnded()) as PortalTestContext;
    await waitUntil(() => textOf(el).includes('We no longer keep this time for you'));
    press(el, 'Book this visit');
    await waitUntil(() => el.visited.length === 1);
  });

  it('comes back to a living hold, and releases it only when told so', async () => {
    const el = await shown.Holding();
    await has(el, 'button', 'Continue with this time');
    expect(textOf(el)).to.contain('Tue, Dec 8, 9:00 AM with Priya Raman, MD. It is not booked yet.');
    press(el, 'Continue with this time');
    await isAt(el, 'Check and confirm');
    queryDeep(el, 'appointments-schedule-page')?.remove();
    expect(requests.of(`DELETE scheduling/holds/${HOLD_ID}`)).to.deep.equal([]);
    const again = await shown.Review();
    await has(again, 'button', 'Choose another time');
    press(again, 'Choose another time');
    await isAt(again, 'Who and where?');
    expect(requests.of(`DELETE scheduling/holds/${HOLD_ID}`)).to.have.length(1);
  });

  it('gives a hold up when it is told so, and says nothing of one that is over', async () => {
    const el = (await shown.Holding()) as PortalTestContext;
    await has(el, 'button', 'Give it up');
    press(el, 'Give it up');
    await waitUntil(() => el.announcements.includes('We gave the time up.'));
    await waitUntil(() => !textOf(el).includes('We keep a time for you'));
    expect(requests.of(`DELETE scheduling/holds/${HOLD_ID}`)).to.have.length(1);
    const over = await shown.NotHolding();
    await isAt(over, 'What do you need?');
    await waitUntil(() => !textOf(over).includes('We keep a time for you'));
  });

  it('leads to the page on which a hold was begun', async () => {
    const el = await shown.HoldingElsewhere();
    await has(el, 'link', 'Continue with this time');
    expect(byRole(el, 'link', 'Continue with this time')?.getAttribute('href')).to.equal(`#/appointments/${BOOKED_ID}/move`);
  });

  it('moves a visit: old and new time side by side, and the old one stays until the new one is confirmed', async () => {
    const el = await shown.Move();
    await isAt(el, 'Who and where?');
    await has(el, 'button', /^Thu, Dec 10, 9:00 AM/);
    press(el, /^Thu, Dec 10, 9:00 AM/);
    await isAt(el, 'Check and confirm');
    expect(requests.of('POST scheduling/holds')[0]?.body).to.deep.include({ movesVisitId: BOOKED_ID, visitType: 'follow-up' });
    expect(textOf(el)).to.contain('Your present time stays yours until you confirm the new one.');
    expect(textOf(el)).to.match(/Your time now.*Thursday, December 3, 2026.*Your new time.*Thursday, December 10, 2026/s);
    press(el, 'Move my visit to this time');
    await waitUntil(() => (el as PortalTestContext).visited.length === 1);
    expect((el as PortalTestContext).announcements).to.include('The visit is moved.');
  });

  it('says what to do about a visit that can’t be moved online', async () => {
    const el = await shown.NotMovable();
    await isAt(el, 'We can’t move this visit online');
    expect(textOf(el)).to.include('507-555-0140');
    expect(byRole(el, 'button', 'Send a request')).to.not.equal(null);
    expect(byRole(el, 'button', 'Back')).to.equal(null);
  });

  it('leads from a visit that is over to a new one', async () => {
    const el = await shown.TooLateToMove();
    await isAt(el, 'This visit is over or canceled');
    expect(byRole(el, 'link', 'Schedule a visit')).to.not.equal(null);
  });

  it('says why there is nothing on days on which the clinic is closed, or somebody is away', async () => {
    const el = await shown.ClosedClinic();
    await waitUntil(() => textOf(el).includes('Closed on some of these days'));
    expect(textOf(el))
      .to.include('Tue, Dec 8, 2026: We are closed for a holiday.')
      .and.to.include('Thu, Dec 10, 2026, 12:00 PM to 5:00 PM: Priya Raman, MD. Away for a training.');
  });

  it('says that it loads by itself when the portal is away', async () => {
    const el = await shown.Offline();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
    expect(textOf(await shown.Loading())).to.contain('Loading what you can book');
  });
});
