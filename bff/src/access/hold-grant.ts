/** Keeps access that ends during a request from still writing. */
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';

/**
 * Inside the transaction of a write: the grant it is done by is still there,
 * and stays until the commit. One that is being revoked at the same time is
 * waited for, and seen.
 * @throws {ApiProblem} resource/not-found
 */
export async function holdGrant(tx: Tx, grantId: string, now: Date): Promise<void> {
  const held = await tx.$queryRaw<object[]>`
    select id from access_grant
    where id = ${grantId}::uuid and "revokedAt" is null and ("endsAt" is null or "endsAt" > ${now}) for share`;
  if (held.length === 0) throw new ApiProblem('resource/not-found');
}
