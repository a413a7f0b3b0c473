/** `ds-date-picker`: typing, the calendar, and its part in forms. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/date-picker.ts';
import '../register/dialog.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Picker = HTMLElementTagNameMap['ds-date-picker'];

formControlContract({
  tag: 'ds-date-picker',
  fill: (control) => {
    control.value = '2026-11-25';
  },
  sends: '2026-11-25',
});

const closedOnSundays = (iso: string) => (new Date(iso).getUTCDay() === 0 ? 'Closed on Sundays.' : '');

const render = (template = html`<ds-date-picker label="Day" today="2026-11-18"></ds-date-picker>`) => fixture<Picker>(template);

/** Types into the field and leaves it. */
async function type(picker: Picker, text: string): Promise<void> {
  picker.focus();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Tab' });
  await settle(picker);
}

/** What shows of an error follows a render later. */
async function settle(picker: Picker): Promise<void> {
  await picker.updateComplete;
  await picker.updateComplete;
}

const root = (picker: Picker) => picker.renderRoot;
const input = (picker: Picker) => root(picker).querySelector('input') as HTMLInputElement;
const button = (picker: Picker) => root(picker).querySelector('.open') as HTMLButtonElement;
const dialog = (picker: Picker) => root(picker).querySelector('dialog') as HTMLDialogElement;
const errorOf = (picker: Picker) => root(picker).querySelector('.error')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const focusedDay = (picker: Picker) => root(picker).querySelector('ds-calendar')?.shadowRoot?.activeElement?.getAttribute('aria-label');

/** Opens the calendar with the keyboard. */
async function open(picker: Picker): Promise<void> {
  button(picker).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => focusedDay(picker));
}

describe('ds-date-picker, typing', () => {
  for (const text of ['11/25/2026', 'Nov 25 2026', '25 nov 2026', '2026-11-25', '11/25/26', '11252026']) {
    it(`understands ${text}`, async () => {
      const picker = await render();
      await type(picker, text);
      expect(picker.value).to.equal('2026-11-25');
      expect(input(picker).value).to.equal('11/25/2026');
      expect(root(picker).querySelector('.chosen')?.textContent).to.equal('Wednesday, November 25, 2026');
    });
  }

  it('reads the day first where the language does', async () => {
    const picker = await render(html`<ds-date-picker lang="es-US" label="Día" today="2026-11-18"></ds-date-picker>`);
    await type(picker, '3/4/2026');
    expect(picker.value).to.equal('2026-04-03');
    expect(root(picker).querySelector('.chosen')?.textContent).to.equal('viernes, 3 de abril de 2026');
  });

  for (const [text, message] of [
    ['2/30/2026', 'The day must be between 1 and 28 in February 2026.'],
    ['25/11/2026', 'The month must be between 1 and 12.'],
    ['soon', 'Enter a whole date, like 11/25/2026.'],
    ['Nov 25', 'Enter a whole date, like 11/25/2026.'],
  ] as const) {
    it(`says “${message}” for ${text}, and keeps the text`, async () => {
      const picker = await render();
      await type(picker, text);
      expect(errorOf(picker)).to.equal(`Error: ${message}`);
      expect(input(picker).value).to.equal(text);
      expect(picker.value).to.equal('');
    });
  }

  it('holds to the limits and gives the reason against a day', async () => {
    const picker = await render(
      html`<ds-date-picker label="Day" min="2026-11-18" max="2026-12-31" today="2026-11-18" .isDisabled=${closedOnSundays}></ds-date-picker>`,
    );
    for (const [value, message] of [
      ['2026-11-17', 'Day must be November 18, 2026 or later.'],
      ['2027-01-01', 'Day must be December 31, 2026 or earlier.'],
      ['2026-11-22', 'Closed on Sundays.'],
      ['2026-11-23', ''],
    ] as const) {
      picker.value = value;
      await settle(picker);
      expect(picker.validationMessage).to.equal(message);
    }
  });

  it('tells of each change, and once of what was committed', async () => {
    const picker = await render();
    const heard: string[] = [];
    picker.addEventListener('input', () => heard.push('input'));
    picker.addEventListener('change', () => heard.push(`change ${picker.value}`));
    picker.focus();
    await sendKeys({ type: '1/2/26' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(heard).to.deep.equal([...Array.from({ length: 6 }, () => 'input'), 'change 2026-01-02']);
  });

  it('sends the form on Enter with the date just typed', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-date-picker name="day" label="Day" today="2026-11-18"></ds-date-picker></form>`);
    const sent: unknown[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form).get('day'));
    });
    form.querySelector('ds-date-picker')?.focus();
    await sendKeys({ type: '1/2/26' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal(['2026-01-02']);
  });

  it('forgets what was typed when the form is reset', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-date-picker label="Day"></ds-date-picker></form>`);
    const picker = form.querySelector('ds-date-picker') as Picker;
    await type(picker, 'soon');
    form.reset();
    await settle(picker);
    expect(input(picker).value).to.equal('');
    expect(errorOf(picker)).to.equal('');
  });

  it('is read with its hint, its date in words and its button', async () => {
    const picker = await render(html`<ds-date-picker label="Day" value="2026-11-25" today="2026-11-18" required></ds-date-picker>`);
    const spoken = await spokenBy(picker);
    expect(spoken).to.include('textbox, Day, 11/25/2026, For example, 11/25/2026 Wednesday, November 25, 2026, not invalid, required');
    expect(spoken.join('\n')).to.contain('button, Day: Change the date, Wednesday, November 25, 2026');
  });
});

