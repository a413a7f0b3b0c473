/** `ds-time-slot-picker`: radio keys, days, time zones, paging. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineElement } from '../define-element.ts';
import '../register/time-slot-picker.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { DsTimeSlotPicker } from './ds-time-slot-picker.ts';
import { TIME_SLOT_PICKER_ES } from './time-slot-picker-texts.es.ts';
import { TIME_SLOT_PICKER_TEXTS } from './time-slot-picker-texts.ts';

type Picker = HTMLElementTagNameMap['ds-time-slot-picker'];

const SLOTS = [
  { id: 'c', start: '2026-11-27T15:00:00Z', note: 'With Ana' },
  { id: 'a', start: '2026-11-25T14:00:00Z' },
  { id: 'taken', start: '2026-11-25T14:30:00Z', disabled: true },
  { id: 'b', start: '2026-11-26T03:00:00Z' },
];

/** Without times there is nothing that could be chosen: the contract needs some from the start. */
defineElement(
  'test-filled-time-slots',
  class extends DsTimeSlotPicker {
    override slots = SLOTS;
  },
);

formControlContract({
  tag: 'test-filled-time-slots',
  fill: (control) => {
    control.value = 'b';
  },
  sends: 'b',
});

const NEW_YORK = 'America/New_York';

async function render(
  template = html`<ds-time-slot-picker label="Haircut" .slots=${SLOTS} time-zone=${NEW_YORK} viewer-time-zone=${NEW_YORK} has-later></ds-time-slot-picker>`,
): Promise<Picker> {
  const found = await fixture(template);
  return (found.localName === 'ds-time-slot-picker' ? found : found.querySelector('ds-time-slot-picker')) as Picker;
}

async function press(picker: Picker, key: string): Promise<void> {
  await sendKeys({ press: key });
  await picker.updateComplete;
}

const root = (picker: Picker) => picker.shadowRoot as ShadowRoot;
const focused = (picker: Picker) => (root(picker).activeElement as HTMLInputElement | null)?.value;
const days = (picker: Picker) => [...root(picker).querySelectorAll('.day')].map((day) => textOf(day));
const status = (picker: Picker) => root(picker).querySelector('[role=status]')?.textContent.trim();

