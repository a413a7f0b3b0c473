/**
 * Letters of a clinic's patients who chose mail: the desk prints and posts them.
 * However many topics wait for somebody, they are one letter, and no second one
 * is shown within a week. Whether there still is something to tell, and where to,
 * is looked up when it is shown, as for every other way (`notifications/recipient.ts`).
 */
import { chartsIn } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { OutboundMail, Prisma } from '../../database/generated/client.ts';
import { letterWords } from '../../notifications/letter-words.ts';
import { topicsOf } from '../../notifications/words.ts';
import { ADDRESS_FIELDS, postalLines } from '../../notifications/postal-address.ts';
import { newsSince } from '../../notifications/readers.ts';
import { readTelling } from '../../notifications/telling.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import type { Page } from '../../lists/page.ts';
import { pageOfAll } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import type { Letter } from './letters-schema.ts';
import { recordDeskAct } from './staff.ts';
import { fullName } from '../../person-name.ts';

const APART_MS = 7 * 24 * 60 * 60_000;
const WAITING = { channel: 'mail', state: 'waiting' } as const;

/** Their own chart is of this clinic. A caregiver's letter goes to the caregiver's own address. */
const ownChart = (who: ClinicWho, now: Date) =>
  ({
    relationship: 'self',
    revokedAt: null,
    startsAt: { lte: now },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    patient: chartsIn(who),
  }) as const satisfies Prisma.AccessGrantWhereInput;

/**
 * Letters that can be posted now, and those that lack an address, longest waiting first. The
 * count is of people; whoever has nothing to be told any more is among them and has no letter.
 */
export async function listLetters(portal: Portal, who: ClinicWho, query: PageQuery): Promise<Page<Letter>> {
  const { db, now } = portal;
  const lately = { channel: 'mail', sentAt: { gt: new Date(now().getTime() - APART_MS) } } as const;
  const waiting = await db.prisma.outboundMail.groupBy({
    by: ['recipientId'],
    where: { ...WAITING, recipient: { grants: { some: ownChart(who, now()) }, notices: { none: lately } } },
    _min: { createdAt: true },
    orderBy: [{ _min: { createdAt: 'asc' } }, { recipientId: 'asc' }],
  });
  const all = waiting.flatMap(({ recipientId, _min: { createdAt } }) => (recipientId && createdAt ? [{ id: recipientId, at: createdAt }] : []));
  const page = await pageOfAll(portal, query, { name: 'letters', all, direction: 'ascending', placeOf: (person) => person });
  const letters = await lettersOf(
    portal,
    who,
    page.items.map(({ id }) => id),
  );
  return { ...page, items: letters.toSorted((one, other) => one.waitingSince.localeCompare(other.waitingSince)) };
}

/** What waits for these people, written out. */
async function lettersOf(portal: Portal, who: ClinicWho, userIds: string[]): Promise<Letter[]> {
  const { db, now } = portal;
  const people = await db.prisma.user.findMany({
    where: { id: { in: userIds } },
    select: {
      id: true,
      notices: { where: WAITING, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      grants: {
        where: ownChart(who, now()),
        take: 1,
        select: {
          patient: {
            select: { givenName: true, familyName: true, patientNumber: true, language: true, clinic: { select: { timeZone: true } }, ...ADDRESS_FIELDS },
          },
        },
      },
    },
  });
  const letters: Letter[] = [];
  for (const { id, notices, grants } of people) {
    const chart = grants[0]?.patient;
    const told = await stillTold(portal, id, notices);
    const [first] = told;
    if (!chart || !first) continue;
    const { name: from, phone, origin } = portal.config;
    const name = fullName(chart);
    const language = chart.language?.startsWith('es') ? 'es' : 'en';
    const topics = topicsOf(portal.features).filter((topic) => told.some((notice) => notice.topic === topic));
    letters.push({
      notices: told.map((notice) => notice.id),
      name,
      patientNumber: chart.patientNumber,
      language,
      waitingSince: first.createdAt.toISOString(),
      address: postalLines(chart),
      words: letterWords(portal.features, topics, language, {
        name,
        writtenAt: now(),
        timeZone: chart.clinic?.timeZone ?? 'UTC',
        sender: { name: from, phone, origin },
      }),
    });
  }
  return letters;
}

/** Those of which the person may still know something, and wants to. */
async function stillTold(portal: Portal, userId: string, notices: readonly OutboundMail[]): Promise<OutboundMail[]> {
  const since = notices.map((notice) => notice.since ?? notice.createdAt).toSorted((one, other) => one.getTime() - other.getTime());
  const [first] = since;
  if (!first) return [];
  const news = await newsSince(portal, userId, topicsOf(portal.features), first);
  const { isChosen } = await readTelling(portal, userId);
  const known = news.filter(({ topic, patientId }) => isChosen(topic, 'mail', patientId));
  return notices.filter(({ topic, since: from, createdAt }) => known.some((item) => item.topic === topic && item.at >= (from ?? createdAt)));
}

/** Says of letters that they were posted; again, or of others' letters, nothing happens. Each is on record with its patient. */
export async function postLetters(portal: Portal, who: ClinicWho, notices: readonly string[]): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const posted = await tx.outboundMail.updateManyAndReturn({
      where: { id: { in: [...notices] }, ...WAITING, recipient: { grants: { some: ownChart(who, at) } } },
      // What happens from now on gets a letter of its own.
      data: { state: 'sent', sentAt: at, settledAt: at, dedupeKey: null },
      select: { id: true, recipient: { select: { grants: { where: ownChart(who, at), take: 1, select: { patientId: true } } } } },
    });
    const letters = new Map(posted.flatMap(({ id, recipient }) => (recipient?.grants[0]?.patientId ? [[recipient.grants[0].patientId, id]] : [])));
    await recordDeskAct(portal, tx, who, ...[...letters].map(([patientId, entityId]) => ({ action: 'post-letter', patientId, entityId }) as const));
  });
}
