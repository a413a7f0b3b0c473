import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { readCoverageCosts } from '../features/insurance/published.ts';
import { wholeRecord } from '../access/reach.ts';
import { bundle, patient } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';

const HL7 = 'http://terminology.hl7.org/CodeSystem';
const C4BB = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication';
const usd = (value: number) => ({ value, currency: 'USD' });
const by = (code: string, value: number, more: object = {}) => ({
  category: {
    coding: [{ system: ['coinsurance', 'noncovered', 'memberliability', 'discount', 'paidtoprovider'].includes(code) ? C4BB : `${HL7}/adjudication`, code }],
  },
  amount: usd(value),
  ...more,
});

eachEngine((engine) => {
  describe('insurance by ingest', () => {
    const database = useDatabase(engine);
    const prisma = () => database().prisma;

    function world() {
      const [p, plan, claim, eob] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const whose = { reference: `Patient/${p}` };
      const coverage = (more: object = {}): Resource => ({
        resourceType: 'Coverage',
        id: plan,
        status: 'active',
        subscriberId: 'PRM-1',
        subscriber: { display: 'Ada Tester' },
        beneficiary: whose,
        relationship: { coding: [{ code: 'spouse' }] },
        order: 2,
        network: 'Prairie Choice',
        period: { start: '2024-01-01' },
        payor: [{ display: 'Prairie Mutual', identifier: { value: '80840' } }],
        class: [
          { type: { coding: [{ code: 'group' }] }, value: 'G-77' },
          { type: { coding: [{ code: 'plan' }] }, value: 'SILVER', name: 'Silver PPO' },
        ],
        costToBeneficiary: [
          { type: { coding: [{ code: 'gpvisit' }] }, valueMoney: usd(30) },
          { type: { coding: [{ code: 'copaypct' }] }, valueQuantity: { value: 20 } },
        ],
        ...more,
      });
      const told = (more: object = {}): Resource => ({
        resourceType: 'ExplanationOfBenefit',
        id: eob,
        identifier: [{ value: 'CL-9' }],
        status: 'active',
        use: 'claim',
        type: { text: 'Professional' },
        patient: whose,
        created: '2026-10-02',
        outcome: 'complete',
        insurer: { display: 'Prairie Mutual' },
        provider: { display: 'Priya Raman' },
        insurance: [{ focal: true, coverage: { reference: `Coverage/${plan}` } }],
        item: [
          {
            sequence: 1,
            productOrService: { coding: [{ code: '99213' }], text: 'Office visit' },
            servicedDate: '2026-09-20',
            adjudication: [
              { category: { coding: [{ code: 'billingnetworkstatus' }] }, reason: { coding: [{ code: 'innetwork' }] } },
              by('submitted', 218),
              by('eligible', 169.4),
              by('discount', 48.6, { reason: { text: 'Agreed price' } }),
              by('deductible', 30),
              by('benefit', 139.4),
              by('memberliability', 30),
            ],
          },
          { sequence: 2, productOrService: { text: 'Taken back' }, adjudication: [by('submitted', -20.05), by('paidtoprovider', -20.05)] },
        ],
        total: [by('submitted', 197.95), by('benefit', 119.35), by('memberliability', 30)],
        payment: { date: '2026-10-05', amount: usd(119.35) },
        processNote: [{ text: 'This is not a bill.' }],
        benefitBalance: [
          {
            network: { coding: [{ code: 'in' }] },
            unit: { coding: [{ code: 'individual' }] },
            financial: [{ type: { coding: [{ code: 'deductible' }] }, allowedMoney: usd(1500), usedMoney: usd(400) }],
          },
        ],
        ...more,
      });
      const takeAll = (resources: readonly Resource[]) => takeFile(database(), bundle([patient(p), ...resources]));
      const localId = async (resourceType: string, resourceId: string) =>
        (await prisma().fhirSource.findFirstOrThrow({ where: { resourceType, resourceId }, select: { localId: true } })).localId;
      const newest = async () => prisma().explanationOfBenefit.findUniqueOrThrow({ where: { id: await localId('ExplanationOfBenefit', eob) } });
      const kept = async () => prisma().coverage.findUniqueOrThrow({ where: { id: await localId('Coverage', plan) } });
      return { claim, coverage, told, takeAll, whose, newest, kept };
    }

    test('a coverage keeps who holds it, its group, its network, its order and what members pay', async () => {
      const { coverage, takeAll, kept } = world();
      await takeAll([coverage()]);
      const row = await kept();
      assert.deepEqual(
        [row.planName, row.groupNumber, row.network, row.subscriberName, row.relation, row.position, row.payerId],
        ['Silver PPO', 'G-77', 'Prairie Choice', 'Ada Tester', 'spouse', 2, '80840'],
      );
      assert.deepEqual(
        (row.benefits as { kind: string; services: string[]; cents: number | null; basisPoints: number | null }[]).map((one) => [
          one.kind,
          one.services[0],
          one.cents ?? one.basisPoints,
        ]),
        [
          ['copay', '98', 3_000],
          ['coinsurance', '30', 2_000],
        ],
      );
    });

    test('each category of CARIN is kept for each line, with why, and what was taken back stays negative', async () => {
      const { coverage, told, takeAll, newest } = world();
      await takeAll([coverage(), told()]);
      const row = await newest();
      assert.deepEqual([row.chargedCents, row.paidCents, row.patientCents, row.network, row.number], [19_795, 11_935, 3_000, 'in', 'CL-9']);
      const [visit, back] = row.items as { amounts: object; reasons: string[]; paidCents: number; code: string | null }[];
      assert.deepEqual(visit?.amounts, { submitted: 21_800, eligible: 16_940, discount: 4_860, deductible: 3_000, benefit: 13_940, memberliability: 3_000 });
      assert.deepEqual([visit?.reasons, visit?.code], [['Agreed price'], '99213']);
      assert.deepEqual([back?.amounts, back?.paidCents], [{ submitted: -2_005, benefit: -2_005 }, -2_005]);
    });

    test('the parts of what the member pays are not counted beside their sum', async () => {
      const { told, takeAll, newest } = world();
      const adjudication = [by('submitted', 100), by('copay', 25), by('coinsurance', 5), by('memberliability', 30)];
      await takeAll([told({ insurance: [], total: undefined, item: [{ sequence: 1, adjudication }] })]);
      assert.equal((await newest()).patientCents, 3_000);
    });

    test('a hospital’s claim that is judged as a whole has its amounts from there', async () => {
      const { told, takeAll, newest } = world();
      await takeAll([told({ insurance: [], total: undefined, item: undefined, payment: undefined, adjudication: [by('submitted', 900), by('benefit', 800)] })]);
      const { chargedCents, paidCents } = await newest();
      assert.deepEqual([chargedCents, paidCents], [90_000, 80_000]);
    });

    test('an amount in another currency is not filed as dollars', async () => {
      const { claim, whose, takeAll } = world();
      const report = await takeAll([
        { resourceType: 'Claim', id: claim, status: 'active', use: 'claim', patient: whose, total: { value: 10, currency: 'EUR' } },
      ]);
      assert.equal(outcome(report, 'Claim').created, undefined);
      assert.match(JSON.stringify(outcome(report, 'Claim')), /US dollars/);
    });

    test('what was used of a deductible is told by the newest claim, where the insurer was not asked', async () => {
      const { coverage, told, takeAll, newest } = world();
      await takeAll([coverage(), told()]);
      const { patientId } = await newest();
      const [costs] = await readCoverageCosts(database(), wholeRecord(patientId), '2026-11-30');
      assert.deepEqual(costs?.deductible, { totalCents: 150_000, metCents: 40_000, leftCents: 110_000 });
      assert.deepEqual([costs?.toldBy, costs?.asOf?.slice(0, 10)], ['claim', '2026-10-02']);
      assert.deepEqual(costs?.shares, [
        { service: '30', copayCents: null, coinsuranceBasisPoints: 2_000 },
        { service: '98', copayCents: 3_000, coinsuranceBasisPoints: null },
      ]);
    });

    test('a plan that is over, or not begun, counts for nothing', async () => {
      const { coverage, takeAll, kept } = world();
      await takeAll([coverage({ period: { start: '2020-01-01', end: '2026-11-29' } })]);
      const { patientId } = await kept();
      assert.equal((await readCoverageCosts(database(), wholeRecord(patientId), '2026-11-29')).length, 1);
      assert.deepEqual(await readCoverageCosts(database(), wholeRecord(patientId), '2026-11-30'), []);
    });
  });
});
