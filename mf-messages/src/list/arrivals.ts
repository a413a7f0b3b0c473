/** Tells what came while a list was open from what somebody marked as unread. */
import { msg, str } from '@lit/localize';
import type { ThreadSummary } from '@portal/bff/contract/messages';

type Row = Pick<ThreadSummary, 'id' | 'lastMessageAt' | 'unreadCount'>;

/**
 * How many messages came since.
 * @param opened - Address of the conversation that is open beside the list, which says so itself.
 */
export function arrivedIn(before: readonly Row[], now: readonly Row[], opened: string | undefined): number {
  const known = new Map(before.map((row) => [row.id, row]));
  const newest = before.reduce((at, { lastMessageAt }) => (lastMessageAt > at ? lastMessageAt : at), '');
  return now.reduce((sum, { id, lastMessageAt, unreadCount }) => {
    if (opened?.endsWith(`/${id}`)) return sum;
    const was = known.get(id);
    const isNew = lastMessageAt > (was?.lastMessageAt ?? newest);
    return isNew ? sum + Math.max(0, unreadCount - (was?.unreadCount ?? 0)) : sum;
  }, 0);
}

export const arrivedText = (count: number): string =>
  count === 1 ? msg('1 new message', { id: 'messages.arrived.one' }) : msg(str`${count} new messages`, { id: 'messages.arrived.many' });
