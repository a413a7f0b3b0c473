/** `ds-session-timeout-dialog`: when it opens, what it says, and the two answers. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/session-timeout-dialog.ts';
import { spokenBy } from '../testing/spoken.ts';
import { FakeClock } from '../timing/fake-clock.ts';
import { asClock, secondsUntil, shouldSpeak, untilNextLook } from './countdown.ts';

type Dialog = HTMLElementTagNameMap['ds-session-timeout-dialog'];

const START = Date.parse('2026-11-25T14:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

async function render(endsIn = 600) {
  const clock = new FakeClock(START);
  const page = await fixture<HTMLElement>(
    html`<div><button>Page</button><ds-session-timeout-dialog .clock=${clock} expires-at=${at(endsIn)}></ds-session-timeout-dialog></div>`,
  );
  const dialog = page.querySelector('ds-session-timeout-dialog') as Dialog;
  const heard: string[] = [];
  for (const name of ['extend', 'sign-out', 'expire']) dialog.addEventListener(name, () => heard.push(name));
  page.querySelector('button')?.focus();
  const pass = async (seconds: number) => {
    clock.advance(seconds * 1000);
    await dialog.updateComplete;
  };
  return { dialog, heard, pass, inner: dialog.renderRoot.querySelector('ds-dialog') as HTMLElementTagNameMap['ds-dialog'] };
}

const status = (dialog: Dialog) => dialog.renderRoot.querySelector('[role=status]')?.textContent;
const focusedClass = (dialog: Dialog) => dialog.shadowRoot?.activeElement?.className;

describe('ds-session-timeout-dialog', () => {
  it('opens two minutes before the end with the focus on staying', async () => {
    const { dialog, inner, pass } = await render();
    await pass(479);
    expect(inner.open).to.equal(false);
    await pass(1);
    expect(inner.open).to.equal(true);
    await waitUntil(() => focusedClass(dialog) === 'stay');
    await expect(dialog).to.be.accessible();
  });

  it('reads the question, the reason, the time and the answers', async () => {
    const { inner, pass } = await render();
    await pass(480);
    await inner.updateComplete;
    const spoken = await spokenBy(inner.renderRoot.querySelector('dialog') as Element);
    expect(spoken[0]).to.match(/^alertdialog, Are you still there\?, To keep your account safe.* 2 minutes left/);
    expect(spoken).to.include.members(['button, Sign out', 'button, Stay signed in']);
  });

  it('says the time at a few moments, not each second', async () => {
    const { dialog, pass } = await render();
    await pass(480);
    const said = new Set<string>();
    for (let second = 0; second < 119; second += 1) {
      await pass(1);
      said.add(status(dialog) ?? '');
    }
    expect([...said]).to.deep.equal(['', '1 minute left', '30 seconds left', '10 seconds left']);
  });

  it('shows the time each second', async () => {
    const { dialog, pass } = await render();
    await pass(485);
    expect(dialog.renderRoot.querySelector('[role=timer] [aria-hidden]')?.textContent).to.equal('1:55');
  });

  it('asks for more time with its button and with Escape, and closes when it is given', async () => {
    const { dialog, inner, heard, pass } = await render();
    await pass(500);
    await waitUntil(() => focusedClass(dialog) === 'stay');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['extend', 'extend']);
    expect(inner.open).to.equal(true);
    dialog.busy = true;
    await dialog.updateComplete;
    await sendKeys({ press: 'Escape' });
    expect(heard).to.have.length(2);
    dialog.expiresAt = at(1200);
    await dialog.updateComplete;
    await inner.updateComplete;
    expect(inner.open).to.equal(false);
    expect(document.activeElement?.localName).to.equal('button');
    await pass(580);
    expect(inner.open).to.equal(true);
  });

  it('signs out on request', async () => {
    const { dialog, heard, pass } = await render();
    await pass(500);
    dialog.renderRoot.querySelector('ds-button')?.click();
    expect(heard).to.deep.equal(['sign-out']);
  });

  it('tells once that time is up, and closes', async () => {
    const { inner, heard, pass } = await render();
    await pass(600);
    await pass(600);
    expect(heard).to.deep.equal(['expire']);
    expect(inner.open).to.equal(false);
  });

  it('looks again when the page is seen again after sleep', async () => {
    const { dialog, heard } = await render();
    // A sleeping computer runs no timers.
    dialog.clock = new FakeClock(START + 700_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await dialog.updateComplete;
    expect(heard).to.include('expire');
  });

  it('stays closed without an end', async () => {
    const { dialog, inner, pass } = await render();
    dialog.expiresAt = 'soon';
    await dialog.updateComplete;
    await pass(10_000);
    expect(inner.open).to.equal(false);
  });
});

describe('countdown', () => {
  const moments = fc.integer({ min: 0, max: 4e12 });

  it('never shows less than what is left, and 0 only at the end', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -1e9, max: 1e9 }), (now, left) => {
        const seconds = secondsUntil(now + left, now);
        expect(seconds * 1000).to.be.at.least(left);
        expect(seconds === 0).to.equal(left <= 0);
      }),
    );
  });

  it('looks again in time for the warning and for each second', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 600 }), (now, left, warnBefore) => {
        const next = untilNextLook(now + left, now, warnBefore) ?? 0;
        expect(next).to.be.above(0);
        expect(next).to.be.at.most(2 ** 31 - 1);
        if (left <= warnBefore * 1000) expect(next).to.be.at.most(1000);
        else expect(next).to.be.at.most(left - warnBefore * 1000);
      }),
    );
  });

  it('speaks when a moment was passed, however many seconds were skipped', () => {
    expect(shouldSpeak(61, 60)).to.equal(true);
    expect(shouldSpeak(60, 59)).to.equal(false);
    expect(shouldSpeak(90, 12)).to.equal(true);
    expect(shouldSpeak(5, 0)).to.equal(false);
  });

  it('writes minutes and seconds that mean the same', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seconds) => {
        const [minutes = '', rest = ''] = asClock(seconds).split(':');
        expect(rest).to.have.length(2);
        expect(Number(minutes) * 60 + Number(rest)).to.equal(seconds);
      }),
    );
  });
});
