import { expect } from '@open-wc/testing';
import type { Thread } from '@portal/bff/contract/messages';
import { PRINTED } from '../mocks/messages-mocks.ts';
import { firstUnread, withEarlier, withKnown } from './known-messages.ts';

const [sample] = PRINTED.own.messages;
const message = (id: string, side: 'patient' | 'clinic' = 'clinic') => ({ ...sample, id, side }) as Thread['messages'][number];
const thread = (ids: string[], earlier: string | null): Thread => ({ ...PRINTED.own, messages: ids.map((id) => message(id)), earlier });
const idsOf = ({ messages }: Thread) => messages.map(({ id }) => id).join('');

describe('messages of a long conversation', () => {
  it('stay when it is read again, with what came', () => {
    const before = thread(['a', 'b', 'c', 'd'], 'more');
    const now = withKnown(thread(['c', 'd', 'e'], 'other'), before);
    expect([idsOf(now), now.earlier]).to.deep.equal(['abcde', 'more']);
  });

  it('are only the newest where so much came that they do not meet, or another one is read', () => {
    expect(idsOf(withKnown(thread(['x', 'y'], 'other'), thread(['a', 'b'], null)))).to.equal('xy');
    expect(idsOf(withKnown(thread(['b', 'c'], 'other'), { ...thread(['a', 'b'], null), id: 'another' }))).to.equal('bc');
    expect(withKnown(thread(['a', 'b'], null), thread(['a', 'b'], null)).earlier).to.equal(null);
  });

  it('come before those that are shown, each once', () => {
    const now = withEarlier(thread(['c', 'd'], 'after'), { items: [message('c'), message('b'), message('a')], count: 4, next: null });
    expect([idsOf(now), now.earlier]).to.deep.equal(['abcd', null]);
  });

  it('begin to be new at the first that the clinic wrote and was not read', () => {
    const messages = [message('a'), message('b'), message('c', 'patient'), message('d')];
    expect(firstUnread({ messages, unreadCount: 2 })).to.equal('b');
    expect(firstUnread({ messages, unreadCount: 0 })).to.equal(undefined);
    // More than are shown: all of these are new.
    expect(firstUnread({ messages, unreadCount: 9 })).to.equal(undefined);
  });
});
