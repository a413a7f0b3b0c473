/** The migration to one table of drafts, on a database that has drafts of each kind from before. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { seal } from '../auth/seal.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { MIGRATIONS_FOLDER } from '../database/migration-files.ts';
import { eachEngine } from '../database/testing.ts';
import { readDraft } from './store.ts';
import type { DraftKey } from './store.ts';

const AT = new Date('2026-11-20T12:00:00.000Z');
const FORM = 'account.contact';

eachEngine((engine) => {
  describe('the migration to one table of drafts', () => {
    test('keeps every sealed draft, readable for who typed it', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'portal-draft-migration-'));
      const made = await engine.create({ empty: true });
      const db = await openDatabase(made.config);
      const config = readConfig({ NODE_ENV: 'test', PORTAL_DATA: folder });
      try {
        const before = join(folder, 'before');
        for (const name of await readdir(MIGRATIONS_FOLDER)) {
          if (name < '20261129094100') await cp(join(MIGRATIONS_FOLDER, name), join(before, name), { recursive: true });
        }
        await migrate(db, { folder: before });
        const [userId, clinicId, patientId, registrationId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
        const run = (name: string, text: string, values: unknown[]) => db.sql(name, text, values);
        await run('a', `insert into "user" (id, name, email, "createdAt", "updatedAt") values ($1, 'Dana', 'd@example.org', $2, $2)`, [userId, AT]);
        await run('b', `insert into clinic (id, name, "timeZone", phone) values ($1, 'Lakeside', 'America/Chicago', '1')`, [clinicId]);
        await run(
          'c',
          `insert into patient (id, "patientNumber", "givenName", "familyName", "birthDate", "clinicId") values ($1, 'NH-1', 'Dana', 'W', '1980-01-01', $2)`,
          [patientId, clinicId],
        );
        const sealed = (owner: string, text: string) => Buffer.from(seal(config.secret, owner, text));
        await run('d', `insert into form_draft values ($1, $2, $3, $4, $5)`, [
          userId,
          patientId,
          FORM,
          sealed(`draft ${userId} ${patientId} ${FORM}`, 'One'),
          AT,
        ]);
        await run('e', `insert into clinic_form_draft values ($1, $2, $3, $4, $5)`, [
          userId,
          clinicId,
          FORM,
          sealed(`draft ${userId} clinic ${clinicId} ${FORM}`, 'Two'),
          AT,
        ]);
        await run('f', `insert into person_form_draft values ($1, $2, $3, $4)`, [userId, FORM, sealed(`draft ${userId} self ${FORM}`, 'Three'), AT]);
        await run(
          'g',
          `insert into registration (id, "tokenHash", sealed, typed, "createdAt", "updatedAt", "expiresAt") values ($1, 'x', ''::bytea, $2, $3, $3, $3)`,
          [registrationId, sealed(`registration typed ${registrationId}`, 'Four'), AT],
        );
        await migrate(db);
        const read = (key: DraftKey) => readDraft({ config, now: () => AT }, db.prisma, key);
        const found = [
          await read({ userId, patientId, form: FORM }),
          await read({ userId, clinicId, form: FORM }),
          await read({ userId, form: FORM }),
          await read({ registrationId, form: 'typed' }),
        ];
        assert.deepEqual(found, ['One', 'Two', 'Three', 'Four']);
        assert.equal(await db.prisma.draft.count({ where: { updatedAt: AT } }), 4);
      } finally {
        await db.close();
        await made.remove();
        await rm(folder, { recursive: true });
      }
    });

    test('a row whose key does not say whose it is, or that has two owners or none, is refused', async () => {
      const made = await engine.create();
      const db = await openDatabase(made.config);
      try {
        const userId = randomUUID();
        await db.sql('a', `insert into "user" (id, name, email, "createdAt", "updatedAt") values ($1, 'Dana', 'd@example.org', $2, $2)`, [userId, AT]);
        const row = { sealed: Buffer.from('x'), updatedAt: AT, form: FORM };
        for (const wrong of [
          { key: `draft ${randomUUID()} self ${FORM}`, userId },
          { key: `draft ${userId} self account.other`, userId },
          { key: `draft ${userId} self ${FORM}` },
          { key: `draft ${userId} self ${FORM}`, userId, registrationId: randomUUID() },
        ]) {
          await assert.rejects(db.prisma.draft.create({ data: { ...row, ...wrong } }), { name: 'DatabaseQueryError' });
        }
        await db.prisma.draft.create({ data: { ...row, key: `draft ${userId} self ${FORM}`, userId } });
      } finally {
        await db.close();
        await made.remove();
      }
    });
  });
});
