/**
 * A process that brings one standard-charges file in as `npm run prices` does, to
 * see how much memory it takes: `node import-charges.ts <url> <clinic id> <file>`.
 * Prints what became of it and the most memory it used, in bytes, as JSON.
 */
import '../src/fhir/small-heap.ts';
import { createReadStream } from 'node:fs';
import { openDatabase } from '../src/database/database.ts';
import { importCharges } from '../src/prices/import-charges.ts';

const KILOBYTE = 1024;
const [databaseUrl, clinicId, path] = process.argv.slice(2);
if (!databaseUrl || !clinicId || !path) throw new Error('Say the database, the clinic and the file.');
const db = await openDatabase({ databaseUrl, dataDir: null });
const { outcome, rows, rates, problems } = await importCharges(db, createReadStream(path), { clinicId, fileName: 'charges' }, () => new Date());
await db.close();
process.stdout.write(JSON.stringify({ outcome, rows, rates, problems, peakBytes: process.resourceUsage().maxRSS * KILOBYTE }));
