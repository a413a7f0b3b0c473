/** `ds-form`: from the mistake to the field, and sent once. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/button.ts';
import '../register/form.ts';
import '../register/text-field.ts';
import { queryAllDeep } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { FormSubmitEvent } from './ds-form.ts';

type Form = HTMLElementTagNameMap['ds-form'];

describe('ds-form', () => {
  let element: Form;
  let form: HTMLFormElement;
  let sent: FormSubmitEvent['detail'][];

  const field = (name: string) => form.querySelector(`[name=${name}]`) as HTMLElementTagNameMap['ds-text-field'];
  const listed = () => queryAllDeep(element, 'ds-error-summary')[0]?.shadowRoot?.querySelectorAll('li').length ?? 0;
  const submit = async () => {
    form.requestSubmit();
    await element.updateComplete;
    await element.renderRoot.querySelector('ds-error-summary')?.updateComplete;
  };

  beforeEach(async () => {
    element = await fixture<Form>(html`<ds-form>
      <form>
        <ds-text-field name="reader" label="Name" required></ds-text-field>
        <ds-text-field name="email" label="Email" type="email" required></ds-text-field>
        <ds-button type="submit">Send</ds-button>
      </form>
    </ds-form>`);
    form = element.form as HTMLFormElement;
    await Promise.all(queryAllDeep(form, 'ds-text-field').map((each) => (each as Form).updateComplete));
    sent = [];
    element.addEventListener('ds-submit', (event) => sent.push((event as FormSubmitEvent).detail));
  });

  it('lists what is wrong, takes the focus there, and sends nothing', async () => {
    await submit();
    expect(sent).to.have.length(0);
    expect(listed()).to.equal(2);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('ds-error-summary');
    await expect(element).to.be.accessible();
  });

  it('leads from the list to the field', async () => {
    await submit();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(field('email'));
  });

  it('takes each error from the list once it is corrected, without moving the focus', async () => {
    await submit();
    field('reader').focus();
    await sendKeys({ type: 'Sam' });
    await waitUntil(() => listed() === 1);
    expect(document.activeElement).to.equal(field('reader'));
    field('email').focus();
    await sendKeys({ type: 'sam' });
    await waitUntil(() => queryAllDeep(element, 'li')[0]?.textContent.includes('name@example.com'));
    expect(document.activeElement).to.equal(field('email'));
  });

  it('takes an error from the list when another answer makes it needless', async () => {
    await submit();
    form.addEventListener('input', () => (field('email').required = false), { once: true });
    field('reader').focus();
    await sendKeys({ type: 'Sam' });
    await waitUntil(() => listed() === 0);
  });

  it('takes an error from the list when its field goes away', async () => {
    await submit();
    field('email').remove();
    await waitUntil(() => listed() === 1);
  });

  it('tells the data once everything is right', async () => {
    field('reader').value = 'Sam';
    field('email').value = 'sam@example.com';
    await Promise.all([field('reader').updateComplete, field('email').updateComplete]);
    await submit();
    expect(sent.map(({ data }) => [...data.entries()])).to.deep.equal([
      [
        ['reader', 'Sam'],
        ['email', 'sam@example.com'],
      ],
    ]);
  });

  it('is sent once, however often the button is pressed', async () => {
    element.addEventListener('ds-submit', () => {
      element.busy = true;
    });
    field('reader').value = 'Sam';
    field('email').value = 'sam@example.com';
    await Promise.all([field('reader').updateComplete, field('email').updateComplete]);
    await submit();
    await submit();
    expect(sent).to.have.length(1);
    expect(form.querySelector('ds-button')?.busy).to.equal(true);
    element.busy = false;
    await submit();
    expect(sent).to.have.length(2);
  });

  it('shows the errors of the server, and forgets them on reset', async () => {
    element.errors = [{ field: field('email'), message: 'This address is taken.' }];
    await element.updateComplete;
    await element.renderRoot.querySelector('ds-error-summary')?.updateComplete;
    expect(listed()).to.equal(1);
    expect(field('email').error).to.equal('This address is taken.');
    expect((await spokenBy(element)).join(' | ')).to.contain('link, This address is taken.');
    form.reset();
    await waitUntil(() => listed() === 0);
  });

  it('finds a field of the server by its name, and lists it in words of its own where the message needs them', async () => {
    element.errors = [{ field: 'email', message: 'This is taken.', inList: 'Email: This is taken.' }];
    await element.updateComplete;
    await element.renderRoot.querySelector('ds-error-summary')?.updateComplete;
    expect(field('email').error).to.equal('This is taken.');
    expect(queryAllDeep(element, 'li')[0]?.textContent).to.contain('Email: This is taken.');
  });

  it('sends again what the server did not take, when the reader wants it so', async () => {
    field('reader').value = 'Sam';
    field('email').value = 'sam@example.com';
    await Promise.all([field('reader').updateComplete, field('email').updateComplete]);
    element.errors = [{ field: 'email', message: 'This address is taken.' }];
    await element.updateComplete;
    await submit();
    expect(sent).to.have.length(1);
    expect(field('email').error).to.equal('');
  });

  it('without the summary puts the focus on the first wrong field and tells the page', async () => {
    let invalid = 0;
    element.addEventListener('ds-invalid', () => (invalid += 1));
    element.noSummary = true;
    await element.updateComplete;
    field('reader').value = 'Sam';
    await field('reader').updateComplete;
    await submit();
    expect(document.activeElement).to.equal(field('email'));
    expect(queryAllDeep(element, 'ds-error-summary')).to.have.length(0);
    expect(invalid).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('leaves the native bubbles out', () => {
    expect(form.noValidate).to.equal(true);
  });
});
