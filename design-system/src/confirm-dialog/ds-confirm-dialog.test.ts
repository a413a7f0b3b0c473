/** `ds-confirm-dialog`: the alert dialog pattern, and the typed confirmation. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/confirm-dialog.ts';
import { spokenBy } from '../testing/spoken.ts';

type Dialog = HTMLElementTagNameMap['ds-confirm-dialog'];

async function render(
  template = html`<ds-confirm-dialog heading="Delete the list?" confirm-label="Delete" confirm-tone="danger">All books go.</ds-confirm-dialog>`,
) {
  const wrapper = await fixture<HTMLElement>(html`<div><button>Open</button>${template}</div>`);
  const opener = wrapper.querySelector('button') as HTMLButtonElement;
  const dialog = wrapper.querySelector('ds-confirm-dialog') as Dialog;
  let confirms = 0;
  dialog.addEventListener('confirm', () => (confirms += 1));
  opener.focus();
  dialog.show();
  await dialog.updateComplete;
  const native = dialog.renderRoot.querySelector('dialog') as HTMLDialogElement;
  for (const animation of native.getAnimations()) animation.finish();
  return { opener, dialog, native, confirms: () => confirms };
}

const renderTyped = () =>
  render(html`<ds-confirm-dialog heading="Delete the list?" confirm-label="Delete" require-text="Delete">All books go.</ds-confirm-dialog>`);
const focused = (dialog: Dialog) => dialog.shadowRoot?.activeElement;

describe('ds-confirm-dialog', () => {
  it('reads the question as an alert dialog', async () => {
    const { dialog, native } = await render();
    expect((await spokenBy(native))[0]).to.equal('alertdialog, Delete the list?, All books go.');
    await expect(dialog).to.be.accessible();
  });

  it('starts on the answer that does no harm', async () => {
    expect(focused((await render()).dialog)?.textContent).to.contain('Cancel');
    const { dialog } = await render(html`<ds-confirm-dialog heading="Send it?" confirm-label="Send">Now.</ds-confirm-dialog>`);
    expect(focused(dialog)?.textContent).to.contain('Send');
  });

  it('has words of its own for the buttons', async () => {
    const { native } = await render(html`<ds-confirm-dialog heading="Send it?">Now.</ds-confirm-dialog>`);
    expect([...native.querySelectorAll('.foot button')].map((button) => button.textContent.trim())).to.deep.equal(['Cancel', 'Yes, continue']);
  });

  it('confirms and stays open, and does nothing more while busy', async () => {
    const { dialog, native, confirms } = await render();
    const confirm = native.querySelector<HTMLElement>('.confirm');
    confirm?.click();
    dialog.busy = true;
    await dialog.updateComplete;
    confirm?.click();
    await sendKeys({ press: 'Escape' });
    expect(confirms()).to.equal(1);
    expect(dialog.open).to.equal(true);
  });

  it('closes with Escape without confirming, and gives the focus back', async () => {
    const { dialog, opener, confirms } = await render();
    const closed = oneEvent(dialog, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(confirms()).to.equal(0);
    expect(document.activeElement).to.equal(opener);
  });

  it('asks for the word first, and says so when it is missing', async () => {
    const { dialog, native, confirms } = await renderTyped();
    expect(focused(dialog)?.localName).to.equal('input');
    await sendKeys({ type: 'no' });
    await sendKeys({ press: 'Enter' });
    await dialog.updateComplete;
    expect(confirms()).to.equal(0);
    expect(native.querySelector('#error')?.textContent).to.contain('Please type “Delete”, or cancel.');
    expect(native.querySelector('input')?.getAttribute('aria-invalid')).to.equal('true');
    await expect(dialog).to.be.accessible();
  });

  it('confirms once the word is typed, in large or small letters', async () => {
    const { dialog, native, confirms } = await renderTyped();
    await sendKeys({ type: ' dELETE ' });
    await sendKeys({ press: 'Enter' });
    native.querySelector<HTMLElement>('.confirm')?.click();
    await dialog.updateComplete;
    expect(confirms()).to.equal(2);
    expect(native.querySelector('.error')).to.equal(null);
  });

  it('forgets what was typed when it opens again', async () => {
    const { dialog, native } = await renderTyped();
    await sendKeys({ type: 'delete' });
    const closed = oneEvent(dialog, 'close');
    dialog.close();
    await closed;
    dialog.show();
    await dialog.updateComplete;
    expect(native.querySelector('input')?.value).to.equal('');
  });
});
