import { expect, fixture, html } from '@open-wc/testing';
import { byRole, queryDeep, textOf } from '@portal/design-system/testing';
import { defineElement } from '@portal/shell/contract';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import '@portal/shell/contract/testing';
import { AppointmentsHoldTimer } from './appointments-hold-timer.ts';

defineElement('appointments-hold-timer', AppointmentsHoldTimer);

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A clock that goes on when the test says so. */
function clock() {
  let now = 0;
  let next: { readonly at: number; readonly callback: () => void } | undefined;
  return {
    now: () => now,
    after(ms: number, callback: () => void) {
      const waiting = { at: now + ms, callback };
      next = waiting;
      return () => {
        if (next === waiting) next = undefined;
      };
    },
    goTo(time: number) {
      while (next && next.at <= time) {
        const { at, callback } = next;
        next = undefined;
        now = at;
        callback();
      }
      now = time;
    },
    /** The computer slept: nothing ran in between. */
    wakeAt(time: number) {
      now = time;
      next?.callback();
    },
  };
}

async function show(extendable = true) {
  const time = clock();
  const el = await fixture<PortalTestContext>(
    html`<portal-test-context><appointments-hold-timer .endsAt=${10 * MINUTE} .clock=${time} .extendable=${extendable}></appointments-hold-timer></portal-test-context>`,
  );
  const timer = queryDeep<AppointmentsHoldTimer>(el, 'appointments-hold-timer') as AppointmentsHoldTimer;
  await timer.updateComplete;
  return { el, timer, time };
}

describe('how long a time is held', () => {
  it('counts down by the second for the eye, and is said aloud at 5, 2 and 1 minutes alone', async () => {
    const { el, timer, time } = await show();
    expect(textOf(timer)).to.contain('10:00');
    time.goTo(10 * MINUTE - SECOND);
    await timer.updateComplete;
    expect(textOf(timer)).to.contain('0:01');
    expect(el.announcements).to.deep.equal(['5 minutes left to book this time.', '2 minutes left to book this time.', '1 minute left to book this time.']);
    await expect(el).to.be.accessible();
  });

  it('says that it is over once, also after the device slept', async () => {
    const { el, timer, time } = await show();
    let ends = 0;
    timer.addEventListener('hold-end', () => (ends += 1));
    time.wakeAt(30 * MINUTE);
    await timer.updateComplete;
    expect(textOf(timer)).to.contain('0:00');
    expect([ends, el.announcements]).to.deep.equal([1, []]);
  });

  it('can be made longer while that is left', async () => {
    const { timer } = await show();
    let asked = 0;
    timer.addEventListener('hold-extend', () => (asked += 1));
    byRole(timer, 'button', 'Keep it 10 minutes longer')?.click();
    expect(asked).to.equal(1);
    expect(byRole((await show(false)).el, 'button', 'Keep it 10 minutes longer')).to.equal(null);
  });
});
