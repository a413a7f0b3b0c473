import { expect } from '@open-wc/testing';
import { FakeClock } from '../mocks/fake-clock.ts';
import { FakeEventSource } from '../mocks/fake-event-source.ts';
import { LiveEventStream } from './live-events.ts';

const SUBJECT = '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';

describe('live events', () => {
  let clock: FakeClock;
  let stream: LiveEventStream;
  let heard: string[];
  let changes: number;
  let random: number;

  beforeEach(() => {
    FakeEventSource.opened.length = 0;
    clock = new FakeClock();
    random = 0.5;
    stream = new LiveEventStream(
      () => new FakeEventSource() as unknown as EventSource,
      clock,
      () => random,
    );
    stream.subjectId = SUBJECT;
    heard = [];
    changes = 0;
    stream.subscribe('messages.changed', ({ ids }) => heard.push(ids['entityId'] ?? 'all'));
    stream.onAccessChange(() => (changes += 1));
    stream.open('dana');
    FakeEventSource.last.open();
  });
  afterEach(() => stream.close());

  it('reach who listens, when they are of the open record', () => {
    FakeEventSource.last.send('messages.changed', { patientId: SUBJECT, entityId: 'one' });
    FakeEventSource.last.send('messages.changed', { patientId: 'another', entityId: 'two' });
    FakeEventSource.last.send('billing.changed', { patientId: SUBJECT, entityId: 'three' });
    expect(heard).to.deep.equal(['one']);
    expect(changes).to.equal(0);
  });

  it('come again after the stream broke, and what may have been missed is read anew', () => {
    FakeEventSource.last.fail(false);
    FakeEventSource.last.open();
    expect(heard).to.deep.equal(['all']);
    expect(changes).to.equal(1);
    FakeEventSource.last.send('messages.changed', { patientId: SUBJECT, entityId: 'one' });
    expect(heard).to.deep.equal(['all', 'one']);
    expect(FakeEventSource.opened).to.have.length(1);
  });

  it('LD-08 are asked for again after a refusal, each time later, and soon again once it worked', () => {
    for (const wait of [2000, 4000, 8000]) {
      const before = FakeEventSource.opened.length;
      FakeEventSource.last.fail(true);
      clock.advance(wait - 1);
      expect(FakeEventSource.opened).to.have.length(before);
      clock.advance(1);
      expect(FakeEventSource.opened).to.have.length(before + 1);
    }
    FakeEventSource.last.open();
    FakeEventSource.last.send('messages.changed', { patientId: SUBJECT, entityId: 'one' });
    expect(heard).to.deep.equal(['all', 'one']);
    FakeEventSource.last.fail(true);
    clock.advance(2000);
    expect(FakeEventSource.opened).to.have.length(5);
  });

  it('LD-08 are asked for again at another moment by each, so that not all come at once', () => {
    for (const [chance, wait] of [
      [0, 1000],
      [1, 6000],
    ] as const) {
      random = chance;
      const before = FakeEventSource.opened.length;
      FakeEventSource.last.fail(true);
      clock.advance(wait - 1);
      expect(FakeEventSource.opened).to.have.length(before);
      clock.advance(1);
      expect(FakeEventSource.opened).to.have.length(before + 1);
    }
  });

  it('say when the access has changed', () => {
    FakeEventSource.last.send('access.changed');
    expect([changes, heard.length]).to.deep.equal([1, 0]);
  });

  it('look who is signed in when they are refused: nothing else may tell that nobody is', () => {
    FakeEventSource.last.fail(true);
    expect([changes, heard.length]).to.deep.equal([1, 0]);
  });

  it('stop for good when the page goes', () => {
    FakeEventSource.last.fail(true);
    stream.close();
    clock.advance(60_000);
    expect(FakeEventSource.opened).to.have.length(1);
  });
});
