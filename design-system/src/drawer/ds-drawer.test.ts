/** `ds-drawer`: the dialog pattern at an edge, and the press beside it. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../register/drawer.ts';
import { spokenBy } from '../testing/spoken.ts';

type Drawer = HTMLElementTagNameMap['ds-drawer'];

async function render(template = html`<ds-drawer heading="Filters" confirm-label="Apply">Nuts</ds-drawer>`, direction = 'ltr') {
  const wrapper = await fixture<HTMLElement>(html`<div dir=${direction}><button>Open</button>${template}</div>`);
  const opener = wrapper.querySelector('button') as HTMLButtonElement;
  const drawer = wrapper.querySelector('ds-drawer') as Drawer;
  opener.focus();
  drawer.show();
  await drawer.updateComplete;
  const native = drawer.renderRoot.querySelector('dialog') as HTMLDialogElement;
  settle(native);
  return { opener, drawer, native };
}

/** Where it will stand once it has moved in. */
function settle(native: HTMLDialogElement): void {
  for (const animation of native.getAnimations()) animation.finish();
}

describe('ds-drawer', () => {
  before(() => setViewport({ width: 900, height: 700 }));

  it('opens over the page with the focus on its heading', async () => {
    const { drawer, native } = await render();
    expect(native.matches(':modal')).to.equal(true);
    expect(drawer.shadowRoot?.activeElement?.id).to.equal('heading');
    await expect(drawer).to.be.accessible();
  });

  it('reads its heading, content and buttons', async () => {
    const { native } = await render();
    const spoken = await spokenBy(native);
    expect(spoken[0]).to.equal('dialog, Filters, Nuts');
    expect(spoken).to.include.members(['heading, Filters, level 2', 'button, Close', 'Nuts', 'button, Cancel', 'button, Apply']);
  });

  it('stands at the end by the reading direction, at the start or at the bottom', async () => {
    const end = (await render()).native.getBoundingClientRect();
    expect(end.right).to.equal(900);
    expect(end.height).to.equal(700);
    const { drawer, native } = await render(html`<ds-drawer heading="Filters">Nuts</ds-drawer>`, 'rtl');
    expect(native.getBoundingClientRect().left).to.equal(0);
    drawer.placement = 'start';
    await drawer.updateComplete;
    settle(native);
    expect(native.getBoundingClientRect().right).to.equal(900);
    drawer.placement = 'bottom';
    await drawer.updateComplete;
    settle(native);
    expect(native.getBoundingClientRect().bottom).to.equal(700);
    expect(native.getBoundingClientRect().width).to.equal(900);
  });

  it('closes with Escape and gives the focus back', async () => {
    const { drawer, opener } = await render();
    const closed = oneEvent(drawer, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(drawer.open).to.equal(false);
    expect(document.activeElement).to.equal(opener);
  });

  it('closes with a press beside it, unless the page says no or it must be answered', async () => {
    const { drawer } = await render();
    const refuse = (event: Event) => event.preventDefault();
    drawer.addEventListener('cancel', refuse);
    await sendMouse({ type: 'click', position: [100, 300] });
    expect(drawer.open).to.equal(true);
    drawer.removeEventListener('cancel', refuse);
    drawer.persistent = true;
    await sendMouse({ type: 'click', position: [100, 300] });
    expect(drawer.open).to.equal(true);
    drawer.persistent = false;
    await sendMouse({ type: 'click', position: [100, 300] });
    expect(drawer.open).to.equal(false);
  });

  it('stays open when a press only begins or ends beside it', async () => {
    const { drawer } = await render();
    await sendMouse({ type: 'move', position: [700, 300] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [100, 300] });
    await sendMouse({ type: 'up' });
    expect(drawer.open).to.equal(true);
  });

  it('fits a narrow window', async () => {
    await setViewport({ width: 320, height: 600 });
    const { native } = await render();
    expect(native.getBoundingClientRect().width).to.equal(320);
    expect(native.scrollWidth).to.equal(native.clientWidth);
    await setViewport({ width: 900, height: 700 });
  });
});
