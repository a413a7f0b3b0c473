/** `ds-toast-region`: what is said, how long it stays, and the way there and back. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/toast-region.ts';
import { spokenBy } from '../testing/spoken.ts';
import { FakeClock } from '../timing/fake-clock.ts';
import type { ToastDismissEvent } from './toast.ts';
import { LEAST_MS, PausableTimer, timeToRead } from './toast-timer.ts';

type Region = HTMLElementTagNameMap['ds-toast-region'];

async function render() {
  const clock = new FakeClock();
  const page = await fixture<HTMLElement>(html`<div><button>Save</button><ds-toast-region .clock=${clock}></ds-toast-region></div>`);
  const region = page.querySelector('ds-toast-region') as Region;
  const dismissed: string[] = [];
  region.addEventListener('toast-dismiss', (event) => dismissed.push((event as ToastDismissEvent).detail.reason));
  return { clock, region, dismissed, opener: page.querySelector('button') as HTMLButtonElement };
}

const texts = (region: Region) => [...region.renderRoot.querySelectorAll('.text')].map((text) => text.lastChild?.textContent);
const live = (region: Region, politeness: string) => region.renderRoot.querySelector(`[aria-live=${politeness}]`);
const section = (region: Region) => region.renderRoot.querySelector('section') as HTMLElement;

describe('ds-toast-region', () => {
  it('has both live regions from the start, and no landmark while it is empty', async () => {
    const { region } = await render();
    expect(live(region, 'polite')?.checkVisibility()).to.equal(true);
    expect(live(region, 'assertive')?.checkVisibility()).to.equal(true);
    expect(section(region).hasAttribute('aria-label')).to.equal(false);
  });

  it('says news politely, and interrupts for danger', async () => {
    const { region } = await render();
    region.show({ text: 'Saved', tone: 'success' });
    region.show({ text: 'Not sent', tone: 'danger' });
    await region.updateComplete;
    expect(live(region, 'polite')?.textContent).to.contain('Saved').and.not.contain('Not sent');
    expect(live(region, 'assertive')?.textContent).to.contain('Not sent');
    await expect(region).to.be.accessible();
  });

  it('reads the tone in words, the text and what can be done', async () => {
    const { region } = await render();
    region.show({ text: 'Moved', tone: 'success', action: { label: 'Undo', run: () => undefined } });
    await region.updateComplete;
    expect(section(region).getAttribute('aria-label')).to.equal('Notifications (press F6 to come here or go back)');
    expect(await spokenBy(live(region, 'polite') as Element)).to.deep.equal(['Done:', 'Moved', 'button, Undo', 'button, Dismiss']);
  });

  it('goes by itself after the time to read it, but stays for danger and on request', async () => {
    const { region, clock, dismissed } = await render();
    region.show({ text: 'Saved' });
    region.show({ text: 'Not sent', tone: 'danger' });
    region.show({ text: 'Your seat is 12 A', stays: true });
    clock.advance(LEAST_MS - 1);
    expect(dismissed).to.deep.equal([]);
    clock.advance(600_000);
    await region.updateComplete;
    expect(dismissed).to.deep.equal(['time']);
    expect(texts(region)).to.deep.equal(['Not sent', 'Your seat is 12 A']);
  });

  it('waits under the pointer and goes on where it was', async () => {
    const { region, clock, dismissed } = await render();
    region.show({ text: 'Saved' });
    await region.updateComplete;
    clock.advance(LEAST_MS - 1000);
    section(region).dispatchEvent(new PointerEvent('pointerenter'));
    clock.advance(60_000);
    expect(dismissed).to.deep.equal([]);
    section(region).dispatchEvent(new PointerEvent('pointerleave'));
    clock.advance(999);
    expect(dismissed).to.deep.equal([]);
    clock.advance(1);
    expect(dismissed).to.deep.equal(['time']);
  });

  it('waits while the page is hidden', async () => {
    const { region, clock, dismissed } = await render();
    const setHidden = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      setHidden('hidden');
      region.show({ text: 'Saved' });
      clock.advance(60_000);
      expect(dismissed).to.deep.equal([]);
      setHidden('visible');
      clock.advance(LEAST_MS);
      expect(dismissed).to.deep.equal(['time']);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('is reached and left with F6, and waits meanwhile', async () => {
    const { region, clock, dismissed, opener } = await render();
    opener.focus();
    region.show({ text: 'Saved' });
    await region.updateComplete;
    await sendKeys({ press: 'F6' });
    expect(region.shadowRoot?.activeElement).to.equal(section(region));
    clock.advance(60_000);
    expect(dismissed).to.deep.equal([]);
    await sendKeys({ press: 'F6' });
    expect(document.activeElement).to.equal(opener);
    clock.advance(60_000);
    expect(dismissed).to.deep.equal(['time']);
  });

  it('leaves F6 to the browser while there is nothing to go to', async () => {
    await render();
    const press = new KeyboardEvent('keydown', { key: 'F6', cancelable: true, bubbles: true });
    document.body.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(false);
  });

  it('closes with Escape, moves to the next toast, and at last goes back', async () => {
    const { region, dismissed, opener } = await render();
    opener.focus();
    region.show({ text: 'One' });
    region.show({ text: 'Two' });
    await region.updateComplete;
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    await region.updateComplete;
    expect(texts(region)).to.deep.equal(['Two']);
    expect(region.shadowRoot?.activeElement?.className).to.equal('close');
    await sendKeys({ press: 'Enter' });
    await region.updateComplete;
    expect(dismissed).to.deep.equal(['closed', 'closed']);
    expect(document.activeElement).to.equal(opener);
  });

  it('goes back when the page takes the last toast away', async () => {
    const { region, opener } = await render();
    opener.focus();
    const id = region.show({ text: 'Sending' });
    await region.updateComplete;
    await sendKeys({ press: 'F6' });
    region.dismiss(id);
    expect(document.activeElement).to.equal(opener);
  });

  it('runs its action once and closes', async () => {
    const { region, dismissed } = await render();
    let runs = 0;
    region.show({ text: 'Moved', action: { label: 'Undo', run: () => (runs += 1) } });
    await region.updateComplete;
    region.renderRoot.querySelector<HTMLElement>('.toast button')?.click();
    await region.updateComplete;
    expect(runs).to.equal(1);
    expect(dismissed).to.deep.equal(['action']);
    expect(texts(region)).to.deep.equal([]);
  });

  it('comes back with its toasts when it is moved on the page', async () => {
    const { region } = await render();
    region.show({ text: 'Saved' });
    const { parentElement } = region;
    region.remove();
    parentElement?.append(region);
    await region.updateComplete;
    expect(section(region).matches(':popover-open')).to.equal(true);
    expect(texts(region)).to.deep.equal(['Saved']);
  });
});

describe('PausableTimer', () => {
  it('runs once after its time, however often it was paused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.array(fc.record({ runs: fc.nat(3000), waits: fc.nat(3000) }), { maxLength: 20 }), (time, turns) => {
        const clock = new FakeClock();
        let fired = 0;
        const timer = new PausableTimer(clock, time, () => (fired += 1));
        let passed = 0;
        for (const { runs, waits } of turns) {
          timer.start();
          clock.advance(runs);
          passed += runs;
          expect(fired).to.equal(passed >= time ? 1 : 0);
          if (fired > 0) return;
          timer.pause();
          clock.advance(waits);
        }
        timer.start();
        clock.advance(time);
        expect(fired).to.equal(1);
      }),
    );
  });
});

describe('timeToRead()', () => {
  it('is never short, never shorter for more words, and longer with an action', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\w{1,9}$/)), (words) => {
        const time = timeToRead(words.join(' '), false);
        expect(time).to.be.at.least(LEAST_MS);
        expect(timeToRead([...words, 'more'].join(' '), false)).to.be.at.least(time);
        expect(timeToRead(words.join(' '), true)).to.be.above(time);
      }),
    );
  });
});
