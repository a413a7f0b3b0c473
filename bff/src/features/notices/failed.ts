/**
 * What did not go out to a clinic's people, at the desk: who, on which way and why,
 * and of what it was about the topic alone. Staff have it tried again, or not. What
 * they decide is on record.
 */
import { chartsIn, keptFrom } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { dropFailedJob, failedJobsOver, retryFailedJob } from '../../jobs/failed-jobs.ts';
import { jobsChanged } from '../../jobs/jobs-changed.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { SEND_KINDS } from '../../mail/send-kinds.ts';
import { CHANNELS } from '../../notifications/channel.ts';
import type { Channel } from '../../notifications/channel.ts';
import type { Cause } from '../../notifications/telling-words.ts';
import { readTroubles } from '../../notifications/trouble.ts';
import type { Portal } from '../../portal.ts';
import type { FailedNotice, FailedNoticeCount, FailedNotices, FailedNoticesQuery } from './schema.ts';

const MAYBE_SENT = 'handover-unknown';

/** To people of this clinic's charts, and who looks after them. Whoever is a patient from whom this member of staff is kept away is not among them. */
const failedOf = (who: ClinicWho, now: Date) =>
  ({
    state: 'failed',
    channel: { not: 'mail' },
    recipient: {
      grants: {
        some: {
          relationship: { in: ['self', 'parent', 'caregiver'] },
          revokedAt: null,
          startsAt: { lte: now },
          OR: [{ endsAt: null }, { endsAt: { gt: now } }],
          patient: chartsIn(who),
        },
        none: { relationship: 'self', revokedAt: null, patient: keptFrom(who) },
      },
    },
  }) as const satisfies Prisma.OutboundMailWhereInput;

const WITH_NAME = { recipient: { select: { name: true } } } as const;
type Row = Prisma.OutboundMailGetPayload<{ include: typeof WITH_NAME }>;

export async function listFailedNotices(portal: Portal, who: ClinicWho, query: FailedNoticesQuery): Promise<FailedNotices> {
  const { prisma } = portal.db;
  const where = { ...failedOf(who, portal.now()), ...(query.channel ? { AND: [{ channel: query.channel }] } : {}) };
  const page = await pageOfRows<Row>(portal, query, {
    name: 'failed notices',
    placeOf: ({ settledAt, createdAt, id }) => ({ at: settledAt ?? createdAt, id }),
    read: (place, take) =>
      prisma.outboundMail.findMany({
        where: { AND: [where, place ? { OR: [{ settledAt: { gt: place.at } }, { settledAt: place.at, id: { gt: place.id } }] } : {}] },
        include: WITH_NAME,
        orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
        take,
      }),
    count: (take) => prisma.outboundMail.count({ take, where }),
  });
  return { ...page, items: page.items.map(toFailed), channels: await channelsOf(portal, who) };
}

export async function countFailedNotices(portal: Portal, who: ClinicWho): Promise<FailedNoticeCount> {
  const channels = await channelsOf(portal, who);
  return {
    failed: channels.reduce((sum, { failed }) => sum + failed, 0),
    down: channels.flatMap(({ channel, downSince }) => (downSince === null ? [] : [channel])),
  };
}

async function channelsOf({ db, now }: Portal, who: ClinicWho): Promise<FailedNotices['channels']> {
  const failed = await db.prisma.outboundMail.groupBy({ by: ['channel'], where: failedOf(who, now()), _count: true, orderBy: { channel: 'asc' } });
  const troubles = await readTroubles(db, now());
  return CHANNELS.flatMap((channel) => {
    const trouble = troubles.find((one) => one.channel === channel);
    const count = failed.find((one) => one.channel === channel)?._count ?? 0;
    if (count === 0 && !trouble) return [];
    return [{ channel, failed: count, waiting: trouble?.waiting ?? 0, downSince: trouble?.downSince?.toISOString() ?? null }];
  });
}

