/**
 * Keeps what was sent twice from happening twice. The browser gives a write a
 * key of its own and sends it again with the same key as long as it does not
 * know the answer. The key, a digest of what was sent and the sealed answer are
 * recorded in the transaction of the write, so that either all of it is there or
 * nothing: the same again gets the first answer again, other content under the
 * same key is refused, and of two at once the second waits for the first.
 */
import { seal, unseal } from '../auth/seal.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';

/** A key is forgotten after this time: long enough for a page that was left open over a weekend. */
const KEPT_MS = 4 * 24 * 60 * 60_000;

/** A write as it was sent. */
export interface Once {
  /** Whose key it is: two people's keys never meet. */
  readonly owner: string;
  /** A UUID, made by the browser. */
  readonly key: string;
  /** Method and address. */
  readonly route: string;
  /** A digest of route and content. */
  readonly digest: string;
}

type Sealer = Pick<Portal, 'config'>;

/** The answer given before, if it was. @throws {ApiProblem} request/key-reused: something else was sent with this key */
export async function answeredOnce<T>({ config }: Sealer, db: Pick<Tx, 'idempotencyKey'>, once: Once): Promise<{ readonly answer: T } | null> {
  const { owner, key } = once;
  const row = await db.idempotencyKey.findUnique({ where: { owner_key: { owner, key } }, select: { digest: true, sealed: true } });
  if (!row) return null;
  if (row.digest !== once.digest) throw new ApiProblem('request/key-reused');
  const text = row.sealed && unseal(config.secret, sealOwner(once), row.sealed);
  // Sealed with a secret that was replaced since: what the answer was can't be known any more.
  if (text === null) throw new ApiProblem('request/key-reused');
  return { answer: (JSON.parse(text) as { answer: T }).answer };
}

/** Runs `work` and records its answer, or gives the recorded one. Inside the transaction of the write. */
export async function recordedOnce<T>(portal: Sealer, tx: Tx, once: Once, at: Date, work: () => Promise<T>): Promise<T> {
  const { owner, key, route, digest } = once;
  // One that is under way with the same key is waited for here: its row is not visible yet, and yet unique.
  const { count } = await tx.idempotencyKey.createMany({ data: { owner, key, route, digest, createdAt: at }, skipDuplicates: true });
  if (count === 0) {
    const answered = await answeredOnce<T>(portal, tx, once);
    if (!answered) throw new ApiProblem('service/conflict', { retryAfter: 1 });
    return answered.answer;
  }
  const answer = await work();
  const sealed = seal(portal.config.secret, sealOwner(once), JSON.stringify({ answer }));
  await tx.idempotencyKey.update({ where: { owner_key: { owner, key } }, data: { sealed }, select: { key: true } });
  return answer;
}

/** Forgets old keys; answers with how many. */
export async function forgetOldKeys({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<number> {
  const { count } = await db.prisma.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - KEPT_MS) } } });
  return count;
}

const sealOwner = ({ owner, key }: Once): string => `answer ${owner} ${key}`;
