/** A person's own list of notices. Nobody else has any of it, staff included. */
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfAll } from '../../lists/rows.ts';
import { knownNotices, shownNotices } from '../../notifications/notices.ts';
import type { KnownNotice } from '../../notifications/notices.ts';
import { pathTo } from '../../notifications/recipient.ts';
import { recordTopic, titlesOf, topicsOf } from '../../notifications/words.ts';
import type { Portal } from '../../portal.ts';
import { patientNames } from './patient-names.ts';
import type { MarkAll, Marked, Notice, NoticeCount, NoticeMark, NoticePatient, NoticeQuery, Notices } from './schema.ts';

type Filters = Pick<NoticeQuery, 'topic' | 'patientId' | 'unread'>;

const passes = ({ topic, patientId, unread }: Filters) => {
  const isOf = ({ notice }: KnownNotice): boolean => (topic ?? notice.topic) === notice.topic && (patientId ?? notice.patientId) === notice.patientId;
  return (known: KnownNotice): boolean => isOf(known) && (unread === undefined || (unread === 'true') === !known.isRead);
};

const countsOf = (known: readonly KnownNotice[]): NoticeCount => ({
  unread: known.filter(({ isRead }) => !isRead).length,
  unseen: known.filter(({ isRead, notice }) => !isRead && notice.seenAt === null).length,
});

/** A part of them, newest first, with what there is to filter by. */
export async function listNotices(portal: Portal, { userId }: PersonWho, query: NoticeQuery): Promise<Notices> {
  const known = await shownNotices(portal, userId, 'all');
  const all = known.filter(passes(query));
  const placeOf = ({ notice: { arrivedAt, id } }: KnownNotice) => ({ at: arrivedAt, id });
  const page = await pageOfAll(portal, query, { name: 'notices', all, direction: 'descending', placeOf });
  const patients = await patientNames(portal, new Set(known.flatMap(({ notice }) => notice.patientId ?? [])));
  const there = new Set(known.map(({ notice }) => notice.topic));
  return {
    items: await Promise.all(page.items.map((one) => toNotice(portal, one, patients))),
    count: page.count,
    next: page.next,
    counts: countsOf(known),
    newestAt: known[0]?.notice.arrivedAt.toISOString() ?? null,
    topics: topicsOf(portal.features).flatMap((topic) => (there.has(topic) ? [{ topic, titles: titlesOf(portal.features, topic) }] : [])),
    patients: [...patients.values()],
  };
}

export async function countNotices(portal: Portal, { userId }: Pick<PersonWho, 'userId'>): Promise<NoticeCount> {
  return countsOf(await shownNotices(portal, userId, 'unread'));
}

/** Those that came into the list later stay unseen. */
export async function seeNotices(portal: Portal, who: PersonWho, until: string): Promise<NoticeCount> {
  await changing(portal, who, async (tx, at) => {
    const { count } = await tx.notice.updateMany({ where: { userId: who.userId, seenAt: null, arrivedAt: { lte: new Date(until) } }, data: { seenAt: at } });
    return count;
  });
  return countNotices(portal, who);
}

/** What happened to the thing since it was shown stays new. @throws {ApiProblem} resource/not-found */
export async function markNotice(portal: Portal, who: PersonWho, id: string, { isRead, until }: NoticeMark): Promise<NoticeCount> {
  const { userId } = who;
  const notice = await portal.db.prisma.notice.findFirst({ where: { id, userId } });
  const [known] = notice ? await knownNotices(portal, userId, [notice]) : [];
  if (!known) throw new ApiProblem('resource/not-found');
  await changing(portal, who, async (tx, at) => {
    const shown = { id, userId, arrivedAt: { lte: new Date(until) } };
    const data = isRead ? { readAt: at, unreadAt: null } : { readAt: null, unreadAt: at };
    // Marked by hand it is no longer part of what was marked together.
    const { count } = await tx.notice.updateMany({ where: isRead ? { ...shown, readAt: null } : shown, data: { ...data, markId: null } });
    return count;
  });
  return countNotices(portal, who);
}

/** Only what was unread is marked, so that undoing it restores just that. */
export async function markAll(portal: Portal, who: PersonWho, markId: string, { until, topic, patientId }: MarkAll): Promise<Marked> {
  const { userId } = who;
  const unread = (await shownNotices(portal, userId, 'unread')).filter(passes({ topic, patientId }));
  const ids = unread.map(({ notice }) => notice.id);
  const changed = await changing(portal, who, async (tx, at) => {
    const shown = { id: { in: ids }, userId, readAt: null, arrivedAt: { lte: new Date(until) } };
    return (await tx.notice.updateMany({ where: shown, data: { readAt: at, markId } })).count;
  });
  return { changed, counts: await countNotices(portal, who) };
}

/** What came anew or was marked otherwise since is left alone: it has the mark no more. */
export async function unmarkAll(portal: Portal, who: PersonWho, markId: string): Promise<Marked> {
  const changed = await changing(portal, who, async (tx) => {
    return (await tx.notice.updateMany({ where: { userId: who.userId, markId }, data: { readAt: null, markId: null } })).count;
  });
  return { changed, counts: await countNotices(portal, who) };
}

/** Writes, and tells the person's devices when there was something to change. */
function changing(portal: Portal, { userId }: PersonWho, work: (tx: Tx, at: Date) => Promise<number>): Promise<number> {
  return write(portal, async (tx, at) => {
    const count = await work(tx, at);
    if (count > 0) await portal.events.publish(tx, { type: 'notices.changed', scope: 'session', onlyUser: userId });
    return count;
  });
}

async function toNotice(portal: Portal, { notice, isRead }: KnownNotice, patients: ReadonlyMap<string, NoticePatient>): Promise<Notice> {
  const { id, topic, patientId, arrivedAt, seenAt } = notice;
  return {
    id,
    topic,
    titles: titlesOf(portal.features, topic),
    patient: patientId === null ? null : (patients.get(patientId) ?? null),
    at: arrivedAt.toISOString(),
    path: await pathTo(portal, notice),
    isUrgent: recordTopic(portal.features, topic)?.isUrgent === true,
    isRead,
    isSeen: seenAt !== null,
  };
}
