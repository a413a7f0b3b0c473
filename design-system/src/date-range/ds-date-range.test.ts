/** `ds-date-range`: two days in order, typed, chosen, or by a quick choice. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar-math.ts';
import '../register/date-range.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { DATE_RANGE_ES } from './date-range-texts.es.ts';
import { DATE_RANGE_TEXTS } from './date-range-texts.ts';
import { daysIn, rangeFrom, rangeValue } from './range-value.ts';

type Range = HTMLElementTagNameMap['ds-date-range'];

formControlContract({
  tag: 'ds-date-range',
  fill: (control) => {
    control.value = '2026-11-25/2026-12-02';
  },
  sends: '2026-11-25/2026-12-02',
});

const PRESETS = [
  { id: 'week', label: 'This week', from: '2026-11-16', to: '2026-11-22' },
  { id: 'month', label: 'This month', from: '2026-11-01', to: '2026-11-30' },
];

const render = (template = html`<ds-date-range label="Trip" today="2026-11-18" .presets=${PRESETS}></ds-date-range>`) => fixture<Range>(template);

/** What shows of an error follows a render later. */
async function settle(range: Range): Promise<void> {
  await range.updateComplete;
  await range.updateComplete;
}

async function type(range: Range, from: string, to: string): Promise<void> {
  range.focus();
  await sendKeys({ type: from });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: to });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Tab' });
  await settle(range);
}

const root = (range: Range) => range.renderRoot;
const errorOf = (range: Range) => root(range).querySelector('.error')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const chosen = (range: Range) => root(range).querySelector('.chosen')?.textContent;
const texts = (range: Range) => [...root(range).querySelectorAll('input')].map((input) => input.value);
const wrong = (range: Range) => root(range).querySelector('[aria-invalid="true"]')?.id;

