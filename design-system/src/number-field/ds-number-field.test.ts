/** `ds-number-field`: the keys of the APG Spinbutton pattern, its buttons, and its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../register/number-field.ts';
import { byRole } from '../testing/queries.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

type NumberField = HTMLElementTagNameMap['ds-number-field'];

formControlContract({
  tag: 'ds-number-field',
  fill: (control) => {
    control.value = '12';
  },
  sends: '12',
});

async function render(attributes: Partial<NumberField> = {}): Promise<NumberField> {
  const field = await fixture<NumberField>(html`<ds-number-field label="Nights" unit="nights"></ds-number-field>`);
  Object.assign(field, attributes);
  await field.updateComplete;
  return field;
}

const shown = (field: NumberField) => field.renderRoot.querySelector('input')?.value;
const said = (field: NumberField) => field.renderRoot.querySelector('[aria-live]')?.textContent;

describe('ds-number-field', () => {
  it('steps with the keys of a spinbutton', async () => {
    const field = await render({ min: 1, max: 30, value: '3' });
    field.focus();
    for (const [key, value] of [
      ['ArrowUp', '4'],
      ['ArrowDown', '3'],
      ['PageUp', '13'],
      ['PageDown', '3'],
      ['End', '30'],
      ['ArrowUp', '30'],
      ['Home', '1'],
      ['ArrowDown', '1'],
    ]) {
      await sendKeys({ press: key ?? '' });
      expect(field.value, key).to.equal(value);
    }
  });

  it('leaves Home and End to the text where there are no limits', async () => {
    const field = await render({ value: '34' });
    field.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ type: '12' });
    expect(field.value).to.equal('1234');
  });

  it('steps with buttons that are in the tab order, and says where it got to', async () => {
    const field = await render({ value: '2' });
    field.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(field.value).to.equal('3');
    expect(said(field)).to.equal('3 nights');
    byRole(field, 'button', 'Decrease Nights')?.click();
    byRole(field, 'button', 'Decrease Nights')?.click();
    await field.updateComplete;
    expect(said(field)).to.equal('1 nights');
  });

  it('keeps the focus on a button at the limit, which does no more', async () => {
    const field = await render({ value: '1', max: 2 });
    const more = byRole(field, 'button', 'Increase Nights');
    more?.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(field.value).to.equal('2');
    expect(more?.getAttribute('aria-disabled')).to.equal('true');
    expect(field.shadowRoot?.activeElement).to.equal(more);
  });

  it('tells of every step with input and change', async () => {
    const field = await render({ value: '1' });
    const heard: string[] = [];
    field.addEventListener('input', () => heard.push(`input ${field.value}`));
    field.addEventListener('change', () => heard.push(`change ${field.value}`));
    byRole(field, 'button', 'Increase Nights')?.click();
    expect(heard).to.deep.equal(['input 2', 'change 2']);
  });

  it('does not change with the wheel', async () => {
    const field = await render({ value: '5' });
    field.focus();
    const { x, y } = field.renderRoot.querySelector('input')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    await sendMouse({ type: 'move', position: [Math.round(x + 10), Math.round(y + 10)] });
    field.renderRoot.querySelector('input')?.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
    await field.updateComplete;
    expect(field.value).to.equal('5');
  });

  it('understands both decimal marks, and writes its own once the field was left', async () => {
    for (const [lang, text, written] of [
      ['en', '12,5', '12.5'],
      ['en', '1,234.5', '1,234.5'],
      ['de', '12.5', '12,5'],
      ['de', '1234,5', '1.234,5'],
    ]) {
      const wrapper = await fixture(html`<div lang=${lang ?? ''}><ds-number-field label="Flour" step="0.5"></ds-number-field></div>`);
      const field = wrapper.firstElementChild as NumberField;
      await field.updateComplete;
      field.focus();
      await sendKeys({ type: text ?? '' });
      await field.updateComplete;
      expect(shown(field)).to.equal(text);
      await sendKeys({ press: 'Tab' });
      await field.updateComplete;
      expect(shown(field)).to.equal(written);
      expect(field.value).to.equal((text ?? '').includes('1234') || (text ?? '').includes('1,234') ? '1234.5' : '12.5');
      expect(field.checkValidity()).to.equal(true);
    }
  });

  it('writes its number anew when the language of the page changes', async () => {
    const field = await render({ value: '1.5', step: 0.5 });
    expect(shown(field)).to.equal('1.5');
    field.lang = 'de';
    field.requestUpdate();
    await field.updateComplete;
    expect(shown(field)).to.equal('1,5');
    expect(field.value).to.equal('1.5');
  });

  it('says in words what is wrong', async () => {
    const field = await render({ value: 'many' });
    const message = async (attributes: Partial<NumberField>) => {
      Object.assign(field, attributes);
      await field.updateComplete;
      return field.validationMessage;
    };
    expect(await message({})).to.equal('Please enter a whole number, like 3.');
    expect(await message({ value: '2.5' })).to.equal('Please enter a whole number, like 3.');
    expect(await message({ value: 'many', step: 0.5 })).to.equal('Please enter a number, like 12.5.');
    expect(await message({ value: '0', min: 1 })).to.equal('Please enter 1 or more.');
    expect(await message({ value: '0', max: 1200 })).to.equal('Please enter a number from 1 to 1,200.');
    expect(await message({ value: '2000', min: undefined })).to.equal('Please enter 1,200 or less.');
    expect(await message({ value: '7', step: 5 })).to.equal('Please enter 5 or 10.');
    expect(await message({ value: '10' })).to.equal('');
  });

  it('brings the keyboard of a phone that has what is needed', async () => {
    const mode = async (attributes: Partial<NumberField>) => (await render(attributes)).renderRoot.querySelector('input')?.inputMode;
    expect(await mode({})).to.equal('numeric');
    expect(await mode({ step: 0.1 })).to.equal('decimal');
    expect(await mode({ min: -5 })).to.equal('text');
  });

  it('has no buttons and does not step when it is read only', async () => {
    const field = await render({ value: '3', readonly: true });
    field.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(field.value).to.equal('3');
    expect(field.renderRoot.querySelector('button')).to.equal(null);
  });

  it('speaks the number with its unit, and names its buttons', async () => {
    const phrases = await spokenBy(await render({ value: '3' }));
    expect(phrases.slice(-4)).to.deep.equal([
      'textbox, Nights (optional), 3, nights, not invalid',
      'nights',
      'button, Decrease Nights, not disabled',
      'button, Increase Nights, not disabled',
    ]);
  });
});
