/** `ds-date-field`: three fields that make one date. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar-math.ts';
import '../register/date-field.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';
import { DATE_FIELD_ES } from './date-field-texts.es.ts';
import { DATE_FIELD_TEXTS } from './date-field-texts.ts';
import { isoIn, typedFrom } from './typed-date.ts';

type DateField = HTMLElementTagNameMap['ds-date-field'];

formControlContract({
  tag: 'ds-date-field',
  fill: (control) => {
    control.value = '1984-03-27';
  },
  sends: '1984-03-27',
});

const render = (template = html`<ds-date-field label="Date of birth"></ds-date-field>`) => fixture<DateField>(template);

/** Types into the fields one after the other, then leaves. */
async function type(field: DateField, ...texts: string[]): Promise<void> {
  field.focus();
  for (const text of texts) {
    if (text !== '') await sendKeys({ type: text });
    await sendKeys({ press: 'Tab' });
  }
  await field.updateComplete;
  await field.updateComplete;
}

const errorOf = (field: DateField) => field.shadowRoot?.querySelector('.error')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const parts = (field: DateField) => [...(field.shadowRoot?.querySelectorAll('input') ?? [])];

describe('ds-date-field', () => {
  it('takes month, day and year, and waits for Tab to go on', async () => {
    const field = await render();
    field.focus();
    await sendKeys({ type: '03' });
    expect(field.shadowRoot?.activeElement?.id).to.equal('control');
    await type(field, '', '27', '1984');
    expect(field.value).to.equal('1984-03-27');
    expect(errorOf(field)).to.equal('');
  });

  it('follows the order of the language', async () => {
    const order = async (lang: string) => parts(await render(html`<ds-date-field lang=${lang}></ds-date-field>`)).map((input) => input.dataset['part']);
    expect(await order('en-US')).to.deep.equal(['month', 'day', 'year']);
    expect(await order('es-US')).to.deep.equal(['day', 'month', 'year']);
    expect(await order('ja')).to.deep.equal(['year', 'month', 'day']);
  });

  it('tells of each change, and of what was committed', async () => {
    const field = await render();
    const heard: string[] = [];
    field.addEventListener('input', () => heard.push(`input ${field.value}`));
    field.addEventListener('change', () => heard.push(`change ${field.value}`));
    field.value = '1984-03-27';
    await field.updateComplete;
    field.focus();
    await sendKeys({ type: '4' });
    await sendKeys({ press: 'Tab' });
    expect(heard).to.deep.equal(['input 1984-04-27', 'change 1984-04-27']);
  });

  for (const [typed, message, wrong] of [
    [['2', '29', '2026'], 'The day must be between 1 and 28 in February 2026.', 'day'],
    [['13', '1', '2026'], 'The month must be between 1 and 12.', 'month'],
    [['3', '27', '84'], 'Enter the year as four digits.', 'year'],
    [['3', '', '1984'], 'Enter the day as a number.', 'day'],
    [['May', '4', '1984'], 'The month must be between 1 and 12.', 'month'],
  ] as const) {
    it(`says “${message}” for ${typed.join('/')}`, async () => {
      const field = await render();
      await type(field, ...typed);
      expect(errorOf(field)).to.equal(`Error: ${message}`);
      expect(field.value).to.equal('');
      const invalid = parts(field).filter((input) => input.getAttribute('aria-invalid') === 'true');
      expect(invalid.map((input) => input.dataset['part'])).to.deep.equal([wrong]);
      expect(field.checkValidity()).to.equal(false);
    });
  }

  it('complains only after the whole group was left', async () => {
    const field = await render();
    field.focus();
    await sendKeys({ type: '13' });
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(errorOf(field)).to.equal('');
  });

  it('holds to the earliest and the latest date', async () => {
    const field = await render(html`<ds-date-field label="Date of birth" min="1900-01-01" max="2026-11-25"></ds-date-field>`);
    field.value = '2026-11-26';
    await field.updateComplete;
    expect(field.validationMessage).to.equal('Date of birth must be November 25, 2026 or earlier.');
    field.value = '1899-12-31';
    await field.updateComplete;
    expect(field.validationMessage).to.equal('Date of birth must be January 1, 1900 or later.');
    field.value = '2026-11-25';
    await field.updateComplete;
    expect(field.checkValidity()).to.equal(true);
  });

  it('understands a whole date that is pasted, and says which one', async () => {
    const field = await render();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'March 27, 1984');
    parts(field)[1]?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await field.updateComplete;
    expect(field.value).to.equal('1984-03-27');
    expect(parts(field).map((input) => input.value)).to.deep.equal(['3', '27', '1984']);
    expect(field.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('The date is now March 27, 1984.');
  });

  it('lets the browser fill in a date of birth', async () => {
    const field = await render(html`<ds-date-field autocomplete="bday"></ds-date-field>`);
    expect(parts(field).map((input) => input.autocomplete)).to.deep.equal(['bday-month', 'bday-day', 'bday-year']);
  });

  it('forgets an unfinished date when the form is reset', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-date-field></ds-date-field></form>`);
    const field = form.querySelector('ds-date-field') as DateField;
    await type(field, '3', '27');
    form.reset();
    await field.updateComplete;
    expect(parts(field).map((input) => input.value)).to.deep.equal(['', '', '']);
  });

  it('submits the form on Enter', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-date-field></ds-date-field></form>`);
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    form.querySelector('ds-date-field')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.equal(1);
  });

  it('is read as a group with its hint and three named fields', async () => {
    const field = await render(html`<ds-date-field label="Date of birth" hint="As on your card" value="1984-03-27" required></ds-date-field>`);
    const spoken = await spokenBy(field);
    expect(spoken[0]).to.contain('group, Date of birth').and.to.contain('As on your card');
    expect(spoken.filter((phrase) => phrase.startsWith('textbox'))).to.deep.equal([
      'textbox, Month, 3, not invalid, required',
      'textbox, Day, 27, not invalid, required',
      'textbox, Year, 1984, not invalid, required',
    ]);
  });

  it('has all its texts in Spanish', () => {
    expect(Object.keys(DATE_FIELD_ES)).to.deep.equal(Object.keys(DATE_FIELD_TEXTS.english));
  });
});

describe('a typed date', () => {
  it('is the date it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), (days) => {
        const iso = addDays('1000-01-01', days);
        expect(isoIn(typedFrom(iso))).to.equal(iso);
      }),
    );
  });

  it('is never a day that does not exist', () => {
    const text = fc.oneof(fc.integer({ min: -5, max: 12_000 }).map(String), fc.string());
    fc.assert(
      fc.property(text, text, text, (year, month, day) => {
        const iso = isoIn({ year, month, day });
        if (iso !== '') expect(addDays(addDays(iso, 1), -1)).to.equal(iso);
      }),
    );
  });
});
