/** LD-12: what somebody who leaves had to do is nobody's again, so that those who work there answer it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLINICS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { runStaffCommand } from '../../staff/command.ts';
import { usePortal } from '../../testing/portal.ts';
import { WRITE_CASES } from '../../testing/write-cases.ts';
import { Member } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const BASE = `/api/clinics/${LAKESIDE}/staff`;
const REASON = 'Left the clinic on Friday';
const OWNED = `select table_name as name from information_schema.columns where column_name = 'ownerId' and table_schema = 'public' order by 1`;

eachEngine((engine) => {
  describe('LD-12 leaving', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    const sql = <Row extends object>(name: string, text: string, values: unknown[] = []) => portal().portal.db.sql<Row>(name, text, values);

    /** Something undecided of every kind that can be somebody's; each kind has a route by which it is given. */
    async function open(): Promise<string[]> {
      const makers = Object.entries(WRITE_CASES).filter(([route]) => route.endsWith('/owner'));
      const ids: string[] = [];
      for (const [, make] of makers) ids.push(Object.values((await make(portal())).ids ?? {})[0] ?? '');
      return ids;
    }
    async function handTo(userId: string, ids: readonly string[]): Promise<void> {
      for (const name of await tables()) await sql(`give_${name}`, `update "${name}" set "ownerId" = $1 where id = any($2::uuid[])`, [userId, ids]);
    }
    const tables = async () => (await sql<{ name: string }>('owned', OWNED)).map(({ name }) => name);
    /** Where something is somebody's: one name for each thing. */
    async function ownedBy(userId: string): Promise<string[]> {
      const found: string[] = [];
      for (const name of await tables()) {
        const rows = await sql<{ id: string }>(`of_${name}`, `select id from "${name}" where "ownerId" = $1`, [userId]);
        found.push(...rows.map(() => name));
      }
      return found;
    }

    for (const [how, leave] of [
      ['whose work ends', (id: string) => administer('POST', `${BASE}/${id}/end`, { reason: REASON })],
      ['who gets another role', (id: string) => administer('PUT', `${BASE}/${id}/role`, { role: 'administrator' })],
      ['whose account is closed', (id: string) => atDesk(id)],
      ['whom the command disables', (id: string) => disable(id)],
    ] as const) {
      test(`LD-12 all that waits with somebody ${how} is nobody’s again`, async () => {
        const by = await portal().signIn(PEOPLE.quint.username);
        const email = `${how.replaceAll(/\W/g, '.')}@example.org`;
        const { id } = Member.parse(await (await by.send('POST', BASE, { name: 'Nia Adler', email, role: 'nurse' })).json());
        const ids = await open();
        await handTo(id, ids);
        const elsewhere = await prisma().messageThread.findFirstOrThrow({ where: { clinicId: CLINICS.summit.id } });
        await prisma().messageThread.update({ where: { id: elsewhere.id }, data: { ownerId: id } });
        assert.deepEqual((await ownedBy(id)).toSorted(), ['message_thread', ...(await tables())].toSorted(), 'each kind has a case here');
        await prisma().staffAbsence.create({
          data: {
            clinicId: LAKESIDE,
            userId: by.userId,
            coverId: id,
            startsAt: portal().portal.now(),
            endsAt: new Date(portal().portal.now().getTime() + 86_400_000),
          },
        });
        await leave(id);
        // Another clinic's is not given back by leaving this one.
        assert.deepEqual(await ownedBy(id), ['message_thread']);
        assert.equal((await prisma().messageThread.findUniqueOrThrow({ where: { id: elsewhere.id } })).ownerId, id);
        assert.equal((await prisma().refill.findFirstOrThrow({ where: { id: { in: ids } } })).state, 'asked', 'it can be canceled again');
        assert.equal(await prisma().staffAbsence.count({ where: { coverId: id } }), 0, 'nobody covers who does not work there');
      });
    }

    test('LD-12 what they had decided stays theirs', async () => {
      const by = await portal().signIn(PEOPLE.quint.username);
      const { id } = Member.parse(await (await by.send('POST', BASE, { name: 'Nia', email: 'nia.decided@example.org', role: 'scheduler' })).json());
      const [request] = await prisma().visitRequest.findMany({ where: { id: { in: await open() } } });
      assert.ok(request);
      await prisma().visitRequest.update({
        where: { id: request.id },
        data: { ownerId: id, state: 'declined', answer: 'No', decidedAt: portal().portal.now() },
      });
      await administer('POST', `${BASE}/${id}/end`, { reason: REASON });
      assert.deepEqual(await ownedBy(id), ['visit_request']);
    });

    async function administer(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
      const answer = await (await portal().signIn(PEOPLE.quint.username)).send(method, path, body);
      assert.ok(answer.ok, await answer.text());
    }
    async function atDesk(id: string): Promise<void> {
      const desk = await portal().signIn(PEOPLE.nowak.username);
      const answer = await desk.send('PUT', `/api/clinics/${LAKESIDE}/desk/accounts/${id}/state`, { open: false, reason: REASON });
      assert.equal(answer.status, 200, await answer.text());
    }
    async function disable(id: string): Promise<void> {
      const { email } = await prisma().user.findUniqueOrThrow({ where: { id } });
      await runStaffCommand(portal().portal, { command: 'disable', email });
    }
  });
});
