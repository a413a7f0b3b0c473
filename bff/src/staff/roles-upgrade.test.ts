/** LD-12: who works at a clinic before an upgrade works there after it, and what an operator made of a role stays. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { STAFF_ROLES } from '../access/pools.ts';
import { ScopeSchema } from '../access/scopes.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { MIGRATIONS_FOLDER } from '../database/migration-files.ts';
import { eachEngine } from '../database/testing.ts';

eachEngine((engine) => {
  describe('LD-12 roles over an upgrade', () => {
    test('LD-12 the release with roles keeps who works where and what they may do, and a later start keeps a changed role', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'portal-roles-'));
      const made = await engine.create({ empty: true });
      const db = await openDatabase(made.config);
      try {
        const names = await readdir(MIGRATIONS_FOLDER);
        const own = names.find((name) => name.endsWith('_staff_roles')) ?? '';
        for (const name of names) if (name < own) await cp(join(MIGRATIONS_FOLDER, name), join(folder, name), { recursive: true });
        await migrate(db, { folder });
        const [userId, clinicId] = [randomUUID(), randomUUID()];
        await db.sql('u', `insert into "user" (id, name, email, "updatedAt") values ($1, 'Grace', 'g@example.org', now())`, [userId]);
        await db.sql('c', `insert into clinic (id, name, "timeZone") values ($1, 'Lakeside', 'America/Chicago')`, [clinicId]);
        await db.sql('m', `insert into staff_member (id, "userId", role) values ($1, $2, 'nurse')`, [randomUUID(), userId]);
        const scopes = ['records:read', 'desk:read'];
        await db.sql('g', `insert into access_grant (id, "userId", "clinicId", relationship, scopes) values ($1, $2, $3, 'staff', $4)`, [
          randomUUID(),
          userId,
          clinicId,
          scopes,
        ]);
        await migrate(db);
        const grant = await db.prisma.accessGrant.findFirstOrThrow({ where: { userId }, include: { user: { include: { staff: true } } } });
        assert.deepEqual([grant.scopes, grant.revokedAt, grant.user.staff?.role, grant.user.staff?.passwordAlone], [scopes, null, 'nurse', false]);
        const roles = await db.prisma.staffRoleScopes.findMany();
        assert.deepEqual(roles.map(({ role }) => role).toSorted(), [...STAFF_ROLES].toSorted());
        for (const role of roles) assert.ok(role.scopes.length > 0 && role.scopes.every((scope) => ScopeSchema.safeParse(scope).success), role.role);
        await db.prisma.staffRoleScopes.update({ where: { role: 'nurse' }, data: { scopes: ['records:read'] } });
        assert.deepEqual(await migrate(db), []);
        assert.deepEqual((await db.prisma.staffRoleScopes.findUniqueOrThrow({ where: { role: 'nurse' } })).scopes, ['records:read']);
      } finally {
        await db.close();
        await made.remove();
        await rm(folder, { recursive: true });
      }
    });
  });
});
