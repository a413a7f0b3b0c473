import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { isFollowedBy, LOINC, MEASURES } from './health-measures.ts';
import { HealthStrip } from './schema.ts';

const SNOMED = 'http://snomed.info/sct';
const daysAgo = (days: number) => new Date(TEST_NOW.getTime() - days * 86_400_000);
/** A child without values of these kinds, whose parent may see all. */
const CHILD = PATIENT_IDS.june;

test('a condition is followed by a measure under SNOMED’s code and ICD-10’s, and not by one of the same name elsewhere', () => {
  const [a1c] = MEASURES;
  assert.ok(a1c);
  const follows = (codeSystem: string | null, code: string | null) => isFollowedBy(a1c, { codeSystem, code });
  assert.ok(follows(SNOMED, '44054006') && follows('http://hl7.org/fhir/sid/icd-10-cm', 'E11.9') && follows('http://hl7.org/fhir/sid/icd-10-cm', 'E11'));
  assert.ok(!follows('http://hl7.org/fhir/sid/icd-10-cm', 'E110') && !follows('urn:other', '44054006') && !follows(SNOMED, null) && !follows(null, '44054006'));
});

eachEngine((engine) => {
  describe('“My health”', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });
    const db = () => portal().portal.db.prisma;
    const read = async (patientId: string = CHILD) => HealthStrip.parse(await (await dana.get(`/api/patients/${patientId}/records/health`)).json()).items;
    const one = async () => (await read()).find(({ key }) => key === 'a1c');

    beforeEach(async () => {
      await db().observation.deleteMany({ where: { patientId: CHILD, code: { in: MEASURES.flatMap(({ codes }) => [...codes]) } } });
      await db().goal.deleteMany({ where: { patientId: CHILD } });
      await db().condition.deleteMany({ where: { patientId: CHILD, code: '44054006' } });
    });

    /** One A1c, in percent where nothing else is said. */
    const a1c = async (digits: string, days: number, more: object = {}) => {
      const id = randomUUID();
      const value = { codeSystem: LOINC, code: '4548-4', name: 'A1c', category: 'laboratory', status: 'final', effectiveAt: daysAgo(days) };
      await db().observation.create({ data: { id, patientId: CHILD, ...value, valueNumber: Number(digits), valueSent: digits, valueUnit: '%', ...more } });
      return id;
    };
    const goal = (bounds: object[], more: object = {}, unit = '%') =>
      db().goal.create({
        data: {
          patientId: CHILD,
          description: 'A1c below 7',
          lifecycleStatus: 'active',
          startsAt: daysAgo(100),
          targets: [{ codeSystem: LOINC, code: '4548-4', unit, bounds }],
          ...more,
        },
      });
    const BELOW_7 = { sign: '<', number: 7, digits: '7' };
    const diabetes = (more: object = {}) =>
      db().condition.create({
        data: {
          patientId: CHILD,
          codeSystem: SNOMED,
          code: '44054006',
          name: 'Type 2 diabetes',
          clinicalStatus: 'active',
          verificationStatus: 'confirmed',
          ...more,
        },
      });

    test('shows Dana’s A1c against her goal first, blood pressure against hers, then what her conditions are followed by', async () => {
      const items = await read(PATIENT_IDS.dana);
      assert.deepEqual(
        items.map(({ key, why, goal: own }) => [key, why, own?.text ?? null]),
        [
          ['a1c', 'goal', 'A1c below 7.5 %'],
          ['blood-pressure', 'goal', 'Blood pressure below 130/80'],
          ['weight', 'condition', null],
          ['ldl', 'condition', null],
        ],
      );
      const [first, second] = items;
      assert.deepEqual(
        first?.amounts.map(({ digits, unit, flag }) => [digits, unit, flag]),
        [['8.4', '%', 'high']],
      );
      assert.equal(first?.goal?.met, false);
      assert.deepEqual(first?.change?.amounts, [{ direction: 'up', digits: '0.6' }]);
      assert.equal(first?.line.length, 12);
      assert.equal(second?.amounts.length, 2);
    });

    test('shows what is measured often or followed, and nothing that was measured once', async () => {
      await a1c('6.1', 5);
      assert.equal(await one(), undefined);
      await a1c('6.0', 100);
      await a1c('5.9', 200);
      assert.equal((await one())?.why, 'often');
      await diabetes();
      assert.equal((await one())?.why, 'condition');
    });

    test('goes by no condition that is over, doubted or not confirmed', async () => {
      await a1c('6.1', 5);
      for (const more of [{ clinicalStatus: 'resolved' }, { verificationStatus: 'provisional' }, { verificationStatus: 'unconfirmed' }]) await diabetes(more);
      assert.equal(await one(), undefined);
    });

    test('invents no goal: none without a target, ended, not begun, or of something else', async () => {
      await diabetes();
      await a1c('6.1', 5);
      assert.equal((await one())?.goal, null);
      await goal([], { targets: [] });
      await goal([BELOW_7], { lifecycleStatus: 'completed' });
      await goal([BELOW_7], { startsAt: daysAgo(-3) });
      await goal([BELOW_7], { targets: [{ codeSystem: LOINC, code: '2345-7', unit: '%', bounds: [BELOW_7] }] });
      assert.equal((await one())?.goal, null);
    });

    test('says how a value stands to a goal by its bounds alone, and nothing where the unit differs or the value is not exact', async () => {
      await goal([BELOW_7]);
      const met = async () => (await one())?.goal?.met;
      await a1c('6.9', 9);
      assert.equal(await met(), true);
      await a1c('7.0', 8);
      assert.equal(await met(), false);
      await a1c('6.0', 7, { comparator: '<' });
      assert.equal(await met(), null);
      await a1c('48', 6, { valueUnit: 'mmol/mol' });
      assert.equal(await met(), null);
    });

    test('does not guess on which side of a single number a goal is well', async () => {
      await goal([{ sign: '=', number: 7, digits: '7' }]);
      const met = async () => (await one())?.goal?.met;
      await a1c('7.0', 9);
      assert.equal(await met(), true);
      for (const [value, daysBack] of [
        ['6.8', 8],
        ['7.3', 7],
      ] as const) {
        await a1c(value, daysBack);
        assert.equal(await met(), null, value);
      }
    });

    test('compares in one unit and exact values only, with the digits as they were sent', async () => {
      await diabetes();
      await a1c('50', 30, { valueUnit: 'mmol/mol' });
      await a1c('5', 20, { comparator: '<' });
      await a1c('7.0', 10);
      assert.deepEqual([(await one())?.change, (await one())?.line], [null, []]);
      await a1c('7.25', 5);
      const item = await one();
      assert.deepEqual([item?.amounts[0]?.digits, item?.change?.amounts[0]], ['7.25', { direction: 'up', digits: '0.25' }]);
      assert.deepEqual(
        item?.line.map(({ number }) => number),
        [7, 7.25],
      );
    });

    test('knows no value that was called off, taken back or is announced, and calls an early one so', async () => {
      await diabetes();
      await a1c('6.0', 10);
      for (const status of ['cancelled', 'entered-in-error', 'registered', 'unknown']) await a1c('9.9', 1, { status });
      const inReport = async (status: string, withdrawnAt: Date | null) => {
        const report = { patientId: CHILD, category: 'LAB', name: 'A1c', issuedAt: daysAgo(1) };
        const { id } = await db().diagnosticReport.create({ data: { ...report, status, withdrawnAt } });
        await db().diagnosticReportResult.create({ data: { reportId: id, observationId: await a1c('9.9', 1), position: 0 } });
      };
      await inReport('entered-in-error', daysAgo(0));
      await inReport('cancelled', null);
      assert.equal((await one())?.amounts[0]?.digits, '6.0');
      await a1c('6.4', 1, { status: 'preliminary' });
      assert.deepEqual([(await one())?.amounts[0]?.digits, (await one())?.status], ['6.4', 'preliminary']);
    });

    test('a blood pressure of which one number is missing is none', async () => {
      const part = (code: string, valueNumber: number | null) => ({
        code,
        name: code,
        valueNumber,
        valueSent: valueNumber === null ? null : String(valueNumber),
        valueUnit: 'mm[Hg]',
      });
      const pressure = (days: number, upper: number, lower: number | null) =>
        db().observation.create({
          data: {
            patientId: CHILD,
            codeSystem: LOINC,
            code: '85354-9',
            name: 'Blood pressure',
            category: 'vital-signs',
            status: 'final',
            effectiveAt: daysAgo(days),
            components: [part('8480-6', upper), part('8462-4', lower)],
          },
        });
      for (const days of [30, 20, 10]) await pressure(days, 110, 70);
      await pressure(1, 180, null);
      const item = (await read()).find(({ key }) => key === 'blood-pressure');
      assert.deepEqual(
        item?.amounts.map(({ digits }) => digits),
        ['110', '70'],
      );
    });

    test('is not for who may not see results', async () => {
      assert.equal((await dana.get(`/api/patients/${PATIENT_IDS.theo}/records/health`)).status, 403);
    });
  });
});
