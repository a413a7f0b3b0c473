/** `ds-print-button`: it prints, unless the page wants to get ready first. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/print-button.ts';
import { spokenBy } from '../testing/spoken.ts';

type PrintButton = HTMLElementTagNameMap['ds-print-button'];

describe('ds-print-button', () => {
  const { print } = window;
  let prints = 0;

  beforeEach(() => {
    prints = 0;
    window.print = () => void (prints += 1);
  });

  afterEach(() => {
    window.print = print;
  });

  it('prints the page', async () => {
    const button = await fixture<PrintButton>(html`<ds-print-button></ds-print-button>`);
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(prints).to.equal(1);
    expect(await spokenBy(button)).to.include('button, Print');
    await expect(button).to.be.accessible();
  });

  it('waits for a page that wants to get ready first', async () => {
    const button = await fixture<PrintButton>(html`<ds-print-button>Print all</ds-print-button>`);
    button.addEventListener('print', (event) => event.preventDefault());
    button.click();
    expect(prints).to.equal(0);
    button.print();
    expect(prints).to.equal(1);
  });
});
