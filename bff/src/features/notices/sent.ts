/** All that was sent to a person, on every way, and what became of it: what it said is not kept. */
import type { PersonWho } from '../../access/who.ts';
import type { OutboundMail } from '../../database/generated/client.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { knownNotices } from '../../notifications/notices.ts';
import { KEEP_NOTICES_DAYS } from '../../notifications/policy.ts';
import { endOfQuiet } from '../../notifications/quiet-hours.ts';
import { SKIP_REASONS } from '../../notifications/telling-words.ts';
import type { SkipReason, WaitReason } from '../../notifications/telling-words.ts';
import { titlesOf } from '../../notifications/words.ts';
import type { Portal } from '../../portal.ts';
import type { SentNotice, SentNotices, WaitingNotice } from './schema.ts';

const SETTLED = ['sent', 'failed', 'skipped'] as const;

export async function listSent(portal: Portal, who: PersonWho, query: PageQuery): Promise<SentNotices> {
  const { prisma } = portal.db;
  const mine = { recipientId: who.userId, state: { in: [...SETTLED] }, settledAt: { not: null } };
  const page = await pageOfRows<OutboundMail>(portal, query, {
    name: 'sent',
    placeOf: ({ settledAt, createdAt, id }) => ({ at: settledAt ?? createdAt, id }),
    read: (place, take) =>
      prisma.outboundMail.findMany({
        where: { ...mine, ...(place ? { OR: [{ settledAt: { lt: place.at } }, { settledAt: place.at, id: { lt: place.id } }] } : {}) },
        orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.outboundMail.count({ take, where: mine }),
  });
  return { ...page, items: page.items.map((row) => toSent(portal, row)), waiting: await waitingOf(portal, who), keptDays: KEEP_NOTICES_DAYS };
}

function toSent(portal: Portal, row: OutboundMail): SentNotice {
  const { state, settledAt, createdAt, lastProblem } = row;
  const outcome = state === 'sent' || state === 'skipped' ? state : 'failed';
  return { ...said(portal, row), at: (settledAt ?? createdAt).toISOString(), outcome, reason: outcome === 'skipped' ? reasonOf(lastProblem) : null };
}

const reasonOf = (problem: string | null): SkipReason => SKIP_REASONS.find((known) => known === problem) ?? 'not-chosen';

/** A code or a link is about how somebody signs in, and so about the account. */
function said({ features }: Portal, { id, kind, channel, topic, shownAddress, followUp }: OutboundMail): Omit<WaitingNotice, 'until' | 'reason'> {
  const isDigest = kind === 'digest';
  const about = isDigest ? null : (topic ?? 'account');
  return { id, channel, address: shownAddress, topic: about, titles: about === null ? {} : titlesOf(features, about), isFollowUp: followUp, isDigest };
}

/** What is still to go out, and only of what they may know now: that something waits would tell of it. */
async function waitingOf(portal: Portal, { userId }: PersonWho): Promise<WaitingNotice[]> {
  const { prisma } = portal.db;
  const rows = await prisma.outboundMail.findMany({
    where: { recipientId: userId, state: { in: ['waiting', 'sending'] } },
    orderBy: [{ nextTryAt: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const since = rows.reduce((first, row) => (row.since && row.since < first ? row.since : first), portal.now());
  const notices = await prisma.notice.findMany({ where: { userId, OR: [{ happenedAt: { gte: since } }, { digestAt: { not: null } }] } });
  const known = (await knownNotices(portal, userId, notices)).map(({ notice }) => notice);
  const isKnown = ({ kind, topic, since: from }: OutboundMail): boolean => {
    if (kind === 'digest') return known.some(({ digestAt }) => digestAt?.getTime() === from?.getTime());
    return topic === null || known.some((notice) => notice.topic === topic && from !== null && notice.happenedAt >= from);
  };
  const quiet = await prisma.quietHours.findUnique({ where: { userId } });
  return rows.filter(isKnown).map((row) => {
    const reason = whyWaiting(portal, row, quiet);
    return {
      ...said(portal, row),
      reason,
      until: reason === 'letter' || reason === 'no-way' || row.nextTryAt <= portal.now() ? null : row.nextTryAt.toISOString(),
    };
  });
}

function whyWaiting({ transports, now }: Portal, { kind, channel, nextTryAt, lastProblem }: OutboundMail, quiet: Parameters<typeof endOfQuiet>[0]): WaitReason {
  if (channel === 'mail') return 'letter';
  if (!transports[channel]) return 'no-way';
  if (lastProblem !== null) return 'trying-again';
  if (kind === 'digest') return 'digest';
  const end = endOfQuiet(quiet, now());
  return end && nextTryAt >= end ? 'quiet-hours' : 'soon';
}
