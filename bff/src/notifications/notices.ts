/**
 * A person's notices as they may know them now: access that ended, an age rule or
 * a row that was withdrawn takes them away, whatever is written about them. What
 * is new is derived, from what was marked and from when the thing was opened.
 */
import type { Notice } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { MOST_NOTICES } from './policy.ts';
import { knownTo } from './readers.ts';
import { readChosen, shownBy } from './telling.ts';

type Knowing = Pick<Portal, 'config' | 'db' | 'features' | 'now'>;

export interface KnownNotice {
  readonly notice: Notice;
  readonly isRead: boolean;
}

/** Whether it is nothing new any more: marked so, or the thing was opened after it happened and nobody said "unread" since. */
export function isRead({ readAt, unreadAt, happenedAt }: Pick<Notice, 'readAt' | 'unreadAt' | 'happenedAt'>, openedAt: Date | null): boolean {
  if (readAt) return true;
  return openedAt !== null && openedAt >= happenedAt && (unreadAt === null || openedAt > unreadAt);
}

/** Those of the notices that this person may know, in their order. */
export async function knownNotices(portal: Knowing, userId: string, notices: readonly Notice[]): Promise<KnownNotice[]> {
  const known = await knownTo(portal, userId, notices);
  return [...known].map(([notice, openedAt]) => ({ notice, isRead: isRead(notice, openedAt) }));
}

/** What stands in their list, newest first. */
export async function shownNotices(portal: Knowing, userId: string, only: 'all' | 'unread'): Promise<KnownNotice[]> {
  const { db, features } = portal;
  const rows = await db.prisma.notice.findMany({
    where: { userId, ...(only === 'unread' ? { readAt: null } : {}) },
    orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
    take: MOST_NOTICES,
  });
  if (rows.length === 0) return [];
  const { isShown } = shownBy(await readChosen(db.prisma, userId), features);
  const known = await knownNotices(
    portal,
    userId,
    rows.filter(({ topic, patientId }) => isShown(topic, patientId)),
  );
  return only === 'unread' ? known.filter((one) => !one.isRead) : known;
}

/** What a badge says: a number, and nothing of anybody. */
export const countUnread = async (portal: Knowing, userId: string): Promise<number> => (await shownNotices(portal, userId, 'unread')).length;
