import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

eachEngine((engine) => {
  describe('LD-07 how much one person can leave unsent', () => {
    const portal = usePortal(engine);
    const at = (form: string) => `/api/patients/${PATIENT_IDS.dana}/drafts/${form}`;
    const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code?: unknown }).code;
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });

    test('LD-07 a form that no feature has is refused, also one about the person alone, and leaves nothing', async () => {
      const had = await portal().portal.db.prisma.draft.count();
      for (const path of [at('account.invented'), at('account.contact.more'), at('messages.reply'), '/api/drafts/account.invented']) {
        for (const answer of [await dana.send('PUT', path, { value: 'x' }), await dana.get(path)]) {
          assert.equal(answer.status, 422, path);
          assert.equal(await codeOf(answer), 'request/invalid');
        }
      }
      assert.equal(await portal().portal.db.prisma.draft.count(), had);
    });

    test('LD-07 300 texts are kept, one more is not, and one that is there can still be changed', async () => {
      const { db, now } = portal().portal;
      const userId = (await db.prisma.user.findFirstOrThrow({ where: { username: PEOPLE.dana.username } })).id;
      const key = (form: string) => `draft ${userId} ${PATIENT_IDS.dana} ${form}`;
      const rows = Array.from({ length: 299 }, (_, index) => `billing.dispute.d${index}`).map((form) => ({
        key: key(form),
        userId,
        patientId: PATIENT_IDS.dana,
        form,
        sealed: new Uint8Array(30),
        updatedAt: now(),
      }));
      await db.prisma.draft.createMany({ data: rows });
      assert.equal((await dana.send('PUT', at('account.contact'), { value: 'the 300th' })).status, 204);
      const more = await dana.send('PUT', at('account.details'), { value: 'one more' });
      assert.equal(more.status, 409);
      assert.equal(await codeOf(more), 'draft/too-many');
      assert.equal((await dana.send('PUT', at('account.contact'), { value: 'changed' })).status, 204);
      await dana.send('DELETE', at('billing.dispute.d0'));
      assert.equal((await dana.send('PUT', at('account.details'), { value: 'one more' })).status, 204);
      await db.prisma.draft.deleteMany({ where: { userId } });
    });

    test('LD-07 what is kept has a bound in bytes too', async () => {
      const long = 'x'.repeat(64_000);
      let kept = 0;
      for (let answer = 204; answer === 204; kept += 1) answer = (await dana.send('PUT', at(`billing.dispute.d${kept}`), { value: long })).status;
      assert.equal(kept - 1, 62);
    });
  });
});
