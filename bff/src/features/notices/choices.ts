/** How a person wants to hear beside the matrix of topics and ways: how soon, on which way next, and of whom. */
import { liveGrants } from '../../access/live-grants.ts';
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { ApiProblem } from '../../http/problem.ts';
import { CHANNELS } from '../../notifications/channel.ts';
import type { Matrix } from '../../notifications/choices.ts';
import { clockTime } from '../../notifications/digest-time.ts';
import { DIGEST_AT, FOLLOW_UP_HOURS } from '../../notifications/policy.ts';
import { isWhole, readChosen, readTelling } from '../../notifications/telling.ts';
import type { PersonMatrix, Telling } from '../../notifications/telling.ts';
import type { Topic } from '../../notifications/topics.ts';
import { recordTopic, topicsOf } from '../../notifications/words.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import { patientNames } from './patient-names.ts';
import type { NoticeChoices, NoticeChoicesChange } from './schema.ts';

/** Whom this person looks after now: of others there is nothing to choose. */
async function lookedAfter(portal: Portal, userId: string): Promise<Set<string>> {
  const grants = await liveGrants(portal, userId, { relationship: { in: ['parent', 'caregiver'] } });
  return new Set(grants.flatMap(({ row }) => row.patientId ?? []));
}

export async function readNoticeChoices(portal: Portal, { userId }: PersonWho): Promise<NoticeChoices> {
  const { db, features } = portal;
  const telling = await readTelling(portal, userId);
  const { people } = await readChosen(db.prisma, userId);
  const patients = await patientNames(portal, await lookedAfter(portal, userId));
  const { atMin, weekday, timeZone } = telling.digest ?? { ...DIGEST_AT, timeZone: telling.quiet?.timeZone ?? (await homeZone(portal, userId)) };
  return {
    topics: topicsOf(features).map((topic) => ({
      topic,
      ...telling.ofTopic(topic),
      isUrgent: recordTopic(features, topic)?.isUrgent === true,
      isFixed: topic === 'account',
    })),
    digest: { time: clockTime(atMin), weekday, timeZone },
    order: [...telling.ways],
    followUpHours: FOLLOW_UP_HOURS,
    people: [...patients.values()].map((patient) => {
      const chosen = people.get(patient.id);
      return { patient, mode: chosen?.mode ?? 'own', matrix: chosen?.matrix ? wholeMatrix(portal, telling, chosen.matrix) : null };
    }),
  };
}

/** Of the person's own clinic. */
async function homeZone({ db }: Portal, userId: string): Promise<string> {
  const grant = await db.prisma.accessGrant.findFirst({
    where: { userId, relationship: 'self', revokedAt: null },
    select: { patient: { select: { clinic: { select: { timeZone: true } } } } },
  });
  return grant?.patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}

/** A topic that came later than the choice is told as their own is. */
function wholeMatrix({ features }: Portal, telling: Telling, kept: PersonMatrix): Matrix {
  const row = (topic: Topic) => kept[topic] ?? Object.fromEntries(CHANNELS.map((channel) => [channel, telling.isOn(topic, channel, null)]));
  // One row for each topic.
  return Object.fromEntries(topicsOf(features).map((topic) => [topic, row(topic)])) as Matrix;
}

/** Sets all of it; safe to repeat. @throws {ApiProblem} request/invalid */
export async function changeNoticeChoices(portal: Portal, who: PersonWho, change: NoticeChoicesChange): Promise<NoticeChoices> {
  const { userId } = who;
  refuse(portal, change, await lookedAfter(portal, userId));
  const { topics, digest, order, people } = change;
  const row = { topics, atMin: minutes(digest.time), weekday: digest.weekday, timeZone: digest.timeZone, ways: order };
  await write(portal, async (tx) => {
    await tx.noticeChoice.upsert({ where: { userId }, create: { userId, ...row }, update: row });
    for (const [patientId, { mode, matrix }] of Object.entries(people)) {
      // Without one, that of before is kept, for when it is wanted again.
      const chosen = matrix === null ? { mode } : { mode, matrix };
      await tx.personChoice.upsert({ where: { userId_patientId: { userId, patientId } }, create: { userId, patientId, ...chosen }, update: chosen });
    }
    await portal.events.publish(tx, { type: 'notices.changed', scope: 'session', onlyUser: userId });
  });
  return readNoticeChoices(portal, who);
}

function refuse({ features }: Portal, { topics, people }: NoticeChoicesChange, lookedAfter: ReadonlySet<string>): void {
  const open = topicsOf(features).filter((topic) => topic !== 'account');
  const sent = Object.keys(topics);
  // All of it is set, and nothing that there is not.
  if (sent.length !== open.length || !open.every((topic) => topics[topic])) throw invalid('topics', 'topics');
  for (const topic of open) {
    if (recordTopic(features, topic)?.isUrgent && topics[topic]?.rhythm !== 'at-once') throw invalid(`topics.${topic}.rhythm`, 'urgent');
  }
  for (const [patientId, { mode, matrix }] of Object.entries(people)) {
    if (!lookedAfter.has(patientId)) throw invalid(`people.${patientId}`, 'person');
    if (matrix === null ? mode === 'matrix' : !isWhole(features, matrix)) throw invalid(`people.${patientId}.matrix`, 'topics');
  }
}

const invalid = (path: string, code: string): ApiProblem => new ApiProblem('request/invalid', { errors: [{ path, code }] });
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
