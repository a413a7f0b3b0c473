import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';

eachEngine((engine) => {
  describe('signing out', () => {
    const portal = usePortal(engine);
    const run = (text: string) => portal().portal.db.prisma.$executeRawUnsafe(text);

    test('LD-11 with the disk of the database full, the browser forgets the session all the same, and the log says what is full', async () => {
      const luis = await portal().signIn('luis');
      await run(`create function disk_full() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$`);
      await run('create trigger full_disk before delete or update on session for each row execute function disk_full()');
      try {
        const answer = await luis.send('DELETE', '/api/session');
        assert.equal(answer.status, 503);
        assert.match(answer.headers.getSetCookie().join('\n'), /session_token=; Max-Age=0; Path=\/; HttpOnly/);
        assert.match(portal().logLines.join(''), /"msg":"disk of the database full"/);
      } finally {
        await run('drop trigger full_disk on session');
        await run('drop function disk_full');
      }
      assert.equal((await luis.send('DELETE', '/api/session')).status, 204);
      assert.equal((await luis.get('/api/session')).status, 401);
    });
  });
});
