/** `ds-select`: its part in forms and its choices. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/select.ts';
import type { FormControl } from '../forms/form-control.ts';
import { formControlContract } from '../testing/form-control-contract.ts';

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
});
