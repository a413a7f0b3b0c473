import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { completenessOf, formatCompleteness, isComplete } from './completeness.ts';
import { bundle, observation, patient, withFolder } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';

eachEngine((engine) => {
  const database = useDatabase(engine);

  test('every resource is accounted for by type: kept, shown, on no page yet, no fact, refused with the reason', async () => {
    const p = randomUUID();
    const subject = { reference: `Patient/${p}` };
    const content = bundle([
      patient(p),
      observation(randomUUID(), subject.reference),
      observation(randomUUID(), subject.reference, { status: 'entered-in-error' }),
      observation(randomUUID(), `Patient/${randomUUID()}`),
      { resourceType: 'Goal', id: randomUUID(), lifecycleStatus: 'active', description: { text: 'Walk' }, subject },
      { resourceType: 'VisionPrescription', id: randomUUID() },
    ]);
    await withFolder(async (write) => {
      const found = await completenessOf(database(), [[await write('file.json', content)]]);
      assert.equal(isComplete(found), true);
      const of = (type: string) => found.types[type];
      assert.deepEqual(of('Observation'), {
        inFiles: 3,
        kept: 3,
        shown: 1,
        notShown: 0,
        withdrawn: 0,
        refused: { 'entered in error': 1, 'its patient is not known': 1 },
      });
      assert.deepEqual([of('Goal')?.shown, of('Goal')?.notShown, of('VisionPrescription')?.kept, of('VisionPrescription')?.notShown], [0, 1, 1, 1]);
      assert.match(formatCompleteness(found), /1 refused: its patient is not known/);
      const broken = await completenessOf(database(), [[await write('cut.json', '{"resourceType":"Bundle"')]]);
      assert.equal(isComplete(broken), false);
    });
  });

  test('a document, a line of NDJSON with a byte order mark and a bundle on a line are read', async () => {
    const [p, o, composition] = [randomUUID(), randomUUID(), randomUUID()];
    const entries = [{ resourceType: 'Composition', id: composition, status: 'final' }, patient(p), observation(o, `urn:uuid:${p}`)];
    const document = { ...bundle(entries), type: 'document' };
    assert.deepEqual(outcome(await takeFile(database(), document), 'Composition'), { hidden: 1 });
    const again = [p, o].map(() => randomUUID()) as [string, string];
    const lines = [patient(again[0]), bundle([observation(again[1], `Patient/${again[0]}`)])].map((one) => `\uFEFF${JSON.stringify(one)}`);
    const report = await takeFile(database(), lines.join('\r\n'), { name: 'export.ndjson' });
    assert.equal(report.files[0]?.problem, null);
    const kept = await database().prisma.observation.count({ where: { id: { in: [o, again[1]] } } });
    assert.equal(kept, 2);
  });
});
