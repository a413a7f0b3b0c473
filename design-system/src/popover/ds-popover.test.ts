/** `ds-popover`: the keyboard, the focus and who tells of it. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../register/button.ts';
import '../register/dialog.ts';
import '../register/popover.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { OpenChangeEvent } from './ds-popover.ts';

type Popover = HTMLElementTagNameMap['ds-popover'];

const buttonOf = (popover: Popover) => popover.renderRoot.querySelector<HTMLElement>('#button');
const isShown = (popover: Popover) => popover.renderRoot.querySelector('#panel')?.matches(':popover-open') ?? false;

async function render(template = html`<ds-popover label="Hours">Open <a href="#more">all day</a></ds-popover>`) {
  const wrapper = await fixture<HTMLElement>(html`<div>${template}<button id="after">After</button></div>`);
  return { wrapper, popover: wrapper.querySelector('ds-popover') as Popover };
}

async function press(popover: Popover, key: string): Promise<void> {
  await sendKeys({ press: key });
  await popover.updateComplete;
}

async function clickOn(element: Element | null): Promise<void> {
  const { left, top, width, height } = (element as Element).getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe('ds-popover', () => {
  it('opens and closes with Enter and Space, and the focus stays on the button', async () => {
    const { popover } = await render();
    buttonOf(popover)?.focus();
    for (const [key, open] of [
      ['Enter', true],
      ['Enter', false],
      ['Space', true],
      ['Space', false],
    ] as const) {
      await press(popover, key);
      expect(isShown(popover), key).to.equal(open);
      expect(buttonOf(popover)?.getAttribute('aria-expanded')).to.equal(String(open));
      expect(popover.shadowRoot?.activeElement?.id).to.equal('button');
    }
  });

  it('goes on into the panel with Tab, and closes with Escape, the focus back on the button', async () => {
    const { popover } = await render();
    buttonOf(popover)?.focus();
    await press(popover, 'Enter');
    await press(popover, 'Tab');
    expect(document.activeElement?.textContent).to.equal('all day');
    await press(popover, 'Escape');
    await waitUntil(() => !popover.open, 'it closes');
    expect(popover.shadowRoot?.activeElement?.id).to.equal('button');
  });

  it('leaves a dialog around it open on Escape', async () => {
    const dialog = await fixture<HTMLElementTagNameMap['ds-dialog']>(html`<ds-dialog heading="Order"><ds-popover label="Hours">Text</ds-popover></ds-dialog>`);
    const popover = dialog.querySelector('ds-popover') as Popover;
    dialog.show();
    await dialog.updateComplete;
    buttonOf(popover)?.focus();
    await press(popover, 'Enter');
    expect(isShown(popover)).to.equal(true);
    await press(popover, 'Escape');
    expect(isShown(popover)).to.equal(false);
    expect(dialog.open).to.equal(true);
  });

  it('closes when the focus goes on past it', async () => {
    const { popover } = await render();
    buttonOf(popover)?.focus();
    await press(popover, 'Enter');
    await press(popover, 'Tab');
    await press(popover, 'Tab');
    await waitUntil(() => !isShown(popover), 'it closes');
    expect(document.activeElement?.id).to.equal('after');
  });

  it('closes with a press elsewhere, and with one on its button', async () => {
    const { popover } = await render();
    for (const target of [document.querySelector('#after'), buttonOf(popover)]) {
      popover.show();
      await popover.updateComplete;
      expect(isShown(popover)).to.equal(true);
      await clickOn(target);
      await waitUntil(() => !popover.open, 'it closes');
      expect(isShown(popover)).to.equal(false);
    }
  });

  it('tells when it opens and closes', async () => {
    const { popover } = await render();
    const told: boolean[] = [];
    popover.addEventListener('open-change', (event) => told.push((event as OpenChangeEvent).detail.open));
    let heard = oneEvent(popover, 'open-change');
    popover.show();
    await heard;
    heard = oneEvent(popover, 'open-change');
    popover.hide();
    await heard;
    expect(told).to.deep.equal([true, false]);
  });

  it('takes a button of the page, in its slot or by id', async () => {
    const { popover } = await render(html`<ds-popover label="Hours"><ds-button slot="trigger">Hours</ds-button>Text</ds-popover>`);
    const slotted = popover.querySelector('ds-button') as HTMLElementTagNameMap['ds-button'];
    await waitUntil(() => slotted.expanded === 'false', 'the button tells');
    slotted.click();
    await popover.updateComplete;
    expect(isShown(popover)).to.equal(true);
    expect(slotted.expanded).to.equal('true');

    const other = await render(html`<button id="opener">Hours</button><ds-popover for="opener" label="Hours">Text</ds-popover>`);
    const outer = other.wrapper.querySelector<HTMLElement>('#opener');
    await other.popover.updateComplete;
    expect(outer?.getAttribute('aria-expanded')).to.equal('false');
    outer?.click();
    await other.popover.updateComplete;
    expect(isShown(other.popover)).to.equal(true);
    expect(outer?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says whether it is open, and is accessible', async () => {
    const { popover } = await render();
    expect(await spokenBy(popover)).to.deep.equal(['button, Hours, not expanded']);
    popover.show();
    await popover.updateComplete;
    expect(await spokenBy(popover)).to.deep.equal(['button, Hours, 1 control, expanded', 'group, Hours', 'Open', 'link, all day', 'end of group, Hours']);
    expect(popover.renderRoot.querySelector('#panel')?.getAttribute('aria-label')).to.equal('Hours');
    await expect(popover).to.be.accessible();
  });

  it('can be removed while it is open, and used again', async () => {
    const { wrapper, popover } = await render();
    popover.show();
    await popover.updateComplete;
    popover.remove();
    wrapper.prepend(popover);
    await popover.updateComplete;
    expect(popover.open).to.equal(false);
    buttonOf(popover)?.click();
    await popover.updateComplete;
    expect(isShown(popover)).to.equal(true);
  });
});
