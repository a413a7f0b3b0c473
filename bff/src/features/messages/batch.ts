/**
 * One text for several patients: each gets a conversation of their own, in which
 * nothing tells of the others. It is written once by the id that the browser gave
 * it, and sent by a job.
 */
import { notKeptFrom } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { KNOWN_FIELDS, knownFieldsIn } from '../../contract/template-text.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { SEND_BATCH } from './batch-kind.ts';
import { BODY_MOST, lengthOf } from './limits.ts';
import { filledFor, refuse, refuseUnfilledForMany } from './list-text.ts';
import { recipientsOf } from './recipients.ts';
import type { MessageBatch, MessageBatchDetail, MessageBatches, NewBatch } from './schema.ts';
import { authorOf } from './service.ts';

/**
 * @throws {ApiProblem} resource/not-found: it is somebody else's, or for a team that is not one's own; message/no-recipient,
 * message/unfilled, message/too-long; message/batch-other: its id was used for another text
 */
export async function saveBatch(portal: Portal, who: ClinicWho, id: string, input: NewBatch): Promise<MessageBatch> {
  const { clinicId, userId, pools } = who;
  await writeAs(portal, who, async (tx, at) => {
    const { pool, category, subject, body, patientNumbers } = input;
    if (!pools.includes(pool)) throw new ApiProblem('resource/not-found');
    await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
    const known = await tx.messageBatch.findUnique({ where: { id }, select: { clinicId: true, byUserId: true, subject: true, body: true } });
    if (known) {
      if (known.clinicId !== clinicId || known.byUserId !== userId) throw new ApiProblem('resource/not-found');
      if (known.subject !== subject || known.body !== body) throw new ApiProblem('message/batch-other');
      return;
    }
    for (const text of [subject, body]) await refuseUnfilledForMany(tx, clinicId, text);
    // A subject is short, and the same for all.
    refuse(knownFieldsIn(subject).map((field) => KNOWN_FIELDS[field].en));
    const found = await recipientsOf(portal, tx, who, patientNumbers, at);
    const reached = [...found.values()].filter(({ isReached }) => isReached);
    if (reached.length === 0) throw new ApiProblem('message/no-recipient');
    const filled = await filledFor(tx, who, body, reached, at);
    refuse([...new Set([...filled.values()].flatMap(({ unfilled }) => unfilled.map((field) => KNOWN_FIELDS[field].en)))]);
    if ([...filled.values()].some(({ text }) => lengthOf(text ?? '') > BODY_MOST)) throw new ApiProblem('message/too-long');
    const { name: byName, role: byRole } = await authorOf(tx, who);
    const text = { pool, category, subject, body };
    await tx.messageBatch.create({ data: { id, clinicId, byUserId: userId, byName, byRole, createdAt: at, ...text } });
    await tx.messageBatchItem.createMany({
      data: [...new Map(patientNumbers.map((number) => [number.toLowerCase(), number])).entries()].map(([key, patientNumber], position) => {
        const one = found.get(key);
        const state = one === undefined ? 'not_found' : one.isReached ? 'waiting' : 'no_account';
        return { batchId: id, position, patientNumber, patientId: one?.id ?? null, state, body: (one && filled.get(one.id)?.text) ?? null };
      }),
    });
    await enqueue(tx, SEND_BATCH, { id }, { key: id, clinicId });
  });
  const row = await portal.db.prisma.messageBatch.findUniqueOrThrow({ where: { id }, include: partsFor(who) });
  return toBatch(row);
}

/** What this person sent to several, newest first. */
export async function listBatches(portal: Portal, who: ClinicWho, page: PageQuery): Promise<MessageBatches> {
  const { messageBatch } = portal.db.prisma;
  const own = { clinicId: who.clinicId, byUserId: who.userId };
  const { items, ...rest } = await pageOfRows<BatchRow>(portal, page, {
    name: 'message batches',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) =>
      messageBatch.findMany({
        where: { AND: [own, place ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] } : {}] },
        include: partsFor(who),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => messageBatch.count({ take, where: own }),
  });
  return { ...rest, items: items.map(toBatch) };
}

/** How far it is, and whom it did not reach. @throws {ApiProblem} resource/not-found */
export async function readBatch({ db }: Portal, who: ClinicWho, id: string): Promise<MessageBatchDetail> {
  const row = await db.prisma.messageBatch.findFirst({ where: { id, clinicId: who.clinicId, byUserId: who.userId }, include: partsFor(who) });
  if (!row) throw new ApiProblem('resource/not-found');
  return {
    ...toBatch(row),
    items: row.items.map(({ patientNumber, patient, state, threadId }) => ({ patientNumber, name: patient && fullName(patient), state, threadId })),
  };
}

/** Whom a court keeps this person away from since is not told of either. */
const partsFor = (who: ClinicWho) =>
  ({
    items: {
      where: { OR: [{ patientId: null }, { patient: notKeptFrom(who) }] },
      include: { patient: { select: { givenName: true, familyName: true } } },
      orderBy: { position: 'asc' },
    },
  }) as const satisfies Prisma.MessageBatchInclude;

type BatchRow = Prisma.MessageBatchGetPayload<{ include: ReturnType<typeof partsFor> }>;

function toBatch({ id, subject, byName, createdAt, doneAt, items }: BatchRow): MessageBatch {
  const countOf = (...states: (typeof items)[number]['state'][]): number => items.filter(({ state }) => states.includes(state)).length;
  return {
    id,
    subject,
    byName,
    createdAt: createdAt.toISOString(),
    total: items.length,
    sent: countOf('sent'),
    refused: countOf('not_found', 'no_account'),
    doneAt: doneAt?.toISOString() ?? null,
  };
}
