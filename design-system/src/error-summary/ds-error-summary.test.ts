/** `ds-error-summary` with `validateForm`: from the list to the fields. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/error-summary.ts';
import '../register/text-field.ts';
import { validateForm } from '../forms/validate-form.ts';
import { spokenBy } from '../testing/spoken.ts';

type Summary = HTMLElementTagNameMap['ds-error-summary'];

describe('ds-error-summary', () => {
  it('lists every problem of a form, takes the focus, and leads to the fields', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form novalidate>
        <ds-error-summary></ds-error-summary>
        <ds-text-field label="Name" required></ds-text-field>
        <ds-text-field label="Nickname"></ds-text-field>
        <ds-text-field label="Email" type="email" value="nobody"></ds-text-field>
      </form>
    `);
    const summary = form.querySelector('ds-error-summary') as HTMLElementTagNameMap['ds-error-summary'];
    const fields = [...form.querySelectorAll('ds-text-field')];
    await Promise.all(fields.map((field) => field.updateComplete));

    summary.errors = validateForm(form);
    await summary.updateComplete;

    const links = [...summary.renderRoot.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).to.deep.equal([
      'Name is missing. Please fill it in.',
      'Please enter an email address, like name@example.com.',
    ]);
    expect(document.activeElement).to.equal(summary);
    links[1]?.click();
    expect(document.activeElement).to.equal(fields[2]);
    await expect(form).to.be.accessible();
  });

  it('shows nothing without problems', async () => {
    const summary = await fixture<HTMLElement>(html`<ds-error-summary></ds-error-summary>`);
    expect(summary.shadowRoot?.querySelector('div')).to.equal(null);
  });

  it('takes the focus for new errors, and leaves it while they are corrected', async () => {
    const view = await fixture<HTMLElement>(html`<div><ds-error-summary></ds-error-summary><button type="button">Other</button></div>`);
    const summary = view.querySelector('ds-error-summary') as Summary;
    const button = view.querySelector('button') as HTMLElement;
    summary.errors = [
      { field: '', message: 'One' },
      { field: '', message: 'Two' },
    ];
    await summary.updateComplete;
    expect(document.activeElement).to.equal(summary);
    button.focus();
    summary.refresh([{ field: '', message: 'Two' }]);
    await summary.updateComplete;
    expect(summary.renderRoot.querySelectorAll('li')).to.have.length(1);
    expect(document.activeElement).to.equal(button);
    summary.errors = [{ field: '', message: 'Two' }];
    await summary.updateComplete;
    expect(document.activeElement).to.equal(summary);
  });

  it('is heard as a group with its heading and its links', async () => {
    const summary = await fixture<Summary>(
      html`<ds-error-summary .errors=${[
        { field: 'name', message: 'Name is missing.' },
        { field: '', message: 'The shop is closed.' },
      ]}></ds-error-summary>`,
    );
    const spoken = (await spokenBy(summary)).join(' | ');
    expect(spoken).to.contain('group, There is a problem');
    expect(spoken).to.contain('link, Name is missing.');
    expect(spoken).to.contain('The shop is closed.');
  });
});