describe('ds-time-slot-picker', () => {
  it('groups the times by their day in the zone, in order', async () => {
    const picker = await render();
    expect(days(picker)).to.deep.equal(['Wednesday, November 25 9:00 AM 9:30 AM Taken 10:00 PM', 'Friday, November 27 10:00 AM With Ana']);
  });

  it('moves and chooses with arrows, over taken times and around the ends', async () => {
    const picker = await render();
    const heard: string[] = [];
    picker.addEventListener('input', () => heard.push('input'));
    picker.addEventListener('change', () => heard.push(picker.value));
    picker.focus();
    expect(focused(picker)).to.equal('a');
    expect(picker.value).to.equal('');
    for (const [key, id] of [
      ['ArrowRight', 'b'],
      ['ArrowDown', 'c'],
      ['ArrowDown', 'a'],
      ['ArrowLeft', 'c'],
      ['ArrowUp', 'b'],
    ] as const) {
      await press(picker, key);
      expect(picker.value, key).to.equal(id);
      expect(focused(picker), key).to.equal(id);
    }
    expect(heard.slice(0, 4)).to.deep.equal(['input', 'b', 'input', 'c']);
  });

  it('moves with the reading direction from right to left', async () => {
    const picker = await render(
      html`<div dir="rtl"><ds-time-slot-picker label="Haircut" .slots=${SLOTS} time-zone=${NEW_YORK} viewer-time-zone=${NEW_YORK}></ds-time-slot-picker></div>`,
    );
    picker.focus();
    await press(picker, 'ArrowLeft');
    expect(picker.value).to.equal('b');
    await press(picker, 'ArrowRight');
    expect(picker.value).to.equal('a');
    await press(picker, 'ArrowRight');
    expect(picker.value).to.equal('c');
  });

  it('chooses with Space, and Tab goes on', async () => {
    const wrapper = await fixture(
      html`<div><ds-time-slot-picker label="Haircut" .slots=${SLOTS} time-zone=${NEW_YORK}></ds-time-slot-picker><button>Next</button></div>`,
    );
    const picker = wrapper.querySelector('ds-time-slot-picker') as Picker;
    picker.focus();
    await press(picker, 'Space');
    expect(picker.value).to.equal('a');
    await press(picker, 'Tab');
    expect(document.activeElement?.localName).to.equal('button');
  });

  it('names the zone in words, and shows the reader’s own time where it differs', async () => {
    const same = await render();
    expect(textOf(root(same).querySelector('.zone') as Element)).to.equal('Times are in Eastern Time.');
    const other = await render(
      html`<ds-time-slot-picker label="Call" .slots=${SLOTS} time-zone=${NEW_YORK} viewer-time-zone="America/Los_Angeles"></ds-time-slot-picker>`,
    );
    expect(textOf(root(other).querySelector('.zone') as Element)).to.equal(
      'Times are in Eastern Time. Your device is set to Pacific Time, so you see that time too.',
    );
    expect(days(other)[0]).to.contain('9:00 AM 6:00 AM your time');
  });

  it('keeps quiet about a zone whose clocks show the same', async () => {
    const picker = await render(
      html`<ds-time-slot-picker label="Call" .slots=${SLOTS} time-zone=${NEW_YORK} viewer-time-zone="America/Detroit"></ds-time-slot-picker>`,
    );
    expect(root(picker).textContent).to.not.contain('your time');
  });

  it('asks the page for other days, and says what has come', async () => {
    const picker = await render();
    const heard: string[] = [];
    for (const name of ['earlier-days', 'later-days']) picker.addEventListener(name, () => heard.push(name));
    const later = byRole(root(picker), 'button', 'Later days');
    byRole(root(picker), 'button', 'Earlier days')?.click();
    later?.click();
    expect(heard).to.deep.equal(['later-days']);
    later?.focus();
    picker.loading = true;
    await picker.updateComplete;
    expect(status(picker)).to.equal('Loading times');
    expect(root(picker).querySelector('[aria-busy="true"]')).to.not.equal(null);
    picker.slots = [{ id: 'z', start: '2026-12-01T15:00:00Z' }];
    picker.loading = false;
    await picker.updateComplete;
    expect(status(picker)).to.equal('1 time, Tuesday, December 1');
    expect(root(picker).activeElement === later).to.equal(true);
  });

  it('keeps a chosen time while other days are shown, and says which', async () => {
    const picker = await render();
    picker.value = 'a';
    await picker.updateComplete;
    picker.slots = [{ id: 'z', start: '2026-12-01T15:00:00Z' }];
    await picker.updateComplete;
    expect(picker.value).to.equal('a');
    expect(root(picker).querySelector('.chosen')?.textContent).to.equal('Chosen: Wednesday, November 25, 9:00 AM');
  });

  it('keeps the parts of a day apart', async () => {
    const parts = SLOTS.map((slot) => ({ ...slot, part: slot.id === 'b' ? 'evening' : 'morning' }));
    const picker = await render(
      html`<ds-time-slot-picker label="Haircut" .slots=${parts} time-zone=${NEW_YORK} viewer-time-zone=${NEW_YORK}></ds-time-slot-picker>`,
    );
    expect(days(picker)).to.deep.equal([
      'Wednesday, November 25, morning 9:00 AM 9:30 AM Taken',
      'Wednesday, November 25, evening 10:00 PM',
      'Friday, November 27, morning 10:00 AM With Ana',
    ]);
    await expect(picker).to.be.accessible();
  });

  it('leads to the next free day when there is nothing', async () => {
    const picker = await render(html`<ds-time-slot-picker label="Haircut" time-zone=${NEW_YORK} next-available="2026-12-03T03:00:00Z"></ds-time-slot-picker>`);
    expect(root(picker).querySelector('.empty p')?.textContent).to.equal('No times are available on these days.');
    let asked = 0;
    picker.addEventListener('next-available', () => (asked += 1));
    byRole(root(picker), 'button', 'Go to the next available day: Wednesday, December 2')?.click();
    expect(asked).to.equal(1);
    await expect(picker).to.be.accessible();
  });

  it('is invalid without a time, also when there are none', async () => {
    const picker = await render(
      html`<ds-time-slot-picker label="Haircut" time-zone=${NEW_YORK} next-available="2026-12-03T03:00:00Z" required></ds-time-slot-picker>`,
    );
    expect(picker.checkValidity()).to.equal(false);
  });

  it('changes nothing when it can only be read', async () => {
    const picker = await render(html`<ds-time-slot-picker label="Haircut" .slots=${SLOTS} value="b" time-zone=${NEW_YORK} readonly></ds-time-slot-picker>`);
    picker.focus();
    await press(picker, 'ArrowDown');
    expect(picker.value).to.equal('b');
  });

  it('is read as one group of radio buttons below headings', async () => {
    const picker = await render();
    await waitUntil(() => root(picker).querySelector('.day'));
    const spoken = await spokenBy(picker);
    expect(spoken[0]).to.contain('radiogroup, Haircut');
    expect(spoken).to.include('heading, Wednesday, November 25, level 3');
    expect(spoken.filter((phrase) => phrase.startsWith('radio,'))[1])
      .to.contain('9:30 AM Taken')
      .and.to.contain('disabled');
  });

  it('has all its texts in Spanish', () => {
    expect(Object.keys(TIME_SLOT_PICKER_ES)).to.deep.equal(Object.keys(TIME_SLOT_PICKER_TEXTS.english));
  });
});
