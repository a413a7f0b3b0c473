/** `ds-money-field`: typing by language, and its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/money-field.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

type MoneyField = HTMLElementTagNameMap['ds-money-field'];

formControlContract({
  tag: 'ds-money-field',
  fill: (control) => {
    control.value = '123450';
  },
  sends: '123450',
});

async function render(lang: string, value = '', currency = 'USD'): Promise<MoneyField> {
  const wrapper = await fixture(html`<div lang=${lang}><ds-money-field label="Amount" value=${value} currency=${currency} required></ds-money-field></div>`);
  const field = wrapper.firstElementChild as MoneyField;
  await field.updateComplete;
  return field;
}

const shown = (field: MoneyField) => field.renderRoot.querySelector('input')?.value;

describe('ds-money-field', () => {
  it('leaves alone what is typed, and writes it in full once the field was left', async () => {
    for (const [lang, text, written] of [
      ['en', '1234.5', '1,234.50'],
      ['en', '$1,234.50', '1,234.50'],
      ['de', '1234,5', '1.234,50'],
      ['de', '1.234,50', '1.234,50'],
    ]) {
      const field = await render(lang ?? '');
      field.focus();
      await sendKeys({ type: text ?? '' });
      await field.updateComplete;
      expect(shown(field)).to.equal(text);
      expect(field.value).to.equal('123450');
      await sendKeys({ press: 'Tab' });
      await field.updateComplete;
      expect(shown(field)).to.equal(written);
      expect(field.value).to.equal('123450');
    }
  });

  it('shows the sign where the language has it', async () => {
    const order = (field: MoneyField) =>
      [...(field.renderRoot.querySelector('.box')?.children ?? [])].map((each) => (each.localName === 'input' ? 'input' : each.textContent)).slice(0, 2);
    expect(order(await render('en', '100'))).to.deep.equal(['$', 'input']);
    expect(order(await render('de', '100', 'EUR'))).to.deep.equal(['input', '€']);
  });

  it('knows currencies without cents', async () => {
    const field = await render('ja', '1500', 'JPY');
    expect(shown(field)).to.equal('1,500');
    expect(field.renderRoot.querySelector('input')?.inputMode).to.equal('numeric');
  });

  it('keeps a text that is no amount, and says how one is typed', async () => {
    const field = await render('en');
    field.focus();
    await sendKeys({ type: '12.345' });
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(shown(field)).to.equal('12.345');
    expect(field.renderRoot.querySelector('.error')?.textContent).to.contain('like 1,234.50');
  });

  it('says in words which amounts it takes', async () => {
    const field = await render('en', '-100');
    expect(field.validationMessage).to.equal('Please enter $0.00 or more.');
    field.max = 5000;
    field.value = '5001';
    await field.updateComplete;
    expect(field.validationMessage).to.equal('Please enter an amount from $0.00 to $50.00.');
    field.min = undefined;
    await field.updateComplete;
    expect(field.validationMessage).to.equal('Please enter $50.00 or less.');
  });

  it('writes its amount anew when the language of the page changes', async () => {
    const field = await render('en', '123450');
    field.lang = 'de';
    field.requestUpdate();
    await field.updateComplete;
    expect(shown(field)).to.equal('1.234,50');
    expect(field.value).to.equal('123450');
  });

  it('speaks the amount and its currency', async () => {
    const phrases = await spokenBy(await render('en', '123450'));
    expect(phrases).to.include('textbox, Amount, 1,234.50, US dollars, not invalid, required');
  });
});
