/** `ds-combobox`: the keyboard of the APG pattern, its part in forms, and what is told. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/combobox.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { Scheduler } from '../timing/clock.ts';
import type { ComboboxOption } from './combobox-options.ts';

type Combobox = HTMLElementTagNameMap['ds-combobox'];

formControlContract({
  tag: 'ds-combobox',
  fill: (control) => {
    control.value = 'rye';
  },
  sends: 'rye',
});

const OPTIONS: readonly ComboboxOption[] = [
  { value: 'rye', label: 'Rye', description: 'Dark', group: 'Loaves' },
  { value: 'spelt', label: 'Spelt', group: 'Loaves', disabled: true },
  { value: 'tart', label: 'Crème tart', group: 'Sweet' },
  { value: 'roll', label: 'Roll' },
];

const atOnce: Scheduler = (task) => {
  task();
  return () => undefined;
};

async function render(template = html`<ds-combobox name="bread" label="Bread" .options=${OPTIONS} .scheduler=${atOnce}></ds-combobox>`) {
  const form = await fixture<HTMLFormElement>(html`<form novalidate>${template}<button id="after">After</button></form>`);
  const combobox = form.querySelector('ds-combobox') as Combobox;
  const input = combobox.renderRoot.querySelector('input') as HTMLInputElement;
  let submitted = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted += 1;
  });
  combobox.focus();
  return { form, combobox, input, submitted: () => submitted };
}

const several = (extra: object = {}) =>
  html`<ds-combobox name="bread" label="Bread" multiple .options=${OPTIONS} .scheduler=${atOnce} ?allow-custom=${'allowCustom' in extra}></ds-combobox>`;

async function press(combobox: Combobox, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await combobox.updateComplete;
  }
}

async function type(combobox: Combobox, text: string): Promise<void> {
  await sendKeys({ type: text });
  await combobox.updateComplete;
}

async function pressWithAlt(combobox: Combobox, key: string): Promise<void> {
  await sendKeys({ down: 'Alt' });
  await press(combobox, key);
  await sendKeys({ up: 'Alt' });
}

const clean = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const isOpen = (combobox: Combobox) => combobox.renderRoot.querySelector('#popup')?.matches(':popover-open') ?? false;
const rows = (combobox: Combobox) => [...combobox.renderRoot.querySelectorAll('[role=option]')].map((row) => clean(row));
const said = (combobox: Combobox) => clean(combobox.renderRoot.querySelector('[role=status]'));
const note = (combobox: Combobox) => clean(combobox.renderRoot.querySelector('.note'));
const tags = (combobox: Combobox) => [...combobox.renderRoot.querySelectorAll('.tag')].map((tag) => clean(tag));

function active(combobox: Combobox): string | undefined {
  const id = combobox.renderRoot.querySelector('input')?.getAttribute('aria-activedescendant');
  return id == null ? undefined : clean(combobox.renderRoot.querySelector(`#${id}`));
}

describe('ds-combobox', () => {
  it('opens with Down on the first choice and with Up on the last, and moves around the ends', async () => {
    const { combobox } = await render();
    await press(combobox, 'ArrowDown');
    expect(isOpen(combobox)).to.equal(true);
    expect(active(combobox)).to.equal('Rye Dark');
    await press(combobox, 'ArrowUp');
    expect(active(combobox)).to.equal('Roll');
    await press(combobox, 'ArrowDown');
    expect(active(combobox)).to.equal('Rye Dark');
    await press(combobox, 'Escape', 'ArrowUp');
    expect(active(combobox)).to.equal('Roll');
  });

  it('opens with Alt+Down without moving, and closes with Alt+Up', async () => {
    const { combobox } = await render();
    await pressWithAlt(combobox, 'ArrowDown');
    expect(isOpen(combobox)).to.equal(true);
    expect(active(combobox)).to.equal(undefined);
    await pressWithAlt(combobox, 'ArrowUp');
    expect(isOpen(combobox)).to.equal(false);
  });

  it('finds by any part, without case and accents, and marks it', async () => {
    const { combobox } = await render();
    await type(combobox, 'CREME');
    expect(rows(combobox)).to.deep.equal(['Crème tart']);
    expect(clean(combobox.renderRoot.querySelector('mark'))).to.equal('Crème');
    expect(clean(combobox.renderRoot.querySelector('.group-label'))).to.equal('Sweet');
  });

  it('chooses with Enter, keeps the focus, and tells of it', async () => {
    const { combobox, input, form } = await render();
    const heard: string[] = [];
    for (const name of ['input', 'change']) form.addEventListener(name, () => heard.push(`${name} ${combobox.value}`));
    await type(combobox, 'ro');
    await press(combobox, 'ArrowDown', 'Enter');
    expect(combobox.value).to.equal('roll');
    expect(input.value).to.equal('Roll');
    expect(isOpen(combobox)).to.equal(false);
    expect(heard).to.deep.equal(['input roll', 'change roll']);
    expect(combobox.shadowRoot?.activeElement).to.equal(input);
  });

  it('chooses with Tab and goes on', async () => {
    const { combobox } = await render();
    await press(combobox, 'ArrowDown', 'Tab');
    expect(combobox.value).to.equal('rye');
    expect(isOpen(combobox)).to.equal(false);
  });

  it('reaches a disabled choice and does not take it', async () => {
    const { combobox } = await render();
    await press(combobox, 'ArrowDown', 'ArrowDown');
    expect(active(combobox)).to.equal('Spelt');
    await press(combobox, 'Enter');
    expect(combobox.value).to.equal('');
    expect(isOpen(combobox)).to.equal(true);
  });

  it('goes back into the text with Home and End', async () => {
    const { combobox, input } = await render();
    await type(combobox, 'r');
    await press(combobox, 'ArrowDown', 'Home');
    expect(active(combobox)).to.equal(undefined);
    expect(input.selectionStart).to.equal(0);
    await press(combobox, 'ArrowDown', 'End');
    expect(active(combobox)).to.equal(undefined);
    expect(input.selectionStart).to.equal(1);
  });

  it('closes with Escape, clears with the next one, and then leaves the key to others', async () => {
    const { combobox, form } = await render();
    let others = 0;
    form.addEventListener('keydown', () => (others += 1));
    combobox.value = 'rye';
    await combobox.updateComplete;
    await press(combobox, 'ArrowDown', 'Escape');
    expect(isOpen(combobox)).to.equal(false);
    expect(combobox.value).to.equal('rye');
    await press(combobox, 'Escape');
    expect(combobox.value).to.equal('');
    expect(others).to.equal(0);
    await press(combobox, 'Escape');
    expect(others).to.equal(1);
  });

  it('opens and chooses with the pointer, and closes with a press elsewhere', async () => {
    const { combobox, input, form } = await render();
    input.click();
    await combobox.updateComplete;
    expect(rows(combobox)).to.have.length(4);
    combobox.renderRoot.querySelector<HTMLElement>('#option-3')?.click();
    await combobox.updateComplete;
    expect(combobox.value).to.equal('roll');
    input.click();
    await combobox.updateComplete;
    expect(isOpen(combobox)).to.equal(true);
    form.querySelector<HTMLElement>('#after')?.focus();
    await combobox.updateComplete;
    expect(isOpen(combobox)).to.equal(false);
  });

  it('takes a text that is the name of a choice', async () => {
    const { combobox } = await render();
    await type(combobox, 'roll');
    await press(combobox, 'Tab', 'Tab');
    expect(combobox.value).to.equal('roll');
  });

  it('keeps a text that is no choice, and says what to do', async () => {
    const { combobox, input } = await render();
    await type(combobox, 'cake');
    await press(combobox, 'Tab', 'Tab');
    expect(combobox.value).to.equal('');
    expect(input.value).to.equal('cake');
    expect(combobox.checkValidity()).to.equal(false);
    expect(clean(combobox.renderRoot.querySelector('.error'))).to.contain('Please choose from the list for Bread');
    combobox.value = 'rye';
    await combobox.updateComplete;
    expect(input.value).to.equal('Rye');
    expect(combobox.checkValidity()).to.equal(true);
  });

  it('takes any text when it is allowed', async () => {
    const { combobox } = await render(html`<ds-combobox label="Bread" allow-custom .options=${OPTIONS} .scheduler=${atOnce}></ds-combobox>`);
    await type(combobox, 'Cake');
    expect(rows(combobox)).to.deep.equal(['Use “Cake”']);
    await press(combobox, 'Enter');
    expect(combobox.value).to.equal('Cake');
  });

  it('sends the form with Enter only when the list is closed', async () => {
    const { combobox, submitted } = await render();
    await press(combobox, 'ArrowDown', 'Enter');
    expect(submitted()).to.equal(0);
    await press(combobox, 'Enter');
    expect(submitted()).to.equal(1);
  });

  it('shows the label of a value whose choices come later', async () => {
    const { combobox, input } = await render(html`<ds-combobox label="Bread" value="roll"></ds-combobox>`);
    expect(input.value).to.equal('roll');
    combobox.options = OPTIONS;
    await combobox.updateComplete;
    expect(input.value).to.equal('Roll');
  });

  it('loses a text that was never taken when the form is reset', async () => {
    const { combobox, form, input } = await render();
    await type(combobox, 'ro');
    await pressWithAlt(combobox, 'ArrowUp');
    form.reset();
    await combobox.updateComplete;
    expect(input.value).to.equal('');
    expect(combobox.checkValidity()).to.equal(true);
  });

  it('is cleared with its button, which gives the focus back to the text', async () => {
    const { combobox } = await render();
    combobox.value = 'rye';
    await combobox.updateComplete;
    combobox.renderRoot.querySelector<HTMLElement>('[aria-label="Clear Bread"]')?.click();
    await combobox.updateComplete;
    expect(combobox.value).to.equal('');
    expect(combobox.shadowRoot?.activeElement?.id).to.equal('control');
  });

  it('cannot be changed when it is read only', async () => {
    const { combobox } = await render(html`<ds-combobox label="Bread" readonly value="rye" .options=${OPTIONS}></ds-combobox>`);
    await press(combobox, 'ArrowDown', 'Backspace', 'Escape');
    expect(isOpen(combobox)).to.equal(false);
    expect(combobox.value).to.equal('rye');
  });

  it('is read with its value, its hint and its results', async () => {
    const { combobox } = await render(html`<ds-combobox label="Bread" hint="Fresh" required .options=${OPTIONS} .scheduler=${atOnce}></ds-combobox>`);
    await type(combobox, 'ro');
    const spoken = (await spokenBy(combobox)).join(' | ');
    expect(spoken).to.contain('combobox, Bread, ro, Fresh');
    expect(spoken).to.contain('autocomplete in list');
    expect(spoken).to.contain('1 result');
    await expect(combobox).to.be.accessible();
  });

  it('tells how many results there are, politely', async () => {
    const { combobox } = await render();
    await type(combobox, 'r');
    expect(said(combobox)).to.equal('3 results');
    await type(combobox, 'ye');
    expect(said(combobox)).to.equal('1 result');
    await type(combobox, 'x');
    expect(said(combobox)).to.equal('No results. Try other words.');
    expect(note(combobox)).to.equal('No results. Try other words.');
  });
});

describe('ds-combobox with several choices', () => {
  it('collects choices as tags, stays open, and sends an entry for each', async () => {
    const { combobox, form, input } = await render(several());
    await press(combobox, 'ArrowDown', 'Enter');
    await type(combobox, 'ro');
    await press(combobox, 'ArrowDown', 'Enter');
    expect(combobox.values).to.deep.equal(['rye', 'roll']);
    expect(new FormData(form).getAll('bread')).to.deep.equal(['rye', 'roll']);
    expect(tags(combobox)).to.deep.equal(['Rye', 'Roll']);
    expect(isOpen(combobox)).to.equal(true);
    expect(input.value).to.equal('');
    expect(said(combobox)).to.equal('Roll added');
    await press(combobox, 'Enter');
    expect(combobox.values).to.deep.equal(['rye']);
    expect(said(combobox)).to.equal('Roll removed');
    await expect(combobox).to.be.accessible();
  });

  it('marks the last choice with Backspace, and removes it with the next', async () => {
    const { combobox } = await render(several());
    combobox.values = ['rye', 'roll'];
    await combobox.updateComplete;
    await press(combobox, 'Backspace');
    expect(combobox.values).to.deep.equal(['rye', 'roll']);
    expect(said(combobox)).to.equal('Press Backspace again to remove Roll');
    await press(combobox, 'ArrowLeft', 'Backspace');
    expect(combobox.values).to.deep.equal(['rye', 'roll']);
    await press(combobox, 'Backspace');
    expect(combobox.values).to.deep.equal(['rye']);
    expect(said(combobox)).to.equal('Roll removed');
  });

  it('removes a choice with its button, and the focus goes to the next one', async () => {
    const { combobox } = await render(several());
    combobox.values = ['rye', 'roll'];
    await combobox.updateComplete;
    const focused = () => combobox.shadowRoot?.activeElement;
    combobox.renderRoot.querySelector<HTMLElement>('.tag')?.click();
    await waitUntil(() => focused()?.getAttribute('aria-label') === 'Remove Roll', 'the next one has the focus');
    (focused() as HTMLElement).click();
    await waitUntil(() => focused()?.id === 'control', 'the text has the focus');
    expect(combobox.values).to.deep.equal([]);
  });

  it('takes texts of its own, once each', async () => {
    const { combobox } = await render(several({ allowCustom: true }));
    for (let times = 0; times < 2; times += 1) {
      await type(combobox, 'Salem, Oregon');
      await press(combobox, 'Enter');
    }
    expect(combobox.values).to.deep.equal(['Salem, Oregon']);
  });

  it('says what is chosen with the field, and needs a choice when it is required', async () => {
    const { combobox } = await render(several());
    combobox.required = true;
    await combobox.updateComplete;
    expect(combobox.checkValidity()).to.equal(false);
    combobox.values = ['rye', 'roll'];
    await combobox.updateComplete;
    expect(combobox.checkValidity()).to.equal(true);
    expect(combobox.renderRoot.querySelector('input')?.getAttribute('aria-describedby')).to.contain('chosen');
    expect(clean(combobox.renderRoot.querySelector('#chosen'))).to.equal('Chosen: Rye, Roll');
    const { form } = combobox;
    form?.reset();
    await combobox.updateComplete;
    expect(combobox.values).to.deep.equal([]);
  });
});

describe('ds-combobox with choices from elsewhere', () => {
  /** A search whose answers the test gives. */
  function search() {
    const asked: { query: string; signal: AbortSignal; answer: (options: ComboboxOption[]) => void; fail: () => void }[] = [];
    const load = (query: string, signal: AbortSignal) =>
      new Promise<ComboboxOption[]>((resolve, reject) => {
        asked.push({ query, signal, answer: resolve, fail: () => reject(new Error('No answer')) });
      });
    return { asked, load };
  }

  it('shows that it loads, then what was found, and aborts what is no longer wanted', async () => {
    const { asked, load } = search();
    const { combobox } = await render(html`<ds-combobox label="Book" .load=${load} .scheduler=${atOnce}></ds-combobox>`);
    await type(combobox, 's');
    await type(combobox, 'e');
    expect(note(combobox)).to.equal('Loading');
    const last = asked.at(-1);
    expect(last?.query).to.equal('se');
    expect(asked.at(-2)?.signal.aborted).to.equal(true);
    asked.at(-2)?.answer([{ value: 'old', label: 'Old' }]);
    last?.answer([{ value: 'sea', label: 'The sea' }]);
    await waitUntil(() => rows(combobox).length > 0, 'results');
    expect(rows(combobox)).to.deep.equal(['The sea']);
    expect(said(combobox)).to.equal('1 result');
    await press(combobox, 'ArrowDown', 'Enter');
    expect(combobox.value).to.equal('sea');
    expect(combobox.renderRoot.querySelector('input')?.value).to.equal('The sea');
  });

  it('asks only once typing rests', async () => {
    const { asked, load } = search();
    let waiting: (() => void)[] = [];
    const scheduler: Scheduler = (task) => {
      waiting.push(task);
      return () => {
        waiting = waiting.filter((each) => each !== task);
      };
    };
    const { combobox } = await render(html`<ds-combobox label="Book" .load=${load} .scheduler=${scheduler}></ds-combobox>`);
    await type(combobox, 'sea');
    expect(asked).to.have.length(0);
    for (const task of waiting) task();
    expect(asked.map(({ query }) => query)).to.deep.equal(['sea']);
  });

  it('says that it failed, and tries again with the button and with Enter', async () => {
    const { reportError } = globalThis;
    const reported: unknown[] = [];
    globalThis.reportError = (error) => reported.push(error);
    try {
      const { asked, load } = search();
      const { combobox } = await render(html`<ds-combobox label="Book" .load=${load} .scheduler=${atOnce}></ds-combobox>`);
      await type(combobox, 's');
      asked.at(-1)?.fail();
      await waitUntil(() => note(combobox)?.startsWith('We couldn’t load the list.'), 'it says so');
      expect(said(combobox)).to.equal('We couldn’t load the list.');
      await expect(combobox).to.be.accessible();
      combobox.renderRoot.querySelector<HTMLElement>('.retry')?.click();
      await combobox.updateComplete;
      expect(note(combobox)).to.equal('Loading');
      asked.at(-1)?.fail();
      await waitUntil(() => combobox.renderRoot.querySelector('.retry'), 'it says so again');
      await press(combobox, 'Enter');
      asked.at(-1)?.answer([{ value: 'sea', label: 'The sea' }]);
      await waitUntil(() => rows(combobox).length === 1, 'results');
      expect(reported).to.have.length(2);
    } finally {
      globalThis.reportError = reportError;
    }
  });
});
