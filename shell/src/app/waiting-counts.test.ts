import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/design-system/testing';
import type { ApiTransport, LiveEvent } from '../contract/contexts.ts';
import { nextTask } from '../common/next-task.ts';
import { FakeClock } from '../mocks/fake-clock.ts';
import { WaitingCounts } from './waiting-counts.ts';

const HOST = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };

const A = { kind: 'patient', id: 'a', scopes: [] } as const;
const B = { kind: 'patient', id: 'b', scopes: [] } as const;
const DESK = { kind: 'clinic', id: 'c', scopes: ['desk:read'] } as const;

/** A server that answers as it is told, and what was asked of it. */
function start() {
  const asked: string[] = [];
  let answer: () => Response = () => Response.json({ waiting: { messages: 2 }, open: 0, next: null });
  const listeners = new Set<(event: LiveEvent) => void>();
  const clock = new FakeClock();
  const api: ApiTransport = {
    request: (input) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(answer());
    },
  };
  const events = { subscribe: (_type: string, listener: (event: LiveEvent) => void) => (listeners.add(listener), () => void listeners.delete(listener)) };
  const counts = new WaitingCounts(HOST, { api, events, clock });
  return {
    counts,
    asked,
    answers: (next: () => Response) => (answer = next),
    emit: () => listeners.forEach((listener) => listener({ type: 'messages.changed', ids: {} })),
    /** Lets the wait pass and what was asked be answered. */
    async pass() {
      clock.advance(1000);
      await nextTask();
    },
  };
}

describe('what waits, for the navigation', () => {
  it('is asked for when a record is opened, and once for several reasons that come together', async () => {
    const { counts, asked, emit, pass } = start();
    counts.follow(A, false);
    emit();
    counts.refresh();
    await pass();
    await waitUntil(() => counts.value['messages'] === 2);
    expect(asked.length).to.equal(1);
  });

  it('is taken from home where that reads it, and asked for again once something was read elsewhere', async () => {
    const { counts, asked, answers, emit, pass } = start();
    counts.follow(A, true);
    emit();
    await pass();
    expect(asked).to.deep.equal([]);
    counts.tell(new CustomEvent('waiting-read', { detail: { patientId: 'a', waiting: { records: 1 } } }));
    expect(counts.value).to.deep.equal({ records: 1 });
    counts.follow(A, false);
    answers(() => Response.json({ waiting: {}, open: 0, next: null }));
    counts.refresh();
    await pass();
    await waitUntil(() => counts.value['records'] === undefined);
  });

  it('is never that of another record', async () => {
    const { counts, pass } = start();
    counts.follow(A, false);
    await pass();
    await waitUntil(() => counts.value['messages'] === 2);
    counts.follow(B, true);
    expect(counts.value).to.deep.equal({});
    counts.tell(new CustomEvent('waiting-read', { detail: { patientId: 'a', waiting: { records: 1 } } }));
    expect(counts.value).to.deep.equal({});
    counts.follow(undefined, false);
    await pass();
    expect(counts.value).to.deep.equal({});
  });

  it('is at a desk what did not go out, for who may read it there', async () => {
    const { counts, asked, answers, pass } = start();
    answers(() => Response.json({ failed: 4, down: ['text'] }));
    counts.follow({ ...DESK, scopes: ['messages:read'] }, false);
    await pass();
    expect(asked).to.deep.equal([]);
    counts.follow({ ...DESK, id: 'd' }, false);
    await pass();
    await waitUntil(() => counts.value['desk'] === 4);
    answers(() => Response.json({ failed: 0, down: [] }));
    counts.refresh();
    await pass();
    await waitUntil(() => counts.value['desk'] === undefined);
    expect(asked.every((path) => path.includes('/api/clinics/d/notices/failed/count'))).to.equal(true);
  });

  it('stays as it was where it can’t be learned', async () => {
    const { counts, asked, answers, pass } = start();
    counts.follow(A, false);
    await pass();
    await waitUntil(() => counts.value['messages'] === 2);
    answers(() => new Response('{}', { status: 500 }));
    counts.refresh();
    await pass();
    await waitUntil(() => asked.length === 2);
    expect(counts.value).to.deep.equal({ messages: 2 });
  });
});