describe('ds-date-picker, the calendar', () => {
  it('opens on the chosen day, else on today', async () => {
    const picker = await render();
    await open(picker);
    expect(dialog(picker).matches(':modal')).to.equal(true);
    expect(focusedDay(picker)).to.equal('Wednesday, November 18, 2026');
    await sendKeys({ press: 'Escape' });
    picker.value = '1999-12-31';
    await open(picker);
    expect(focusedDay(picker)).to.equal('Friday, December 31, 1999');
  });

  it('takes the day chosen with Enter, closes, and gives the focus back', async () => {
    const picker = await render();
    const heard: string[] = [];
    picker.addEventListener('input', () => heard.push('input'));
    picker.addEventListener('change', () => heard.push('change'));
    await open(picker);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !dialog(picker).open);
    expect(picker.value).to.equal('2026-11-25');
    expect(heard).to.deep.equal(['input', 'change']);
    expect(picker.shadowRoot?.activeElement === button(picker)).to.equal(true);
    await settle(picker);
    expect(button(picker).getAttribute('aria-label')).to.equal('Day: Change the date, Wednesday, November 25, 2026');
  });

  it('closes with Escape and changes nothing, nor closes a dialog around it', async () => {
    const outer = await fixture<HTMLElementTagNameMap['ds-dialog']>(
      html`<ds-dialog open heading="Order"><ds-date-picker label="Day" today="2026-11-18"></ds-date-picker></ds-dialog>`,
    );
    const picker = outer.querySelector('ds-date-picker') as Picker;
    await open(picker);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog(picker).open);
    expect(picker.value).to.equal('');
    expect(outer.open).to.equal(true);
    expect(picker.shadowRoot?.activeElement === button(picker)).to.equal(true);
  });

  it('closes with its button and with a press beside it', async () => {
    const picker = await render();
    await open(picker);
    const closed = oneEvent(dialog(picker), 'close');
    (root(picker).querySelector('.close') as HTMLElement).click();
    expect(dialog(picker).open).to.equal(false);
    await closed;
    await open(picker);
    dialog(picker).click();
    expect(dialog(picker).open).to.equal(false);
  });

  it('stays open on a day that can’t be chosen', async () => {
    const picker = await render(html`<ds-date-picker label="Day" today="2026-11-22" .isDisabled=${closedOnSundays}></ds-date-picker>`);
    await open(picker);
    await sendKeys({ press: 'Enter' });
    expect(dialog(picker).open).to.equal(true);
    expect(picker.value).to.equal('');
  });

  it('keeps to itself which month is shown', async () => {
    const picker = await render();
    let heard = 0;
    picker.addEventListener('input', () => (heard += 1));
    picker.addEventListener('change', () => (heard += 1));
    await open(picker);
    const month = root(picker).querySelector('ds-calendar')?.shadowRoot?.querySelector('select') as HTMLSelectElement;
    month.value = '3';
    month.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    month.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).to.equal(0);
  });

  it('stays shut for a field that can’t be changed', async () => {
    expect(button(await render(html`<ds-date-picker label="Day" value="2026-11-25" disabled></ds-date-picker>`)).disabled).to.equal(true);
    expect(button(await render(html`<ds-date-picker label="Day" value="2026-11-25" readonly></ds-date-picker>`))).to.equal(null);
  });

  it('is accessible when open', async () => {
    const picker = await render();
    await open(picker);
    await expect(picker).to.be.accessible();
  });

  it('leaves the page usable when it is removed while open', async () => {
    const wrapper = await fixture(html`<div><button>Other</button><ds-date-picker label="Day"></ds-date-picker></div>`);
    const picker = wrapper.querySelector('ds-date-picker') as Picker;
    await picker.showPicker();
    picker.remove();
    const other = wrapper.querySelector('button') as HTMLElement;
    other.focus();
    expect(document.activeElement === other).to.equal(true);
  });
});
