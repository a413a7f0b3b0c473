import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, patient, SOURCE, withFolder } from './fixtures/resources.ts';
import { ingestFiles } from './ingest.ts';

const plan = (patientId: string, memberNumber: string, payer: string, payerId?: string) => ({
  resourceType: 'Coverage',
  id: randomUUID(),
  status: 'active',
  subscriberId: memberNumber,
  beneficiary: { reference: `Patient/${patientId}` },
  payor: [{ display: payer, ...(payerId ? { identifier: { value: payerId } } : {}) }],
});

eachEngine((engine) => {
  const database = useDatabase(engine);
  const take = (resources: Parameters<typeof bundle>[0]) =>
    withFolder(async (write) => {
      await ingestFiles(database(), [await write('file.json', bundle(resources))], { source: SOURCE });
    });
  const plans = (patientId: string) => database().prisma.coverage.findMany({ where: { patientId }, orderBy: { memberNumber: 'asc' } });
  const onFile = (patientId: string, memberNumber: string, payerName: string, payerId: string | null = null) =>
    database().prisma.coverage.create({
      data: { patientId, memberNumber, payerName, payerId, status: 'active', endedOn: new Date('2026-12-31'), verifiedAt: new Date('2026-11-01') },
    });

  test('a plan that staff put on file and its source sends later is one plan, and the source’s from then on', async () => {
    const p = randomUUID();
    await take([patient(p)]);
    const own = await onFile(p, 'PM 881-204', 'Prairie Mutual', '60054');
    const sent = plan(p, 'PM881204', 'Prairie Mutual Health Plan', '60054');
    await take([sent]);
    const [one, ...more] = await plans(p);
    assert.deepEqual(more, []);
    assert.deepEqual([one?.id, one?.payerName, one?.memberNumber], [own.id, 'Prairie Mutual Health Plan', 'PM881204']);
    // What staff said of it stays.
    assert.deepEqual([one?.endedOn, one?.verifiedAt], [own.endedOn, own.verifiedAt]);
    await take([{ ...sent, payor: [{ display: 'Prairie Mutual HMO', identifier: { value: '60054' } }] }]);
    assert.deepEqual(
      (await plans(p)).map(({ id, payerName }) => [id, payerName]),
      [[own.id, 'Prairie Mutual HMO']],
    );
  });

  test('another member number, another payer, another patient, or no number at all is another plan; and one takes one alone', async () => {
    const [p, other] = [randomUUID(), randomUUID()];
    await take([patient(p), patient(other)]);
    await onFile(p, 'A-1', 'Lakes Health');
    await onFile(other, 'B-2', 'Lakes Health');
    await take([
      plan(p, 'A-2', 'Lakes Health'),
      plan(p, 'A-1', 'Other Health'),
      plan(p, 'B-2', 'Lakes Health'),
      { ...plan(p, '', 'Lakes Health'), subscriberId: undefined },
      plan(p, 'A1', 'lakes health'),
      plan(p, 'A1', 'Lakes Health'),
    ]);
    assert.deepEqual(
      (await plans(p)).map(({ memberNumber, verifiedAt }) => [memberNumber, verifiedAt !== null]).toSorted(),
      [
        ['A-1', false],
        ['A-2', false],
        ['A1', false],
        ['A1', true],
        ['B-2', false],
        [null, false],
      ].toSorted(),
    );
    assert.equal((await plans(other)).length, 1);
  });
});
