import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { write } from '../access/write-as.ts';
import type { Tx } from '../database/database.ts';
import { eachEngine } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { usePortal } from '../testing/portal.ts';
import { forgetOldKeys } from './once.ts';
import type { Once } from './once.ts';

eachEngine((engine) => {
  describe('a write that is sent with a key', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;

    /** A write that leaves a row each time it happens, under a name of its own. */
    const leave = (name: string, content: string) => async (tx: Tx) => {
      const { id } = await tx.organization.create({ data: { name, phone: content } });
      return { id, content };
    };
    const sent = (owner: string, key: string, content: string): Once => ({ owner, key, route: 'POST /things', digest: content });
    async function outcome(name: string, once: Once, content: string): Promise<{ id: string; content: string } | string> {
      try {
        return await write(portal().portal, leave(name, content), { once });
      } catch (error) {
        if (error instanceof ApiProblem) return error.code;
        throw error;
      }
    }

    test('CR-03 whatever is sent how often and at once, each key happens once and is answered with what happened', async () => {
      const send = fc.record({ owner: fc.constantFrom('ann', 'ben'), key: fc.integer({ min: 0, max: 2 }), content: fc.constantFrom('x', 'y') });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(send, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
          const name = randomUUID();
          const keys = [randomUUID(), randomUUID(), randomUUID()];
          /** By owner and key: what happened first. */
          const happened = new Map<string, { id: string; content: string }>();
          for (const round of rounds) {
            const answers = await Promise.all(
              round.map(({ owner, key, content }) => outcome(name, sent(`${name} ${owner}`, keys[key] ?? '', content), content)),
            );
            for (const [i, answer] of answers.entries()) {
              const { owner, key, content } = round[i] as (typeof round)[number];
              if (typeof answer === 'string') continue;
              const known = happened.get(`${owner} ${key}`) ?? answer;
              happened.set(`${owner} ${key}`, known);
              assert.deepEqual(answer, known);
              assert.equal(answer.content, content);
            }
            for (const [i, answer] of answers.entries()) {
              const { owner, key, content } = round[i] as (typeof round)[number];
              if (typeof answer !== 'string') continue;
              assert.equal(answer, 'request/key-reused');
              assert.notEqual(happened.get(`${owner} ${key}`)?.content, content);
            }
          }
          const rows = await prisma().organization.findMany({ where: { name }, select: { id: true, phone: true } });
          assert.deepEqual(new Map(rows.map(({ id, phone }) => [id, phone])), new Map([...happened.values()].map(({ id, content }) => [id, content])));
        }),
        { numRuns: 25 },
      );
    });

    test('twenty at once happen once', async () => {
      const [name, once] = [randomUUID(), sent('ann', randomUUID(), 'x')];
      const answers = await Promise.all(Array.from({ length: 20 }, () => outcome(name, once, 'x')));
      assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
      assert.equal(await prisma().organization.count({ where: { name } }), 1);
    });

    test('what failed leaves no key: sent again, it is tried again', async () => {
      const once = sent('ann', randomUUID(), 'x');
      const failing = write(portal().portal, async () => Promise.reject(new ApiProblem('resource/not-found')), { once });
      await assert.rejects(failing, { code: 'resource/not-found' });
      assert.equal(await prisma().idempotencyKey.count({ where: { key: once.key } }), 0);
      assert.equal(typeof (await outcome(randomUUID(), once, 'x')), 'object');
    });

    test('what comes before the write is done for the first one alone, and the answer is kept sealed', async () => {
      const once = sent('ann', randomUUID(), 'x');
      let counted = 0;
      const name = randomUUID();
      const first = async () => void (counted += 1);
      for (let i = 0; i < 3; i += 1) await write(portal().portal, leave(name, 'x-ray of a knee'), { once, first });
      assert.equal(counted, 1);
      const { sealed } = await prisma().idempotencyKey.findFirstOrThrow({ where: { key: once.key } });
      assert.ok(sealed && !Buffer.from(sealed).includes('knee'));
    });

    test('keys are forgotten after some days', async () => {
      const once = sent('ann', randomUUID(), 'x');
      await outcome(randomUUID(), once, 'x');
      portal().advance(3 * 86_400_000);
      await forgetOldKeys(portal().portal);
      assert.equal(await prisma().idempotencyKey.count({ where: { key: once.key } }), 1);
      portal().advance(2 * 86_400_000);
      await forgetOldKeys(portal().portal);
      assert.equal(await prisma().idempotencyKey.count({ where: { key: once.key } }), 0);
    });
  });

  describe('two writes that meet', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;

    test('are both kept, as if one came after the other', async () => {
      const { id } = await prisma().organization.create({ data: { name: 'Count', phone: '0' } });
      const add = () =>
        write(
          portal().portal,
          async (tx) => {
            const { phone } = await tx.organization.findUniqueOrThrow({ where: { id } });
            await tx.organization.update({ where: { id }, data: { phone: String(Number(phone) + 1) } });
          },
          { serializable: true },
        );
      await Promise.all([add(), add(), add()]);
      assert.equal((await prisma().organization.findUniqueOrThrow({ where: { id } })).phone, '3');
    });

    test('when others are always faster, the person is asked to try again, after five tries', async () => {
      const { db } = portal().portal;
      let tries = 0;
      const lost = write({ ...portal().portal, db }, async (tx) => {
        tries += 1;
        // As PostgreSQL says that two transactions met.
        await tx.$executeRawUnsafe(`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`);
      });
      await assert.rejects(lost, (error: unknown) => error instanceof ApiProblem && error.code === 'service/conflict' && error.options.retryAfter === 1);
      assert.equal(tries, 5);
    });
  });
});
