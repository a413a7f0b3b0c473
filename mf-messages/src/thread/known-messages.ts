/** Keeps the earlier messages that somebody asked for, when a conversation is read again by its newest. */
import type { Thread, ThreadMessages } from '@portal/bff/contract/messages';

/** @param before - What was shown until now. Where so much came that the two do not meet, only the newest are kept. */
export function withKnown(thread: Thread, before: Thread | undefined): Thread {
  if (before?.id !== thread.id || thread.earlier === null) return thread;
  const first = thread.messages[0];
  const index = before.messages.findIndex(({ id }) => id === first?.id);
  return index < 1 ? thread : { ...thread, messages: [...before.messages.slice(0, index), ...thread.messages], earlier: before.earlier };
}

/** With the part before what is shown. */
export function withEarlier(thread: Thread, { items, next }: ThreadMessages): Thread {
  const known = new Set(thread.messages.map(({ id }) => id));
  return { ...thread, messages: [...items.filter(({ id }) => !known.has(id)).toReversed(), ...thread.messages], earlier: next };
}

/** The first message of the clinic that was not read when the conversation was opened. */
export function firstUnread({ messages, unreadCount }: Pick<Thread, 'messages' | 'unreadCount'>): string | undefined {
  if (unreadCount === 0) return undefined;
  return messages.filter(({ side }) => side === 'clinic').at(-unreadCount)?.id;
}