describe('ds-date-range', () => {
  it('takes two typed days, and says the range in words', async () => {
    const range = await render(html`<ds-date-range label="Trip" today="2026-11-18"></ds-date-range>`);
    await type(range, '25 nov 26', 'Dec 2 2026');
    expect(range.value).to.equal('2026-11-25/2026-12-02');
    expect(texts(range)).to.deep.equal(['11/25/2026', '12/02/2026']);
    expect(chosen(range)?.replace(/\s/g, ' ')).to.equal('November 25 – December 2, 2026 (8 days)');
  });

  for (const [from, to, message, end] of [
    ['12/2/2026', '11/25/2026', 'The last day must be the same as the first day or later.', 'to'],
    ['12/2/2026', '', 'Enter the last day, under “To”.', 'to'],
    ['', '12/2/2026', 'Enter the first day, under “From”.', 'control'],
    ['2/30/2026', '3/4/2026', 'The day must be between 1 and 28 in February 2026.', 'control'],
    ['2/3/2026', 'later', 'Enter a whole date, like 11/25/2026.', 'to'],
  ] as const) {
    it(`says “${message}” for ${from || 'nothing'} to ${to || 'nothing'}`, async () => {
      const range = await render(html`<ds-date-range label="Trip" today="2026-11-18"></ds-date-range>`);
      await type(range, from, to);
      expect(errorOf(range)).to.equal(`Error: ${message}`);
      expect(wrong(range)).to.equal(end);
      expect(range.value).to.equal('');
      expect(range.checkValidity()).to.equal(false);
    });
  }

  it('holds both ends to the limits', async () => {
    const range = await render(html`<ds-date-range label="Trip" min="2026-11-01" max="2026-11-30"></ds-date-range>`);
    range.value = '2026-10-31/2026-11-15';
    await settle(range);
    expect(range.validationMessage).to.equal('From must be November 1, 2026 or later.');
    range.value = '2026-11-15/2026-12-01';
    await settle(range);
    expect(range.validationMessage).to.equal('To must be November 30, 2026 or earlier.');
  });

  it('takes a quick choice, marks it, and tells of it', async () => {
    const range = await render();
    const heard: string[] = [];
    range.addEventListener('input', () => heard.push('input'));
    range.addEventListener('change', () => heard.push(`change ${range.value}`));
    root(range).querySelector<HTMLElement>('.preset')?.click();
    await settle(range);
    expect(heard).to.deep.equal(['input', 'change 2026-11-16/2026-11-22']);
    const pressed = [...root(range).querySelectorAll('.preset')].map((preset) => preset.getAttribute('aria-pressed'));
    expect(pressed).to.deep.equal(['true', 'false']);
    expect(texts(range)).to.deep.equal(['11/16/2026', '11/22/2026']);
  });

  it('shares one calendar, which shows the range and starts the second end at the first', async () => {
    const range = await render(html`<ds-date-range label="Trip" value="2026-11-16/2026-11-22" today="2026-11-18"></ds-date-range>`);
    const buttons = root(range).querySelectorAll<HTMLElement>('.open');
    const calendar = () => root(range).querySelector('ds-calendar');
    buttons[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => calendar()?.shadowRoot?.activeElement);
    expect(calendar()?.shadowRoot?.activeElement?.getAttribute('data-date')).to.equal('2026-11-22');
    expect(calendar()?.shadowRoot?.querySelectorAll('.within').length).to.equal(7);
    expect(calendar()?.min).to.equal('2026-11-16');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => calendar() === null);
    expect(range.value).to.equal('2026-11-16/2026-11-23');
    expect(range.shadowRoot?.activeElement === buttons[1]).to.equal(true);
  });

  it('tells once of what was committed with Enter, and sends the form', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><ds-date-range name="trip" label="Trip" today="2026-11-18" value="2026-11-16/2026-11-22"></ds-date-range></form>`,
    );
    const range = form.querySelector('ds-date-range') as Range;
    const heard: unknown[] = [];
    range.addEventListener('change', () => heard.push('change'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      heard.push(new FormData(form).get('trip'));
    });
    const second = root(range).querySelector<HTMLInputElement>('#to');
    second?.focus();
    second?.select();
    await sendKeys({ type: '12/1/26' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => heard.length > 1);
    expect(heard).to.deep.equal(['change', '2026-11-16/2026-12-01']);
  });

  it('forgets an unfinished range when the form is reset', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-date-range label="Trip"></ds-date-range></form>`);
    const range = form.querySelector('ds-date-range') as Range;
    range.focus();
    await sendKeys({ type: '1/2/2026' });
    form.reset();
    await settle(range);
    expect(texts(range)).to.deep.equal(['', '']);
  });

  it('is read as a group with two named fields and its quick choices', async () => {
    const range = await render();
    const spoken = await spokenBy(range);
    expect(spoken[0]).to.contain('group, Trip').and.to.contain('For example, 11/25/2026');
    expect(spoken).to.include('group, Quick choices').and.to.include('textbox, From, not invalid').and.to.include('textbox, To, not invalid');
    expect(spoken.join('\n')).to.contain('button, This week, not pressed').and.to.contain('button, To: Choose a date');
  });

  it('has all its texts in Spanish', () => {
    expect(Object.keys(DATE_RANGE_ES)).to.deep.equal(Object.keys(DATE_RANGE_TEXTS.english));
  });
});

describe('the value of a range', () => {
  const day = fc.integer({ min: 0, max: 300_000 }).map((days) => addDays('1500-01-01', days));

  it('comes back from its text', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (from, days) => {
        const range = { from, to: addDays(from, days) };
        expect(rangeFrom(rangeValue(range))).to.deep.equal(range);
        expect(daysIn(range)).to.equal(days + 1);
      }),
    );
  });

  it('is empty when the ends are in the wrong order or not known', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 5000 }), (from, days) => rangeValue({ from, to: addDays(from, -days) }) === ''));
    expect(rangeValue({ from: '2026-11-25', to: '' })).to.equal('');
    expect(rangeFrom('soon/2026-02-30')).to.deep.equal({ from: '', to: '' });
  });
});
