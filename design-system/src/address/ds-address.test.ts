/**
 * `ds-address`. The points of the form control contract are tested by hand:
 * its fields are elements of their own, so its errors and its `aria-invalid`
 * stand in their shadow trees and not in its own.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/address.ts';
import { byRole, queryAllDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type AddressElement = HTMLElementTagNameMap['ds-address'];
type Field = HTMLElementTagNameMap['ds-text-field'];

const REGIONS = [{ value: 'VT', label: 'Vermont' }];
const FULL = '{"line1":"1 Main Street","city":"Burlington","region":"VT","postalCode":"05401"}';

describe('ds-address', () => {
  let form: HTMLFormElement;
  let address: AddressElement;

  const field = (name: string) => address.renderRoot.querySelector(`[name=${name}]`) as Field;
  const fieldErrors = () => queryAllDeep(address, '.error').map((error) => textOf(error).replace('Error: ', ''));
  const settled = async () => {
    await address.updateComplete;
    await Promise.all(queryAllDeep(address, 'ds-text-field, ds-select').map((each) => (each as Field).updateComplete));
  };
  const setUp = async (required = false, value = ''): Promise<void> => {
    form = await fixture<HTMLFormElement>(html`<form novalidate>
      <ds-address name="address" label="Address" section="shipping" ?required=${required} value=${value} .regions=${REGIONS}></ds-address>
    </form>`);
    address = form.querySelector('ds-address') as AddressElement;
    await settled();
  };

  it('sends what is typed as JSON, and tells of it', async () => {
    await setUp();
    const heard: string[] = [];
    address.addEventListener('input', () => heard.push(`input ${address.value}`));
    address.addEventListener('change', () => heard.push('change'));
    address.focus();
    await sendKeys({ type: 'A' });
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(heard).to.deep.equal(['input {"line1":"A"}', 'change']);
    expect(new FormData(form).get('address')).to.equal('{"line1":"A"}');
  });

  it('takes a value from outside into its fields, and back on reset', async () => {
    await setUp(false, FULL);
    expect(field('city').value).to.equal('Burlington');
    address.value = FULL.replace('Burlington', 'Stowe');
    await settled();
    expect(field('city').value).to.equal('Stowe');
    form.reset();
    await settled();
    expect(address.value).to.equal(FULL);
    expect(['line1', 'city', 'region', 'postalCode'].map((name) => field(name).value)).to.deep.equal(['1 Main Street', 'Burlington', 'VT', '05401']);
  });

  it('is right when empty and not needed, and needs all parts once one is given', async () => {
    await setUp();
    const said = () => address.shadowRoot?.querySelector('fieldset')?.innerText ?? '';
    // Said before, and called optional only while it is.
    expect(said())
      .to.contain('Once you fill in one part')
      .and.to.match(/^.*\(optional\)/);
    expect(address.checkValidity()).to.equal(true);
    address.value = '{"line1":"1 Main Street"}';
    await settled();
    expect(address.shadowRoot?.querySelector('legend')?.innerText).to.not.contain('optional');
    expect(address.checkValidity()).to.equal(false);
    expect(address.validationMessage).to.equal('City is missing. Please fill it in.');
    address.value = FULL;
    await settled();
    expect(address.checkValidity()).to.equal(true);
  });

  it('says in each field what is missing, only after a check, and leads to the first', async () => {
    await setUp(true);
    expect(fieldErrors()).to.deep.equal([]);
    expect(address.checkValidity()).to.equal(false);
    await settled();
    await settled();
    expect(fieldErrors().map((message) => message.split(' is')[0])).to.deep.equal(['Street address', 'City', 'State', 'ZIP code']);
    address.value = '{"line1":"1 Main Street"}';
    await settled();
    address.focus();
    expect(address.shadowRoot?.activeElement).to.equal(field('city'));
    await expect(address).to.be.accessible();
  });

  it('blames nothing on the way from field to field, but does after the last', async () => {
    await setUp(true);
    const after = document.createElement('button');
    after.textContent = 'After';
    form.append(after);
    address.focus();
    await sendKeys({ type: '1 Main' });
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(fieldErrors()).to.deep.equal([]);
    after.focus();
    await settled();
    await waitUntil(() => fieldErrors().length === 3);
  });

  it('checks the postal code, as the page asks', async () => {
    await setUp(false, FULL.replace('05401', '0540'));
    expect(address.checkValidity()).to.equal(false);
    expect(address.validationMessage).to.contain('5-digit');
    address.postalPattern = '[A-Z]\\d';
    address.postalMessage = 'As A1.';
    await settled();
    expect(address.checkValidity()).to.equal(false);
    expect(address.validationMessage).to.equal('As A1.');
    address.postalPattern = '';
    await settled();
    expect(address.checkValidity()).to.equal(true);
  });

  it('shows messages of the server in their fields until these are changed', async () => {
    await setUp(false, FULL);
    address.errors = { city: 'There is no such city.' };
    await settled();
    await settled();
    expect(fieldErrors()).to.deep.equal(['There is no such city.']);
    expect(address.checkValidity()).to.equal(false);
    field('city').focus();
    await sendKeys({ type: 'x' });
    await settled();
    expect(fieldErrors()).to.deep.equal([]);
    expect(address.checkValidity()).to.equal(true);
  });

  it('shows a message about the whole at once', async () => {
    await setUp(false, FULL);
    address.error = 'We do not deliver there.';
    await settled();
    expect(address.shadowRoot?.querySelector('.error')?.textContent).to.contain('We do not deliver there.');
    expect(address.checkValidity()).to.equal(false);
  });

  it('lets browsers fill it in, under its section', async () => {
    await setUp();
    const inputs = queryAllDeep(address, 'input');
    expect(inputs.map((input) => input.getAttribute('autocomplete'))).to.deep.equal([
      'shipping address-line1',
      'shipping address-line2',
      'shipping address-level2',
      'shipping postal-code',
    ]);
    expect(queryAllDeep(address, 'select').map((select) => select.getAttribute('autocomplete'))).to.deep.equal(['shipping address-level1']);
  });

  it('asks for the country where the page names some, and reads as one line', async () => {
    await setUp(false, FULL);
    expect(byRole(address, 'combobox', /Country/)).to.equal(null);
    address.countries = [{ value: 'US', label: 'United States' }];
    await settled();
    expect(address.checkValidity()).to.equal(false);
    field('country').value = 'US';
    field('country').dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(address.displayValue).to.equal('1 Main Street, Burlington, VT 05401, United States');
    expect(address.checkValidity()).to.equal(true);
  });

  it('sends nothing inside a disabled fieldset', async () => {
    form = await fixture<HTMLFormElement>(
      html`<form><fieldset disabled><ds-address name="address" label="Address" value=${FULL}></ds-address></fieldset></form>`,
    );
    address = form.querySelector('ds-address') as AddressElement;
    await settled();
    expect(new FormData(form).has('address')).to.equal(false);
    expect(queryAllDeep(address, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
  });

  it('is heard as a group of named fields', async () => {
    await setUp(true);
    const spoken = (await spokenBy(address)).join(' | ');
    expect(spoken).to.contain('group, Address');
    expect(spoken).to.contain('textbox, Street address');
    await expect(address).to.be.accessible();
  });
});
