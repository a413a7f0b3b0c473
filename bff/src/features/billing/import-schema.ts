/** Shapes of bills that a clinic brings in from a file. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { lineOf } from '../../one-line.ts';
import { signedCents } from './statement-schema.ts';

/** Characters of a file: some thousand lines. */
export const FILE_MOST = 400_000;

/**
 * A file of comma-separated values with a heading: `number, patient, sent, due, code, service, day, charge, insurance, discount, paid`.
 * Each row is a line of a bill; rows with one number are one bill. Amounts are US dollars.
 */
export const StatementFile = z
  .object({
    name: lineOf(200).min(1),
    content: z.string().min(1).max(FILE_MOST),
  })
  .strict()
  .openapi('StatementFile');

export const StatementImport = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    at: z.iso.datetime(),
    by: z.string().nullable(),
    statementCount: z.number().int(),
    lineCount: z.number().int(),
    totalCents: signedCents,
    timeZone: z.string(),
  })
  .openapi('StatementImport');

/** Newest first. */
export const StatementImports = pageOf(StatementImport).openapi('StatementImports');

export type StatementFile = z.infer<typeof StatementFile>;
export type StatementImport = z.infer<typeof StatementImport>;
export type StatementImports = z.infer<typeof StatementImports>;
