import { expect } from '@open-wc/testing';
import { FakeClock } from '../mocks/fake-clock.ts';
import { Connection } from './connection.ts';
import type { ConnectionState } from './connection.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('whether the portal can be reached', () => {
  let clock: FakeClock;
  let answers: boolean;
  let online: boolean;
  let looks: number;
  let states: ConnectionState[];
  let connection: Connection;
  let events: EventTarget;

  beforeEach(() => {
    clock = new FakeClock();
    answers = true;
    online = true;
    looks = 0;
    states = [];
    events = new EventTarget();
    connection = new Connection({
      clock,
      look: () => {
        looks += 1;
        return Promise.resolve(answers);
      },
      isOnline: () => online,
      events,
    });
    connection.subscribe((state) => void states.push(state));
  });

  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1000);
      await settled();
    }
  }

  it('asks again and again while it is away, and goes on with all that waits once it answers', async () => {
    let again = 0;
    answers = false;
    connection.report(true);
    connection.whenBack(() => void (again += 1));
    await pass(10);
    expect(looks).to.equal(3);
    expect([connection.state, again]).to.deep.equal(['away', 0]);
    answers = true;
    await pass(3);
    expect([connection.state, again]).to.deep.equal(['up', 1]);
    await pass(60);
    expect([looks, again]).to.deep.equal([4, 1]);
    expect(states).to.deep.equal(['away', 'up']);
  });

  it('goes on also where another request already showed that it is back', async () => {
    let again = 0;
    connection.report(true);
    connection.report(false);
    connection.whenBack(() => void (again += 1));
    expect(again).to.equal(0);
    await pass(3);
    expect(again).to.equal(1);
  });

  it('calls nobody who does not wait any more', async () => {
    let again = 0;
    const stop = connection.whenBack(() => void (again += 1));
    stop();
    await pass(10);
    expect(again).to.equal(0);
  });

  it('tells a device without network from a portal that does not answer, and looks at once when the network is there', async () => {
    online = false;
    answers = false;
    events.dispatchEvent(new Event('offline'));
    expect(connection.state).to.equal('offline');
    online = true;
    events.dispatchEvent(new Event('online'));
    await settled();
    expect(connection.state).to.equal('away');
    answers = true;
    events.dispatchEvent(new Event('online'));
    await settled();
    expect(states).to.deep.equal(['offline', 'away', 'up']);
  });

  it('finds out why something did not arrive', async () => {
    connection.doubt();
    await settled();
    expect(connection.state).to.equal('up');
    answers = false;
    connection.doubt();
    await settled();
    expect(connection.state).to.equal('away');
  });
});
