/** What somebody sees of the row that news is about. */
import type { PatientWho } from '../access/who.ts';
import type { PrismaClient } from '../database/generated/client.ts';

export type NewsReader = Pick<PatientWho, 'userId' | 'patientId' | 'reduced'>;

/** How many rows of what happened this person sees, by `inChart` and its kin: none, and they are not told. @param id the visit, thread, report or bill */
export type NewsRows = (db: PrismaClient, who: NewsReader, id: string) => Promise<number>;
