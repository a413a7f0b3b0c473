/** `ds-tooltip`: when it shows, when it goes, and what it describes. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/button.ts';
import '../register/tooltip.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { Scheduler } from '../timing/clock.ts';

type Tooltip = HTMLElementTagNameMap['ds-tooltip'];

/** A clock that only goes on when told. */
function heldClock() {
  let waiting: (() => void) | undefined;
  const scheduler: Scheduler = (task) => {
    waiting = task;
    return () => {
      if (waiting === task) waiting = undefined;
    };
  };
  const pass = () => {
    waiting?.();
    waiting = undefined;
  };
  return { scheduler, pass };
}

async function render() {
  const { scheduler, pass } = heldClock();
  const wrapper = await fixture<HTMLElement>(html`<div>
    <button id="print" aria-describedby="more">Print</button><span id="more">One page</span>
    <ds-tooltip for="print" .scheduler=${scheduler}>In black and white</ds-tooltip>
    <button id="other">Other</button>
  </div>`);
  const target = wrapper.querySelector('#print') as HTMLButtonElement;
  const tooltip = wrapper.querySelector('ds-tooltip') as Tooltip;
  await waitUntil(() => target.getAttribute('aria-describedby')?.includes(tooltip.id), 'it describes');
  return { wrapper, target, tooltip, pass };
}

const isShown = (tooltip: Tooltip) => tooltip.matches(':popover-open');
const pointer = (target: Element, type: string, pointerType = 'mouse') => target.dispatchEvent(new PointerEvent(type, { pointerType }));

describe('ds-tooltip', () => {
  it('shows after the pointer has rested, and goes after it has left', async () => {
    const { target, tooltip, pass } = await render();
    pointer(target, 'pointerenter');
    expect(isShown(tooltip)).to.equal(false);
    pass();
    expect(isShown(tooltip)).to.equal(true);
    pointer(target, 'pointerleave');
    expect(isShown(tooltip)).to.equal(true);
    pass();
    expect(isShown(tooltip)).to.equal(false);
  });

  it('stays while the pointer is on it', async () => {
    const { target, tooltip, pass } = await render();
    pointer(target, 'pointerenter');
    pass();
    pointer(target, 'pointerleave');
    pointer(tooltip, 'pointerenter');
    pass();
    expect(isShown(tooltip)).to.equal(true);
    pointer(tooltip, 'pointerleave');
    pass();
    expect(isShown(tooltip)).to.equal(false);
  });

  it('does not show for a pointer that only passes by, nor for a finger', async () => {
    const { target, tooltip, pass } = await render();
    pointer(target, 'pointerenter');
    pointer(target, 'pointerleave');
    pass();
    expect(isShown(tooltip)).to.equal(false);
    pointer(target, 'pointerenter', 'touch');
    pass();
    expect(isShown(tooltip)).to.equal(false);
  });

  it('shows at once on focus by keyboard, and goes with it', async () => {
    const { target, tooltip } = await render();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(target);
    expect(isShown(tooltip)).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(isShown(tooltip)).to.equal(false);
  });

  it('goes with Escape, which does nothing else', async () => {
    const { wrapper, target, tooltip } = await render();
    let heard = 0;
    wrapper.addEventListener('keydown', () => (heard += 1));
    await sendKeys({ press: 'Tab' });
    expect(isShown(tooltip)).to.equal(true);
    heard = 0;
    await sendKeys({ press: 'Escape' });
    expect(isShown(tooltip)).to.equal(false);
    expect(heard).to.equal(0);
    expect(document.activeElement).to.equal(target);
  });

  it('shows alone', async () => {
    const first = await render();
    pointer(first.target, 'pointerenter');
    first.pass();
    const wrapper = await fixture(html`<div><button id="second">B</button><ds-tooltip for="second">Two</ds-tooltip></div>`);
    const second = wrapper.querySelector('ds-tooltip') as Tooltip;
    second.show();
    expect(isShown(second)).to.equal(true);
    expect(isShown(first.tooltip)).to.equal(false);
  });

  it('is read with its control, after what described it before', async () => {
    const { wrapper } = await render();
    await sendKeys({ press: 'Tab' });
    expect(await spokenBy(wrapper)).to.include('button, Print, One page In black and white');
    await expect(wrapper).to.be.accessible();
  });

  it('describes the native button inside a ds-button', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div>
      <ds-button id="send">Send</ds-button><ds-tooltip for="send">By mail</ds-tooltip>
    </div>`);
    const tooltip = wrapper.querySelector('ds-tooltip') as Tooltip;
    const inner = wrapper.querySelector('ds-button')?.shadowRoot?.querySelector('button');
    await waitUntil(() => inner?.ariaDescribedByElements?.includes(tooltip), 'it describes');
    await expect(wrapper).to.be.accessible();
    tooltip.remove();
    expect(inner?.ariaDescribedByElements).to.deep.equal([]);
  });
});
