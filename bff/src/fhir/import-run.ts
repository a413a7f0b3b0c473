/** What an import holds while it runs. */
import type { Prisma, PrismaClient } from '../database/generated/client.ts';
import type { FileIndex, IndexedResource } from './file-index.ts';
import { parseResource } from './input.ts';
import type { ReadResource, ResourceReader } from './input.ts';
import type { IngestReport } from './report.ts';

/** The part of the opened database that ingest needs. */
export interface IngestDatabase {
  prisma: PrismaClient;
  sql<T extends object>(name: string, text: string, params?: readonly unknown[]): Promise<T[]>;
  transaction<Result>(run: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result>;
}

/** What stays the same from batch to batch. */
export interface ImportRun {
  db: IngestDatabase;
  index: FileIndex;
  reader: ResourceReader;
  source: string;
  /** The run's row in the table of imports. */
  importId: string;
  /** The time of the run. */
  now: Date;
  /** Derives anew what has not changed, after a rule has. */
  again: boolean;
  /** Staff have said that a patient is the same person: contradictions are not asked about. */
  settled?: boolean;
  defaultClinicId: string | null;
  /** Helper resources read lately, by `Type/id`. */
  helpers: Map<string, Readonly<Record<string, unknown>> | null>;
  /** Who has the numbers that the batch at hand refers by; see `identifier-keys.ts`. */
  carriers: Map<string, string>;
  report: IngestReport;
  /** The moment of the import, when people are to be told of what is new; otherwise null. */
  announceAt: Date | null;
}

/** A resource as it came, from its file or from what was kept; null for one that its source deleted. */
export async function readResource({ reader }: Pick<ImportRun, 'reader'>, { at }: IndexedResource): Promise<ReadResource | null> {
  if (at === null) return null;
  return 'json' in at ? parseResource(at.json) : reader.read(at);
}
