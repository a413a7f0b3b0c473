/** `ds-calendar`: the keyboard of the APG grid, limits and what is said. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/calendar.ts';
import { configureTexts } from '../texts.ts';
import { spokenBy } from '../testing/spoken.ts';
import { CALENDAR_ES } from './calendar-texts.es.ts';
import { CALENDAR_TEXTS } from './calendar-texts.ts';
import { DATES_ES } from './date-texts.es.ts';
import { DATE_TEXTS } from './date-texts.ts';

type Calendar = HTMLElementTagNameMap['ds-calendar'];

const closedOnSundays = (iso: string) => (new Date(iso).getUTCDay() === 0 ? 'Closed on Sundays.' : '');

async function render(template = html`<ds-calendar value="2026-11-25" today="2026-11-18"></ds-calendar>`): Promise<Calendar> {
  const found = await fixture(template);
  const calendar = (found.localName === 'ds-calendar' ? found : found.querySelector('ds-calendar')) as Calendar;
  await calendar.updateComplete;
  calendar.focus();
  return calendar;
}

async function press(calendar: Calendar, key: string): Promise<void> {
  const isShifted = key.startsWith('Shift+');
  if (isShifted) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key.replace('Shift+', '') });
  if (isShifted) await sendKeys({ up: 'Shift' });
  await calendar.updateComplete;
}

const root = (calendar: Calendar) => calendar.shadowRoot as ShadowRoot;
const focused = (calendar: Calendar) => (root(calendar).activeElement as HTMLElement | null)?.dataset['date'];
const cell = (calendar: Calendar, iso: string) => root(calendar).querySelector<HTMLElement>(`[data-date="${iso}"]`);
const said = (calendar: Calendar) => root(calendar).querySelector('[role=status]')?.textContent;

describe('ds-calendar', () => {
  for (const [key, day] of [
    ['ArrowRight', '2026-11-26'],
    ['ArrowLeft', '2026-11-24'],
    ['ArrowDown', '2026-12-02'],
    ['ArrowUp', '2026-11-18'],
    ['Home', '2026-11-22'],
    ['End', '2026-11-28'],
    ['PageDown', '2026-12-25'],
    ['PageUp', '2026-10-25'],
    ['Shift+PageDown', '2027-11-25'],
    ['Shift+PageUp', '2025-11-25'],
  ] as const) {
    it(`moves with ${key} to ${day}`, async () => {
      const calendar = await render();
      await press(calendar, key);
      expect(focused(calendar)).to.equal(day);
      expect(root(calendar).querySelectorAll('td[tabindex="0"]').length).to.equal(1);
    });
  }

  it('moves with the reading direction from right to left', async () => {
    const calendar = await render(html`<div dir="rtl"><ds-calendar value="2026-11-25"></ds-calendar></div>`);
    await press(calendar, 'ArrowRight');
    expect(focused(calendar)).to.equal('2026-11-24');
    await press(calendar, 'ArrowLeft');
    expect(focused(calendar)).to.equal('2026-11-25');
  });

  it('starts the week where the language does', async () => {
    const calendar = await render(html`<div lang="de"><ds-calendar value="2026-11-25"></ds-calendar></div>`);
    await press(calendar, 'Home');
    expect(focused(calendar)).to.equal('2026-11-23');
    expect(cell(calendar, '2026-11-23')?.getAttribute('aria-label')).to.equal('Montag, 23. November 2026');
  });

  for (const key of ['Enter', 'Space']) {
    it(`chooses with ${key}, and tells of it`, async () => {
      const calendar = await render();
      const heard: string[] = [];
      calendar.addEventListener('change', () => heard.push(calendar.value));
      await press(calendar, 'ArrowRight');
      await press(calendar, key);
      expect(heard).to.deep.equal(['2026-11-26']);
      expect(cell(calendar, '2026-11-26')?.getAttribute('aria-selected')).to.equal('true');
    });
  }

  it('leads with Tab from the buttons over month and year into the days, and out', async () => {
    const calendar = await render();
    (root(calendar).querySelector('.step') as HTMLElement).focus();
    const names: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await press(calendar, 'Tab');
      names.push(root(calendar).activeElement?.getAttribute('aria-label'));
    }
    expect(names).to.deep.equal(['Month', 'Year', 'Next month', 'Wednesday, November 25, 2026']);
  });

  it('says the reason against a day, and does not choose it', async () => {
    const calendar = await render(html`<ds-calendar today="2026-11-21" .isDisabled=${closedOnSundays}></ds-calendar>`);
    await press(calendar, 'ArrowRight');
    const sunday = cell(calendar, '2026-11-22');
    expect(sunday?.getAttribute('aria-disabled')).to.equal('true');
    expect(sunday?.getAttribute('aria-describedby')).to.equal('note');
    expect(root(calendar).querySelector('#note')?.textContent).to.equal('Closed on Sundays.');
    await press(calendar, 'Enter');
    expect(calendar.value).to.equal('');
    expect(said(calendar)).to.equal('You can’t choose Sunday, November 22, 2026. Closed on Sundays.');
  });

  it('stops at the first and the last day, and says so', async () => {
    const calendar = await render(html`<ds-calendar value="2026-11-20" min="2026-11-18" max="2026-11-27"></ds-calendar>`);
    await press(calendar, 'PageUp');
    expect(focused(calendar)).to.equal('2026-11-18');
    expect(said(calendar)).to.equal('The first day you can choose is November 18, 2026.');
    await press(calendar, 'Shift+PageDown');
    expect(focused(calendar)).to.equal('2026-11-27');
    expect(said(calendar)).to.equal('The last day you can choose is November 27, 2026.');
    const steps = [...root(calendar).querySelectorAll('.step')].map((step) => step.getAttribute('aria-disabled'));
    expect(steps).to.deep.equal(['true', 'true']);
  });

  it('pages with its buttons, keeps the focus there, and says the month', async () => {
    const calendar = await render();
    const next = root(calendar).querySelector('.step:last-child') as HTMLElement;
    next.focus();
    await press(calendar, 'Enter');
    expect(said(calendar)).to.equal('December 2026');
    expect(root(calendar).activeElement === next).to.equal(true);
    expect(calendar.value).to.equal('2026-11-25');
  });

  it('shows another month and year when they are chosen', async () => {
    const calendar = await render(html`<ds-calendar value="2024-02-29"></ds-calendar>`);
    const [month, year] = root(calendar).querySelectorAll('select');
    for (const [select, value] of [
      [year, '2025'],
      [month, '4'],
    ] as const) {
      if (select === undefined) continue;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await calendar.updateComplete;
    }
    expect(root(calendar).querySelector('td[tabindex="0"]')?.getAttribute('data-date')).to.equal('2025-04-28');
  });

  it('chooses with a press, except a day that is not free', async () => {
    const calendar = await render(html`<ds-calendar today="2026-11-18" .isDisabled=${closedOnSundays}></ds-calendar>`);
    cell(calendar, '2026-11-22')?.click();
    expect(calendar.value).to.equal('');
    const changed = new Promise((resolve) => calendar.addEventListener('change', resolve));
    cell(calendar, '2026-11-23')?.click();
    await changed;
    expect(calendar.value).to.equal('2026-11-23');
  });

  it('is read with its month, its days, today and the chosen one', async () => {
    const calendar = await render();
    const spoken = await spokenBy(calendar);
    expect(spoken).to.include('columnheader, Sun');
    expect(spoken.find((phrase) => phrase.startsWith('grid'))).to.contain('November 2026');
    expect(spoken.find((phrase) => phrase.startsWith('gridcell, Wednesday, November 25'))).to.contain('selected');
    expect(spoken.find((phrase) => phrase.startsWith('gridcell, Wednesday, November 18'))).to.contain('current date');
  });

  it('speaks Spanish when the page does', async () => {
    configureTexts({ groups: { calendar: CALENDAR_ES, dates: DATES_ES } });
    try {
      const calendar = await render(html`<div lang="es"><ds-calendar value="2026-11-25"></ds-calendar></div>`);
      expect(root(calendar).querySelector('.step')?.getAttribute('aria-label')).to.equal('Mes anterior');
      expect(cell(calendar, '2026-11-25')?.getAttribute('aria-label')).to.equal('miércoles, 25 de noviembre de 2026');
    } finally {
      configureTexts({});
    }
    expect(Object.keys(CALENDAR_ES)).to.deep.equal(Object.keys(CALENDAR_TEXTS.english));
    expect(Object.keys(DATES_ES)).to.deep.equal(Object.keys(DATE_TEXTS.english));
  });

  it('is accessible', async () => {
    await expect(await render(html`<ds-calendar value="2026-11-25" from="2026-11-20" to="2026-11-25" min="2026-11-10"></ds-calendar>`)).to.be.accessible();
  });
});
