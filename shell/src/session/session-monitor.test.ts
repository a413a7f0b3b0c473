import { expect } from '@open-wc/testing';
import { FakeClock } from '../mocks/fake-clock.ts';
import { SessionMonitor, WARNING_MS } from './session-monitor.ts';
import type { SessionState } from './session-monitor.ts';

describe('the end of a session', () => {
  let clock: FakeClock;
  let states: SessionState[];
  let monitor: SessionMonitor;
  const last = (): SessionState | undefined => states.at(-1);

  beforeEach(() => {
    clock = new FakeClock();
    states = [];
    monitor = new SessionMonitor(crypto.randomUUID(), (state) => states.push(state), clock);
    monitor.seen(15 * 60_000);
  });
  afterEach(() => monitor.dispose());

  it('is announced two minutes before, and counted down', () => {
    clock.advance(15 * 60_000 - WARNING_MS - 1);
    expect(last()?.phase).to.equal('active');
    clock.advance(1);
    expect(last()).to.deep.equal({ phase: 'warning', secondsLeft: 120 });
    clock.advance(30_000);
    expect(last()).to.deep.equal({ phase: 'warning', secondsLeft: 90 });
    clock.advance(90_000);
    expect(last()?.phase).to.equal('expired');
  });

  it('moves away with activity', () => {
    clock.advance(14 * 60_000);
    monitor.seen(clock.now() + 15 * 60_000);
    expect(last()?.phase).to.equal('active');
  });

  it('lets what waits go on after signing in again', async () => {
    monitor.expire();
    expect(last()?.phase).to.equal('expired');
    const renewed = monitor.renewed();
    monitor.seen(clock.now() + 20 * 60_000);
    expect(await renewed).to.equal(true);
    expect(last()?.phase).to.equal('active');
  });

  it('stays when an answer from before it comes late', () => {
    const askedAt = clock.now();
    clock.advance(1000);
    monitor.expire();
    clock.advance(1000);
    monitor.seen(clock.now() + 20 * 60_000, askedAt);
    expect(last()?.phase).to.equal('expired');
    monitor.seen(clock.now() + 30 * 60_000, clock.now());
    expect(last()?.phase).to.equal('active');
  });

  it('moves away with activity in another tab of the same person only', async () => {
    const user = crypto.randomUUID();
    const heard = await new Promise<SessionState>((resolve) => {
      const here = new SessionMonitor(
        user,
        (state) => {
          resolve(state);
          here.dispose();
        },
        clock,
      );
      const there = new SessionMonitor(user, () => undefined, clock);
      there.seen(60_000);
      there.dispose();
    });
    expect(heard).to.deep.equal({ phase: 'warning', secondsLeft: 60 });
  });
});
