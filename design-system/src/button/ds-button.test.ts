/** `ds-button`: presses, busy, and its part in forms. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/button.ts';
import '../register/text-field.ts';
import { spokenBy } from '../testing/spoken.ts';
import { configureTexts } from '../texts.ts';

type Button = HTMLElementTagNameMap['ds-button'];

describe('ds-button', () => {
  it('is pressed with Enter and Space', async () => {
    const button = await fixture<Button>(html`<ds-button>Save</ds-button>`);
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(presses).to.equal(2);
  });

  it('says its text, or its longer name, and its state', async () => {
    expect((await spokenBy(await fixture(html`<ds-button>Save</ds-button>`)))[0]).to.equal('button, Save');
    const shut = await fixture(html`<ds-button label="Save the list" disabled expanded="false">Save</ds-button>`);
    expect((await spokenBy(shut))[0])
      .to.contain('button, Save the list')
      .and.contain('disabled')
      .and.contain('not expanded');
  });

  it('can be pressed again after it could not', async () => {
    const button = await fixture<Button>(html`<ds-button disabled>Save</ds-button>`);
    button.disabled = false;
    while (!(await button.updateComplete));
    expect(button.renderRoot.querySelector('button')?.disabled).to.equal(false);
  });

  it('keeps the focus and does nothing while busy, and says so', async () => {
    const button = await fixture<Button>(html`<ds-button busy>Save</ds-button>`);
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(presses).to.equal(0);
    expect(document.activeElement).to.equal(button);
    expect(button.renderRoot.querySelector('[role=status]')?.textContent).to.equal('Working');
  });

  it('submits its form with its own name and value', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <ds-button type="submit" name="action" value="pay">Pay</ds-button>
        <ds-button type="submit" name="action" value="save">Save</ds-button>
      </form>`,
    );
    let sent: FormDataEntryValue[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent = new FormData(form).getAll('action');
    });
    const submitted = oneEvent(form, 'submit');
    form.querySelector('ds-button')?.click();
    await submitted;
    expect(sent).to.deep.equal(['pay']);
  });

  it('stays out of the submit when the page prevents the click', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-button type="submit">Pay</ds-button><ds-button type="reset">Undo</ds-button></form>`);
    const [pay, undo] = form.querySelectorAll('ds-button');
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits += 1;
    });
    pay?.addEventListener('click', (event) => event.preventDefault());
    pay?.click();
    // The reset comes after the prevented submit would have.
    const reset = oneEvent(form, 'reset');
    undo?.click();
    await reset;
    expect(submits).to.equal(0);
  });

  it('is pressed by Enter in a field of its form', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-text-field label="Name"></ds-text-field><ds-button type="submit">Go</ds-button></form>`);
    const submitted = oneEvent(form, 'submit');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('ds-text-field')?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await submitted).type).to.equal('submit');
  });

  it('is a link with href, safe in a new tab', async () => {
    const button = await fixture<Button>(html`<ds-button href="#there" target="_blank">There</ds-button>`);
    const link = button.renderRoot.querySelector('a');
    expect(link?.getAttribute('href')).to.equal('#there');
    expect(link?.rel).to.contain('noopener');
    expect(link?.textContent).to.contain('opens in a new tab');
    await expect(button).to.be.accessible();
  });

  it('is at least 44 pixels high and wide', async () => {
    const button = await fixture<Button>(html`<ds-button>A</ds-button>`);
    const box = button.getBoundingClientRect();
    expect(box.height).to.be.at.least(44);
    expect(box.width).to.be.at.least(44);
  });

  it('speaks the language the page sets, at once', async () => {
    const button = await fixture<Button>(html`<ds-button busy>Guardar</ds-button>`);
    configureTexts({ working: 'Trabajando' });
    await button.updateComplete;
    expect(button.renderRoot.querySelector('[role=status]')?.textContent).to.equal('Trabajando');
    configureTexts({});
  });
});
