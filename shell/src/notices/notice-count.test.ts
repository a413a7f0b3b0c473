import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/design-system/testing';
import { nextTask } from '../common/next-task.ts';
import type { ApiTransport, LiveEvent } from '../contract/contexts.ts';
import { FakeClock } from '../mocks/fake-clock.ts';
import { showAppBadge } from './app-badge.ts';
import { NoticeCounts } from './notice-count.ts';
import type { NoticeCount } from './notices-api.ts';

const HOST = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };

/** A server that answers as it is told, and what came of it. */
function start() {
  const asked: string[] = [];
  const spoken: string[] = [];
  const badges: number[] = [];
  let now: NoticeCount | undefined = { unread: 2, unseen: 1 };
  let last: Response | undefined;
  let isOver = false;
  const listeners = new Set<(event: LiveEvent) => void>();
  const clock = new FakeClock();
  const api: ApiTransport = {
    request: (_input, init) => {
      asked.push(new Headers(init?.headers).get('x-portal-background') ?? '');
      last = now ? Response.json(now) : new Response('{}', { status: 500 });
      return Promise.resolve(last);
    },
  };
  const events = { subscribe: (_type: string, listener: (event: LiveEvent) => void) => (listeners.add(listener), () => void listeners.delete(listener)) };
  const counts = new NoticeCounts(HOST, {
    api,
    events,
    clock,
    announce: (text) => void spoken.push(text),
    isOver: () => isOver,
    showBadge: (count) => badges.push(count),
  });
  return {
    counts,
    asked,
    spoken,
    badges,
    answers: (next: NoticeCount | undefined) => void (now = next),
    end: () => void (isOver = true),
    /** A live event, what is asked after it, and the answer. */
    async pass(isEvent = true) {
      const before = asked.length;
      if (isEvent) for (const listener of listeners) listener({ type: 'notices.changed', ids: {} });
      clock.advance(1000);
      await waitUntil(() => asked.length > before && last?.bodyUsed === true);
      await nextTask();
    },
  };
}

describe('how many notices are unread', () => {
  it('is asked for once it is begun, without keeping a session alive, and says nothing of what was there', async () => {
    const { counts, asked, spoken, badges, pass } = start();
    counts.refresh();
    expect(asked).to.deep.equal([]);
    counts.start();
    await pass(false);
    expect([counts.value?.unread, asked, spoken, badges]).to.deep.equal([2, ['1'], [], [2]]);
  });

  it('is asked for again on live events, and says what is new, once', async () => {
    const { counts, spoken, badges, answers, pass } = start();
    counts.start();
    await pass(false);
    answers({ unread: 3, unseen: 2 });
    await pass();
    answers({ unread: 5, unseen: 4 });
    await pass();
    await pass();
    expect(spoken).to.deep.equal(['1 new notification', '2 new notifications']);
    expect(badges).to.deep.equal([2, 3, 5]);
  });

  it('says nothing when one is marked as unread, or was seen in a list', async () => {
    const { counts, spoken, pass } = start();
    counts.start();
    await pass(false);
    counts.tell({ unread: 4, unseen: 0 });
    expect([counts.value?.unread, spoken]).to.deep.equal([4, []]);
  });

  it('stays as it was where it can’t be learned, and is not told any more once somebody leaves', async () => {
    const { counts, badges, answers, end, pass } = start();
    counts.start();
    await pass(false);
    answers(undefined);
    await pass();
    expect(counts.value?.unread).to.equal(2);
    end();
    answers({ unread: 9, unseen: 9 });
    await pass();
    expect([counts.value?.unread, badges]).to.deep.equal([2, [2]]);
  });

  it('stands on the icon of the portal, and is gone from there with nothing unread; a browser without icons is no fault', async () => {
    const said: unknown[] = [];
    const on = { setAppBadge: async (count?: number) => void said.push(count), clearAppBadge: async () => void said.push('none') };
    await showAppBadge(3, on);
    await showAppBadge(0, on);
    await showAppBadge(3, {});
    await showAppBadge(3, { setAppBadge: () => Promise.reject(new DOMException('not wanted')) });
    expect(said).to.deep.equal([3, 'none']);
  });
});
