/** `ds-text-field`: its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/text-field.ts';
import { formControlContract } from '../testing/form-control-contract.ts';

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
    const field = await fixture<HTMLElementTagNameMap['ds-text-field']>(
      html`<ds-text-field label="Password" type="password" value="s3cret"></ds-text-field>`,
    );
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
});
