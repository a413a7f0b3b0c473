/** `ds-dialog`: focus, Escape and the confirm variant. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/dialog.ts';
import { spokenBy } from '../testing/spoken.ts';

type Dialog = HTMLElementTagNameMap['ds-dialog'];

async function render(template = html`<ds-dialog heading="Sure?" confirm-label="Yes">Really?</ds-dialog>`) {
  const wrapper = await fixture<HTMLElement>(html`<div><button>Open</button>${template}</div>`);
  const opener = wrapper.querySelector('button') as HTMLButtonElement;
  const dialog = wrapper.querySelector('ds-dialog') as Dialog;
  opener.focus();
  dialog.show();
  await dialog.updateComplete;
  return { opener, dialog, native: dialog.renderRoot.querySelector('dialog') };
}

describe('ds-dialog', () => {
  it('opens over the page with the focus on its heading', async () => {
    const { dialog, native } = await render();
    expect(native?.matches(':modal')).to.equal(true);
    expect(dialog.shadowRoot?.activeElement?.id).to.equal('heading');
    await expect(dialog).to.be.accessible();
  });

  it('reads its heading, question and answers', async () => {
    const { native } = await render();
    const spoken = await spokenBy(native as Element);
    expect(spoken[0]).to.equal('dialog, Sure?, Really?');
    expect(spoken).to.include.members(['heading, Sure?, level 2', 'button, Close', 'Really?', 'button, Cancel', 'button, Yes']);
  });

  it('closes with Escape and gives the focus back', async () => {
    const { dialog, opener } = await render();
    const closed = oneEvent(dialog, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(dialog.open).to.equal(false);
    expect(document.activeElement).to.equal(opener);
  });

  it('stays open when the page prevents the cancel', async () => {
    const { dialog, native } = await render();
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    const cancelled = oneEvent(dialog, 'cancel');
    await sendKeys({ press: 'Escape' });
    await cancelled;
    expect(native?.open).to.equal(true);
  });

  it('can only be answered when it is persistent', async () => {
    const { dialog, native } = await render(html`<ds-dialog persistent heading="Still there?" confirm-label="Yes"></ds-dialog>`);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    expect(native?.open).to.equal(true);
    expect(dialog.renderRoot.querySelector('.close')).to.equal(null);
  });

  it('stays open on confirm, and does not confirm twice while busy', async () => {
    const { dialog, native } = await render();
    let confirms = 0;
    dialog.addEventListener('confirm', () => (confirms += 1));
    const confirm = dialog.renderRoot.querySelector<HTMLElement>('.confirm');
    confirm?.click();
    dialog.busy = true;
    await dialog.updateComplete;
    confirm?.click();
    expect(confirms).to.equal(1);
    expect(native?.open).to.equal(true);
  });

  it('stays open when it is opened again in the moment it closes', async () => {
    const { dialog, native } = await render();
    let closed = 0;
    dialog.addEventListener('close', () => (closed += 1));
    const told = oneEvent(native as HTMLDialogElement, 'close');
    dialog.close();
    await dialog.updateComplete;
    dialog.show();
    await told;
    await dialog.updateComplete;
    expect([dialog.open, native?.open, closed]).to.deep.equal([true, true, 0]);
  });

  it('leaves the page usable when it is removed while open', async () => {
    const { dialog, opener } = await render();
    dialog.remove();
    opener.focus();
    expect(document.activeElement).to.equal(opener);
  });
});
