/** What an import holds while it runs. */
import type { Prisma, PrismaClient } from '../database/generated/client.ts';
import type { FileIndex } from './file-index.ts';
import type { ResourceReader } from './input.ts';
import type { IngestReport } from './report.ts';

/** The part of the opened database that ingest needs. */
export interface IngestDatabase {
  prisma: PrismaClient;
  transaction<Result>(run: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result>;
}

/** What stays the same from batch to batch. */
export interface ImportRun {
  db: IngestDatabase;
  index: FileIndex;
  reader: ResourceReader;
  source: string;
  defaultClinicId: string | null;
  /** Helper resources read lately, by `Type/id`. */
  helpers: Map<string, Readonly<Record<string, unknown>>>;
  report: IngestReport;
  /** The moment of the import, when people are to be told of what is new; otherwise null. */
  announceAt: Date | null;
}
