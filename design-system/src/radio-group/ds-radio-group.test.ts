/** `ds-radio-group`: the keyboard of the APG pattern, and its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DsRadioGroup } from './ds-radio-group.ts';
import '../register/radio-group.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

const OPTIONS = [
  { value: 'a', label: 'Apple' },
  { value: 'b', label: 'Bread', description: 'Fresh today' },
  { value: 'c', label: 'Cheese', disabled: true },
  { value: 'd', label: 'Dates' },
];

class FilledRadioGroup extends DsRadioGroup {
  override options = OPTIONS;
}
customElements.define('test-radio-group', FilledRadioGroup);

formControlContract({
  tag: 'test-radio-group',
  fill: (control) => {
    control.value = 'b';
  },
  sends: 'b',
});

async function render(value = '', extra: { readonly?: boolean; rtl?: boolean } = {}): Promise<DsRadioGroup> {
  const wrapper = await fixture(
    html`<div dir=${extra.rtl === true ? 'rtl' : 'ltr'}><button>Before</button><ds-radio-group label="Food" value=${value} ?readonly=${extra.readonly === true} .options=${OPTIONS}></ds-radio-group><button>After</button></div>`,
  );
  const group = wrapper.querySelector('ds-radio-group') as DsRadioGroup;
  await group.updateComplete;
  return group;
}

const focused = (group: DsRadioGroup) => (group.shadowRoot?.activeElement as HTMLInputElement | null)?.value;

describe('ds-radio-group', () => {
  it('lets Tab lead to the chosen radio, and past the others', async () => {
    const group = await render('b');
    (group.previousElementSibling as HTMLElement).focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(group)).to.equal('b');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(group.nextElementSibling);
  });

  it('lets Tab lead to the first radio while nothing is chosen, and Space choose it', async () => {
    const group = await render();
    (group.previousElementSibling as HTMLElement).focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(group)).to.equal('a');
    expect(group.value).to.equal('');
    await sendKeys({ press: 'Space' });
    expect(group.value).to.equal('a');
  });

  it('chooses with arrows, around the ends and past what is disabled', async () => {
    const group = await render('a');
    group.focus();
    for (const [key, value] of [
      ['ArrowDown', 'b'],
      ['ArrowRight', 'd'],
      ['ArrowDown', 'a'],
      ['ArrowUp', 'd'],
      ['ArrowLeft', 'b'],
    ]) {
      await sendKeys({ press: key ?? '' });
      expect(group.value, key).to.equal(value);
      await group.updateComplete;
      expect(focused(group)).to.equal(value);
    }
  });

  it('follows the reading direction with left and right', async () => {
    const group = await render('a', { rtl: true });
    group.focus();
    for (const [key, value] of [
      ['ArrowLeft', 'b'],
      ['ArrowLeft', 'd'],
      ['ArrowLeft', 'a'],
      ['ArrowRight', 'd'],
      ['ArrowRight', 'b'],
    ]) {
      await sendKeys({ press: key ?? '' });
      expect(group.value, key).to.equal(value);
      await group.updateComplete;
    }
  });

  it('tells of a choice once, with the new value already there', async () => {
    const group = await render('a');
    const heard: string[] = [];
    group.addEventListener('input', () => heard.push(`input ${group.value}`));
    group.addEventListener('change', () => heard.push(`change ${group.value}`));
    group.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(heard).to.deep.equal(['input b', 'change b']);
  });

  it('clears a message from outside when another choice is made', async () => {
    const group = await render('a');
    group.error = 'Sold out.';
    await group.updateComplete;
    group.renderRoot.querySelector<HTMLElement>('.option:nth-child(2)')?.click();
    expect(group.value).to.equal('b');
    expect(group.error).to.equal('');
  });

  it('can be read but not changed when it is read only', async () => {
    const group = await render('b', { readonly: true });
    group.focus();
    expect(focused(group)).to.equal('b');
    await sendKeys({ press: 'ArrowDown' });
    expect(group.value).to.equal('b');
  });

  it('sends nothing for a value that is none of its options', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><ds-radio-group name="food" label="Food" value="x" required .options=${OPTIONS}></ds-radio-group></form>`,
    );
    expect(new FormData(form).has('food')).to.equal(false);
    expect(form.checkValidity()).to.equal(false);
  });

  it('shows a value that arrives before its options', async () => {
    const group = await fixture<DsRadioGroup>(html`<ds-radio-group label="Food" value="b"></ds-radio-group>`);
    group.options = OPTIONS;
    await group.updateComplete;
    expect(group.renderRoot.querySelector<HTMLInputElement>(':checked')?.value).to.equal('b');
  });

  it('speaks the group, each choice, and its description', async () => {
    const phrases = await spokenBy(await render('b'));
    expect(phrases.find((phrase) => phrase.startsWith('radiogroup'))).to.contain('Food');
    expect(phrases.find((phrase) => phrase.startsWith('radio, Bread')))
      .to.contain('Fresh today')
      .and.contain('checked');
  });
});
