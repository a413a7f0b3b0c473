/**
 * A process that writes numbered rows into an embedded database as fast as it
 * can and prints each number once it is committed, for tests that kill it:
 * `ledger-child.ts <state folder>`.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../database.ts';

const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('Give a folder.');
const database = await openDatabase({ dataDir });
await database.sql('make', 'create table if not exists ledger (n int primary key, part int not null default 0)');
const [last] = await database.sql<{ n: number }>('last', 'select coalesce(max(n), 0)::int as n from ledger');
for (let n = (last?.n ?? 0) + 1; ; n += 1) {
  if (n % 2 === 0) await database.sql('write', 'insert into ledger (n, part) values ($1, 2)', [n]);
  else {
    await database.transaction(async (tx) => {
      await tx.$executeRaw`insert into ledger (n) values (${n})`;
      await tx.$executeRaw`update ledger set part = 2 where n = ${n}`;
    });
  }
  writeSync(1, `${n}\n`);
}
