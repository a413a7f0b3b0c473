import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { usePortal } from '../testing/portal.ts';
import { assertPersonRoom, PERSON_BYTES } from './person-room.ts';

eachEngine((engine) => {
  describe('LD-07 files of one person', () => {
    const portal = usePortal(engine);

    test('LD-07 what is held for somebody, whatever for, has one bound; what is taken back makes room', async () => {
      const { db, now } = portal().portal;
      const { id: userId } = await db.prisma.user.findFirstOrThrow({ where: { username: PEOPLE.dana.username } });
      const { id: other } = await db.prisma.user.findFirstOrThrow({ where: { username: PEOPLE.luis.username } });
      const file = (owner: string, purpose: string, announced: number) => ({
        userId: owner,
        purpose,
        announced,
        clientKey: randomUUID(),
        storage: 'database',
        sealedName: new Uint8Array(),
        sealedKey: new Uint8Array(),
        createdAt: now(),
        updatedAt: now(),
      });
      const room = (length: number, who = userId) => db.transaction((tx) => assertPersonRoom(tx, who, length, now()));
      await db.prisma.storedFile.createMany({ data: [file(userId, 'insurance.card', PERSON_BYTES - 1_000), file(other, 'insurance.card', 5)] });
      await room(1_000);
      await assert.rejects(room(1_001), new ApiProblem('upload/no-room'));
      await room(PERSON_BYTES - 5, other);
      await db.prisma.storedFile.deleteMany({ where: { userId } });
      await room(PERSON_BYTES);
      await db.prisma.storedFile.createMany({ data: Array.from({ length: 200 }, () => file(userId, 'requests.paper', 1)) });
      await assert.rejects(room(1), new ApiProblem('upload/no-room'));
    });
  });
});
