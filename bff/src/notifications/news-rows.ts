/** What somebody sees of the rows that news is about. */
import type { PatientWho } from '../access/who.ts';
import type { PrismaClient } from '../database/generated/client.ts';

export type NewsReader = Pick<PatientWho, 'userId' | 'patientId' | 'reduced'>;

/** One that this person sees. */
export interface NewsRow {
  readonly id: string;
  /** When they last looked at it, or it was settled: what happened before is not new any more. `null` when they did not, or nobody can know. */
  readonly openedAt: Date | null;
}

/** Those of the rows that this person sees, by `inChart` and its kin: of the others they are not told. @param ids of visits, threads, reports or bills */
export type NewsRows = (db: PrismaClient, who: NewsReader, ids: readonly string[]) => Promise<readonly NewsRow[]>;