/** @throws {ApiProblem} resource/not-found */
export async function retryNotice(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  await decide(portal, who, id, 'retry-notice', async (tx, kind, at) => {
    // The state is what decides: of two who press at once one finds it failed.
    const { count } = await tx.outboundMail.updateMany({
      where: { id, state: 'failed' },
      data: { state: 'waiting', sentAt: null, settledAt: null, nextTryAt: at },
    });
    if (count === 0) return false;
    const [job] = await failedJobsOver(tx, kind.name, { mailId: id });
    // It may be forgotten, or dropped among the failed work.
    if (job) await retryFailedJob(tx, portal.retryHooks, who.clinicId, job);
    else await enqueue(tx, kind, { mailId: id });
    return true;
  });
}

/** All of one way but those that may have arrived: to send those again is decided one by one. */
export async function retryAll(portal: Portal, who: ClinicWho, channel: Channel): Promise<void> {
  const rows = await portal.db.prisma.outboundMail.findMany({
    where: { AND: [failedOf(who, portal.now()), { channel }, { OR: [{ lastProblem: null }, { lastProblem: { not: MAYBE_SENT } }] }] },
    select: { id: true },
    orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
  });
  for (const { id } of rows) await retryNotice(portal, who, id);
}

/** It stands in the person's list as not needed any more. @throws {ApiProblem} resource/not-found */
export async function dropNotice(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  await decide(portal, who, id, 'drop-notice', async (tx, kind, at) => {
    const { count } = await tx.outboundMail.updateMany({ where: { id, state: 'failed' }, data: { state: 'skipped', lastProblem: 'dropped', settledAt: at } });
    for (const job of await failedJobsOver(tx, kind.name, { mailId: id })) await dropFailedJob(tx, who.clinicId, job);
    return count === 1;
  });
}

type SendKind = (typeof SEND_KINDS)[keyof typeof SEND_KINDS];

/** Decides, tells the desks that show it, and puts it on record. One that was decided on already is left as it is. */
async function decide(
  portal: Portal,
  who: ClinicWho,
  id: string,
  action: 'retry-notice' | 'drop-notice',
  work: (tx: Tx, kind: SendKind, at: Date) => Promise<boolean>,
): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const { recipient } = failedOf(who, at);
    const row = await tx.outboundMail.findFirst({
      where: { id, recipient },
      select: { channel: true, recipient: { select: { grants: { where: { relationship: 'self', revokedAt: null, patient: chartsIn(who) }, take: 1 } } } },
    });
    // Letters are posted by people, and fail at nobody.
    if (!row || row.channel === 'mail') throw new ApiProblem('resource/not-found');
    if (!(await work(tx, SEND_KINDS[row.channel], at))) return;
    await portal.events.publish(tx, { type: 'notices.failed-changed', scope: 'desk:read', anyClinic: true });
    await portal.events.publish(tx, jobsChanged(null));
    const { userId, clinicId, via } = who;
    const patientId = row.recipient?.grants[0]?.patientId ?? null;
    const entry = { action, outcome: 'success', relationship: 'staff', entityId: id, requestId: via.requestId, sourceIp: via.sourceIp } as const;
    await portal.audit.appendIn(tx, [{ at, userId, clinicId, patientId, ...entry }]);
  });
}

function toFailed({ id, channel, recipient, shownAddress, topic, lastProblem, attempts, settledAt, createdAt }: Row): FailedNotice {
  const problem = lastProblem ?? 'unknown';
  return {
    id,
    channel,
    recipient: recipient?.name ?? '',
    address: shownAddress,
    topic,
    cause: causeOf(problem),
    problem,
    maybeSent: problem === MAYBE_SENT,
    tries: attempts,
    at: (settledAt ?? createdAt).toISOString(),
  };
}

/** Codes of our own, of SMTP (RFC 5321: 5yz is about the address), of HTTP, and of the network. */
function causeOf(problem: string): Cause {
  if (problem === MAYBE_SENT) return 'unknown-whether-sent';
  if (problem === 'too-late' || problem === 'unreadable' || problem === 'address') return problem;
  if (/^(400|413|55\d)$/.test(problem)) return 'address';
  return /^(E[A-Z]+|[1-5]\d\d)$/.test(problem) ? 'provider' : 'other';
}
