/** Requests to the clinic about an account: written sealed, listed for who made them, withdrawn while they are open. */
import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { seal, unseal } from '../../auth/seal.ts';
import type { Tx } from '../../database/database.ts';
import type { AccountRequest as Row, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Once } from '../../once/once.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { TimePlace } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { RequestContent } from './schema.ts';
import type { NewAccountRequest, AccountRequest, AccountRequests, RequestKind } from './schema.ts';

/** Business days within which the clinic answers. */
export const ANSWER_DAYS = 2;

/** So many requests of one person wait for an answer at once. */
export const OPEN_REQUESTS_MOST = 10;

export interface NewRequest {
  readonly kind: RequestKind;
  readonly userId: string | null;
  readonly patientId: string | null;
  /** The clinic that decides; any one when null. */
  readonly clinicId: string | null;
  readonly content: RequestContent;
}

const ownerOf = (id: string): string => `account-request ${id}`;

/** Tells the desks that may decide a request that their list has changed. */
export function tellDesks(
  { events }: Pick<Portal, 'events'>,
  tx: Tx,
  { id, clinicId, patientId }: { readonly id: string; readonly clinicId: string | null; readonly patientId: string | null },
): Promise<void> {
  const where = clinicId ? { clinicId } : ({ anyClinic: true } as const);
  // The patient is named so that staff who are kept away from them don't hear of it.
  return events.publish(tx, { type: 'desk.requests-changed', scope: 'desk:read', entityId: id, ...(patientId ? { about: patientId } : {}), ...where });
}

/** Writes a request and tells by mail that it is here. */
export async function createRequest(portal: Pick<Portal, 'config' | 'events' | 'now'>, tx: Tx, request: NewRequest): Promise<RequestRow> {
  const id = randomUUID();
  const { content, ...row } = request;
  const sealed = seal(portal.config.secret, ownerOf(id), JSON.stringify(content));
  const made = await tx.accountRequest.create({ data: { id, ...row, sealed, createdAt: portal.now() } });
  await tellDesks(portal, tx, { id, ...row });
  if (content.email) {
    const to = { address: content.email, locale: content.locale };
    await enqueueMail(portal, tx, to, { kind: 'request-received', days: ANSWER_DAYS }, { dedupeKey: `request-received ${id}` });
  }
  return made;
}

/** Counted with the person's row held: two that are sent at once are not both the last one. @throws {ApiProblem} request/too-many-open */
export async function refuseTooManyOpen(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
  if ((await tx.accountRequest.count({ where: { userId, state: 'open' } })) >= OPEN_REQUESTS_MOST) throw new ApiProblem('request/too-many-open');
}

/** What a request says; only its language when it can't be opened any more. */
export function openContent({ config }: Pick<Portal, 'config'>, row: { id: string; sealed: Uint8Array }): RequestContent {
  const text = unseal(config.secret, ownerOf(row.id), row.sealed);
  return text === null ? { locale: 'en' } : RequestContent.parse(JSON.parse(text));
}

/** On requests: this person's about this chart. */
const ownRow = ({ userId, patientId }: PatientWho) => ({ userId, patientId });

/** A patient asks about their own account. @throws {ApiProblem} resource/not-found, request/too-many-open */
export async function askClinic(portal: Portal, who: PatientWho, input: z.output<typeof NewAccountRequest>, once: Once): Promise<AccountRequest> {
  const { kind, ...said } = input;
  return writeAs(
    portal,
    who,
    async (tx) => {
      await refuseTooManyOpen(tx, who.userId);
      const patient = await tx.patient.findUniqueOrThrow({ where: { id: who.patientId } });
      const user = await tx.user.findUniqueOrThrow({ where: { id: who.userId } });
      const personName = 'grantId' in said ? await nameOfHolder(tx, who.patientId, said.grantId) : undefined;
      const content = {
        ...said,
        ...(personName === undefined ? {} : { personName }),
        locale: patient.language?.startsWith('es') ? 'es' : 'en',
        email: user.email,
      } as const;
      return toRequest(portal, await createRequest(portal, tx, { kind, ...ownRow(who), clinicId: patient.clinicId, content }));
    },
    { once },
  );
}

/** What this person asked about this chart, newest first. */
export async function listOwnRequests(portal: Portal, who: PatientWho, query: PageQuery): Promise<AccountRequests> {
  const { accountRequest } = portal.db.prisma;
  const [page, open] = await Promise.all([
    pageOfRows<Row>(portal, query, {
      name: 'own requests',
      placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
      read: (place, take) => accountRequest.findMany({ where: { AND: [ownRow(who), askedBefore(place)] }, orderBy: NEWEST_ASKED, take }),
      count: (take) => accountRequest.count({ take, where: ownRow(who) }),
    }),
    accountRequest.groupBy({ by: ['kind'], where: { ...ownRow(who), state: 'open' } }),
  ]);
  return { ...page, items: page.items.map((row) => toRequest(portal, row)), open: open.map(({ kind }) => kind) };
}

/** The order of {@link askedBefore}. */
export const NEWEST_ASKED = [{ createdAt: 'desc' }, { id: 'desc' }] as const satisfies Prisma.AccountRequestOrderByWithRelationInput[];

/** On requests: those after a place in a list that begins with the newest. */
export const askedBefore = (place: TimePlace | null): Prisma.AccountRequestWhereInput =>
  place ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] } : {};

/** Takes an open request back; done twice, it is done. @throws {ApiProblem} resource/not-found, request/already-decided */
export async function withdrawRequest(portal: Portal, who: PatientWho, id: string): Promise<AccountRequest> {
  const row = await writeAs(portal, who, async (tx, at) => {
    await tx.accountRequest.updateMany({ where: { id, ...ownRow(who), state: 'open' }, data: { state: 'withdrawn', decidedAt: at } });
    const found = await tx.accountRequest.findFirst({ where: { id, ...ownRow(who) } });
    if (found) await tellDesks(portal, tx, found);
    return found;
  });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.state !== 'withdrawn') throw new ApiProblem('request/already-decided');
  return toRequest(portal, row);
}

/** Who has the access that a patient wants to be ended, where only the clinic can. */
async function nameOfHolder(tx: Tx, patientId: string, grantId: string): Promise<string> {
  const grant = await tx.accessGrant.findFirst({
    where: { id: grantId, patientId, basis: { not: null }, relationship: { in: ['parent', 'caregiver'] } },
    select: { user: { select: { name: true } } },
  });
  if (!grant) throw new ApiProblem('resource/not-found');
  return grant.user.name;
}

type RequestRow = Awaited<ReturnType<Portal['db']['prisma']['accountRequest']['findUniqueOrThrow']>>;

function toRequest(portal: Portal, row: RequestRow): AccountRequest {
  const { givenName = '', familyName = '' } = row.kind === 'name_change' ? openContent(portal, row) : {};
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    answer: row.answer,
    wishedName: `${givenName} ${familyName}`.trim() || null,
  };
}
