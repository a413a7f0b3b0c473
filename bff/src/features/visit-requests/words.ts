/** Words by language code, as they stand in the database. */
import type { Prisma } from '../../database/generated/client.ts';
import { Words } from '../scheduling/schema.ts';
import type { VisitRequest } from './schema.ts';

export const wordsOf = (json: Prisma.JsonValue | undefined): VisitRequest['names'] => Words.safeParse(json).data ?? null;
