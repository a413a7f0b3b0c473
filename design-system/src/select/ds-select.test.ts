/** `ds-select`: its part in forms and its choices. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/select.ts';
import type { FormControl } from '../forms/form-control.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

const OPTIONS = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
];

formControlContract({
  tag: 'ds-select',
  fill: (control: FormControl) => {
    (control as HTMLElementTagNameMap['ds-select']).options = OPTIONS;
    control.value = 'b';
  },
  sends: 'b',
});

describe('ds-select', () => {
  it('tells which choice was made', async () => {
    const select = await fixture<HTMLElementTagNameMap['ds-select']>(html`<ds-select label="One" .options=${OPTIONS} value="a"></ds-select>`);
    let changes = 0;
    select.addEventListener('change', () => (changes += 1));
    const native = select.renderRoot.querySelector('select');
    expect(native?.value).to.equal('a');
    if (native !== null) native.value = 'b';
    native?.dispatchEvent(new Event('change'));
    expect(select.value).to.equal('b');
    expect(changes).to.equal(1);
  });

  it('shows a value that arrives before its choices', async () => {
    const select = await fixture<HTMLElementTagNameMap['ds-select']>(html`<ds-select label="One" value="b"></ds-select>`);
    select.options = OPTIONS;
    await select.updateComplete;
    expect(select.renderRoot.querySelector('select')?.value).to.equal('b');
  });

  it('tells of a choice with input and change, with the new value already there', async () => {
    const select = await fixture<HTMLElementTagNameMap['ds-select']>(html`<ds-select label="One" .options=${OPTIONS} value="a"></ds-select>`);
    const heard: string[] = [];
    for (const type of ['input', 'change']) select.addEventListener(type, () => heard.push(`${type} ${select.value}`));
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(heard).to.deep.equal(['input b', 'change b']);
  });

  it('can be reached and read but not changed when it is read only', async () => {
    const select = await fixture<HTMLElementTagNameMap['ds-select']>(html`<ds-select label="One" .options=${OPTIONS} value="a" readonly></ds-select>`);
    select.focus();
    expect(select.shadowRoot?.activeElement?.id).to.equal('control');
    await sendKeys({ press: 'ArrowDown' });
    expect(select.value).to.equal('a');
  });

  it('speaks its name and its hint', async () => {
    const select = await fixture<HTMLElementTagNameMap['ds-select']>(
      html`<ds-select label="One" hint="Any" .options=${OPTIONS} value="b" required></ds-select>`,
    );
    expect(await spokenBy(select)).to.include('combobox, One, Any, has popup listbox, not expanded, not invalid, required');
  });
});
