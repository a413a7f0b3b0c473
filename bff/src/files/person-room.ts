/** How much of one person's files the server holds that are not sent, or were sent within a day (LD-07). */
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';

/** Six messages with as much as one may have, or a photo for every hour of a week. */
export const PERSON_FILES = 200;
export const PERSON_BYTES = 300 * 1024 * 1024;
const DAY_MS = 86_400_000;

interface Held {
  readonly files: number;
  readonly bytes: number;
}

/** @param length - Bytes of one more. @throws {ApiProblem} upload/no-room */
export async function assertPersonRoom(tx: Tx, userId: string, length: number, at: Date): Promise<void> {
  const since = new Date(at.getTime() - DAY_MS);
  const [held] = await tx.$queryRaw<Held[]>`select count(*)::int as files, coalesce(sum(announced), 0)::float8 as bytes from (
    select announced from stored_file where "userId" = ${userId}::uuid
    union all
    select f.announced from unsent_message u join stored_file f on f."unsentId" = u.id where u."userId" = ${userId}::uuid
    union all
    select f.announced from message m join stored_file f on f."messageId" = m.id where m."authorUserId" = ${userId}::uuid and m."sentAt" > ${since}
    union all
    select f.announced from assistance_application a join stored_file f on f."applicationId" = a.id where a."userId" = ${userId}::uuid and f."createdAt" > ${since}
  ) held`;
  if (held && (held.files >= PERSON_FILES || held.bytes + length > PERSON_BYTES)) throw new ApiProblem('upload/no-room');
}
