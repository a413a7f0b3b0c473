/** `ds-phone-field`: typing, pasting, and its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/phone-field.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

type PhoneField = HTMLElementTagNameMap['ds-phone-field'];

formControlContract({
  tag: 'ds-phone-field',
  fill: (control) => {
    control.value = '+15075550123';
  },
  sends: '+15075550123',
});

const render = (value = '') => fixture<PhoneField>(html`<ds-phone-field label="Phone" value=${value}></ds-phone-field>`);
const shown = (field: PhoneField) => field.renderRoot.querySelector('input')?.value;

describe('ds-phone-field', () => {
  it('leaves alone what is typed until the field is left', async () => {
    const field = await render();
    const heard: string[] = [];
    field.addEventListener('change', () => heard.push(field.value));
    field.focus();
    await sendKeys({ type: '507.555.0123' });
    await field.updateComplete;
    expect(shown(field)).to.equal('507.555.0123');
    expect(field.value).to.equal('+15075550123');
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(shown(field)).to.equal('(507) 555-0123');
    expect(heard).to.deep.equal(['+15075550123']);
  });

  it('keeps a text that is no number, and says what to do after it was left', async () => {
    const field = await render();
    field.focus();
    await sendKeys({ type: '555-0123' });
    await field.updateComplete;
    expect(field.renderRoot.querySelector('.error')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(shown(field)).to.equal('555-0123');
    expect(field.value).to.equal('555-0123');
    expect(field.renderRoot.querySelector('.error')?.textContent).to.contain('all 10 digits');
  });

  it('writes a number that the page sets, also one from abroad', async () => {
    const field = await render('+15075550123');
    expect(shown(field)).to.equal('(507) 555-0123');
    field.value = '+445550123456';
    await field.updateComplete;
    expect(shown(field)).to.equal('+44 555 012 3456');
    expect(field.checkValidity()).to.equal(true);
  });

  it('asks the browser for the number, and brings the keyboard for it', async () => {
    const input = (await render()).renderRoot.querySelector('input');
    expect([input?.type, input?.autocomplete, input?.inputMode]).to.deep.equal(['tel', 'tel', 'tel']);
  });

  it('keeps the number left to right, and at the start, on a page from right to left', async () => {
    const wrapper = await fixture(html`<div dir="rtl"><ds-phone-field label="Phone"></ds-phone-field></div>`);
    const input = (wrapper.firstElementChild as PhoneField).renderRoot.querySelector('input');
    expect(input && getComputedStyle(input).direction).to.equal('ltr');
    expect(input && getComputedStyle(input).textAlign).to.equal('end');
  });

  it('speaks the number as it is written, with its hint', async () => {
    const field = await fixture<PhoneField>(html`<ds-phone-field label="Phone" hint="We call you." value="+15075550123" required></ds-phone-field>`);
    expect((await spokenBy(field)).at(-1)).to.equal('textbox, Phone, (507) 555-0123, We call you., not invalid, required');
  });
});
