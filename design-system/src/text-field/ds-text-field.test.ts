/** `ds-text-field`: its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/text-field.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

formControlContract({
  tag: 'ds-text-field',
  fill: (control) => {
    control.value = 'some text';
  },
  sends: 'some text',
});

describe('ds-text-field', () => {
  it('takes typed text and tells of it', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Name"></ds-text-field>`);
    const heard: string[] = [];
    field.addEventListener('input', () => heard.push('input'));
    field.addEventListener('change', () => heard.push('change'));
    field.focus();
    await sendKeys({ type: 'Al' });
    await sendKeys({ press: 'Tab' });
    expect(field.value).to.equal('Al');
    expect(heard).to.deep.equal(['input', 'input', 'change']);
  });

  it('shows and hides a password with a button in the tab order', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Password" type="password" value="s3cret"></ds-text-field>`);
    field.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await field.updateComplete;
    const input = field.renderRoot.querySelector('input');
    expect(input?.type).to.equal('text');
    expect(field.renderRoot.querySelector('.reveal')?.getAttribute('aria-label')).to.equal('Hide password');
  });

  it('submits the form on Enter', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-text-field label="Name" name="name" value="A"></ds-text-field></form>`);
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    form.querySelector('ds-text-field')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.equal(1);
  });

  it('explains a wrong email address after the field was left', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Email" type="email"></ds-text-field>`);
    field.focus();
    await sendKeys({ type: 'nobody' });
    expect(field.renderRoot.querySelector('.error')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(field.renderRoot.querySelector('.error')?.textContent).to.contain('name@example.com');
  });

  it('is announced with its hint and its error', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(
      html`<ds-text-field label="Phone" hint="Ten digits" error="Too short"></ds-text-field>`,
    );
    const input = field.renderRoot.querySelector('input');
    expect(input?.getAttribute('aria-describedby')).to.equal('hint error');
    expect(input?.getAttribute('aria-invalid')).to.equal('true');
    expect(field.hasAttribute('value')).to.equal(false);
  });

  it('names what stands before and after the text', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(
      html`<ds-text-field label="Length" prefix="about" suffix="inches" value="72" hint="Of the table" required></ds-text-field>`,
    );
    expect(await spokenBy(field)).to.include('textbox, Length, 72, about inches Of the table, not invalid, required');
    field.removeAttribute('prefix');
    await field.updateComplete;
    expect(field.renderRoot.querySelector('#prefix')).to.equal(null);
    expect(field.renderRoot.querySelector('input')?.getAttribute('aria-describedby')).to.equal('suffix hint');
  });

  it('counts what is left, keeps what is too much, and speaks near the limit', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Title" maxlength="5" count></ds-text-field>`);
    const count = () => field.renderRoot.querySelector('#count')?.textContent;
    const spoken = () => field.renderRoot.querySelector('.visually-hidden[aria-live]')?.textContent;
    expect(count()).to.equal('5 characters left');
    field.focus();
    await sendKeys({ type: 'Oven' });
    await field.updateComplete;
    expect(spoken()).to.equal('');
    await sendKeys({ type: 's!' });
    await field.updateComplete;
    expect(field.value).to.equal('Ovens!');
    expect(count()).to.equal('1 character too many');
    expect(spoken()).to.equal('1 character too many');
    expect(field.validationMessage).to.contain('at most 5 characters');
  });

  it('lets no more be typed than fits where nothing counts', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Code" maxlength="3"></ds-text-field>`);
    field.focus();
    await sendKeys({ type: 'abcd' });
    expect(field.value).to.equal('abc');
    expect(field.renderRoot.querySelector('#count')).to.equal(null);
  });

  it('clears a search with a button, and keeps the focus', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Search" type="search"></ds-text-field>`);
    const heard: string[] = [];
    for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(`${type} ${field.value}`));
    const button = () => byRole(field, 'button', 'Clear Search');
    expect(button()).to.equal(null);
    field.value = 'bread';
    await field.updateComplete;
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(field.shadowRoot?.activeElement).to.equal(button());
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(heard).to.deep.equal(['input ', 'change ']);
    expect(button()).to.equal(null);
    expect(field.shadowRoot?.activeElement?.id).to.equal('control');
  });

  it('has no button to clear what can not be changed', async () => {
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(html`<ds-text-field label="Search" type="search" value="a" readonly></ds-text-field>`);
    expect(byRole(field, 'button')).to.equal(null);
  });
});
