import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { missingSql } from './schema-engine.ts';

const MIGRATIONS = [
  {
    name: '20260101000000_first',
    checksum: '',
    sql: `create table "visit" ("id" integer not null, constraint "visit_pkey" primary key ("id"), constraint positive check (id > 0));
      create function shout() returns trigger language plpgsql as $$ begin raise notice 'one; two'; return new; end $$;`,
  },
];
const model = (fields: string): string => `datasource db {\n provider = "postgresql"\n}\nmodel Visit {\n id Int @id\n ${fields}\n @@map("visit")\n}\n`;

test('what the schema says and the migrations do not is found; hand-written rules are no difference', { timeout: 240_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-schema-'));
  try {
    await writeFile(join(folder, 'visit.prisma'), model(''));
    assert.equal(await missingSql(MIGRATIONS, folder, folder), '');
    await writeFile(join(folder, 'visit.prisma'), model('title String'));
    assert.match(await missingSql(MIGRATIONS, folder, folder), /ALTER TABLE "visit" ADD COLUMN\s+"title" TEXT NOT NULL;/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
