import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { readWritten } from '../../lists/page.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Home } from '../home/schema.ts';
import { readResults } from './result-list.ts';
import { AllergyList, ConditionList, ImmunizationList, MedicationList, ResultDetail, ResultList } from './schema.ts';

const OWN = PEOPLE.dana.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';
const base = `/api/patients/${OWN}/records`;

/** Days before the test's clock. */
const daysAgo = (days: number) => new Date(TEST_NOW.getTime() - days * 24 * 60 * 60 * 1000);

racesOnBoth((engine, { race, test }) => {
  describe('records', () => {
    const portal = usePortal(engine);
    let visitor: Visitor;
    before(async () => {
      visitor = await portal().signIn(PEOPLE.dana.username);
    });
    const db = () => portal().portal.db.prisma;
    const results = async (query = '') => ResultList.parse(await (await visitor.get(`${base}/results${query}`)).json());
    const result = async (id: string) => ResultDetail.parse(await (await visitor.get(`${base}/results/${id}`)).json());
    /** Ids of new results that home tells of, in its order, and how many there are. */
    const home = async () => {
      const { changes, waiting } = Home.parse(await (await visitor.get(`/api/patients/${OWN}/home`)).json());
      const paths = changes.flatMap((change) => [change, ...change.links]).map(({ path }) => path);
      return { told: paths.flatMap((path) => path.split('/records/results/')[1] ?? []), newCount: waiting.records ?? 0 };
    };

    /** Puts a report with one value per interpretation into the person's chart. */
    async function report(name: string, interpretations: (string | null)[], issuedAt = daysAgo(1)): Promise<string> {
      const id = randomUUID();
      await db().diagnosticReport.create({ data: { id, patientId: OWN, category: 'LAB', name, status: 'final', issuedAt } });
      for (const [position, interpretation] of interpretations.entries()) {
        const value = { category: 'laboratory', name: `${name} ${position}`, status: 'final', effectiveAt: issuedAt, valueNumber: 5, valueUnit: 'mg/dL' };
        const { id: observationId } = await db().observation.create({ data: { patientId: OWN, code: `${name}-${position}`, interpretation, ...value } });
        await db().diagnosticReportResult.create({ data: { reportId: id, observationId, position } });
      }
      return id;
    }

    test('results come newest first, and pages join without gap or repeat', async () => {
      const all = await results('?limit=100');
      assert.ok(all.items.length > 3);
      const times = all.items.map(({ issuedAt }) => issuedAt ?? '');
      assert.deepEqual(times, times.toSorted().toReversed());
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: ResultList = await results(`?limit=2${cursor && `&after=${cursor}`}`);
        assert.ok(page.items.length <= 2);
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      assert.deepEqual(
        paged.slice(0, all.items.length),
        all.items.map(({ id }) => id),
      );
      assert.equal(new Set(paged).size, paged.length);
    });

    test('a page longer than allowed and a cursor that is none are refused', async () => {
      for (const query of ['limit=101', 'limit=0', 'limit=many', 'after=x']) {
        const answer = await visitor.get(`${base}/results?${query}`);
        assert.equal(answer.status, 422, query);
      }
    });

    test('the gravest value decides the flag of a report, and a value nobody judged keeps it from being normal', async () => {
      const cases = [
        { codes: ['N', 'N'], flag: 'normal', out: 0 },
        { codes: ['N', 'H', 'L'], flag: 'abnormal', out: 2 },
        { codes: ['N', 'A', 'HH'], flag: 'critical', out: 2 },
        { codes: ['N', null], flag: 'unknown', out: 0 },
        { codes: ['POS'], flag: 'unknown', out: 0 },
        { codes: [], flag: 'unknown', out: 0 },
      ];
      for (const [index, { codes, flag, out }] of cases.entries()) {
        const detail = await result(await report(`Flag case ${index}`, codes));
        assert.deepEqual([detail.flag, detail.outOfRangeCount, detail.valueCount], [flag, out, codes.length]);
      }
    });

    test('whatever changes about the values of a report, the list counts and flags them as its page shows them', async () => {
      const id = await report('Changing', ['N', 'N', 'N']);
      const other = await report('Other', ['HH']);
      const links = { where: { reportId: id }, orderBy: { position: 'asc' } } as const;
      const [first, second, third] = (await db().diagnosticReportResult.findMany(links)).map(({ observationId }) => observationId);
      const [fourth] = (await db().diagnosticReportResult.findMany({ where: { reportId: other } })).map(({ observationId }) => observationId);
      assert.ok(first && second && third && fourth);
      const stranger = await db().patient.findFirstOrThrow({ where: { id: { not: OWN } }, select: { id: true } });
      const changes: readonly (readonly [what: string, flag: string, change: () => Promise<unknown>])[] = [
        ['as it came', 'normal', async () => undefined],
        ['a value is corrected', 'abnormal', () => db().observation.update({ where: { id: second }, data: { interpretation: 'H' } })],
        ['several at once', 'critical', () => db().observation.updateMany({ where: { id: { in: [first, second] } }, data: { interpretation: 'LL' } })],
        ['one is of another chart', 'critical', () => db().observation.update({ where: { id: first }, data: { patientId: stranger.id } })],
        ['one is taken out', 'normal', () => db().diagnosticReportResult.deleteMany({ where: { reportId: id, observationId: second } })],
        ['one is deleted', 'unknown', () => db().observation.delete({ where: { id: third } })],
        ['one is added', 'critical', () => db().diagnosticReportResult.create({ data: { reportId: id, observationId: fourth, position: 9 } })],
        ['nobody judges it', 'unknown', () => db().observation.update({ where: { id: fourth }, data: { interpretation: null } })],
        [
          'a part of it is judged',
          'abnormal',
          () => db().observation.update({ where: { id: fourth }, data: { components: [{ name: 'Part', interpretation: 'L' }] } }),
        ],
        ['it is called off', 'unknown', () => db().observation.update({ where: { id: fourth }, data: { status: 'cancelled' } })],
        ['it is taken up again', 'abnormal', () => db().observation.update({ where: { id: fourth }, data: { status: 'corrected' } })],
        ['it gets a member', 'critical', () => db().observationMember.create({ data: { panelId: fourth, position: 0, memberId: second } })],
        ['the member is corrected', 'abnormal', () => db().observation.update({ where: { id: second }, data: { interpretation: 'N' } })],
        ['the member is called off', 'abnormal', () => db().observation.update({ where: { id: second }, data: { status: 'cancelled' } })],
        ['the member is deleted', 'abnormal', () => db().observation.delete({ where: { id: second } })],
        ['the report is called off', 'unknown', () => db().diagnosticReport.update({ where: { id }, data: { status: 'cancelled' } })],
      ];
      for (const [what, flag, change] of changes) {
        await change();
        const inList = (await results('?limit=100')).items.find((one) => one.id === id);
        const { values, ...detail } = await result(id);
        const judged = values.filter(({ given }) => given).flatMap((value) => [value, ...value.components]);
        const out = judged.filter((value) => value.flag !== null && value.flag !== 'normal').length;
        assert.deepEqual([inList?.flag, inList?.valueCount, inList?.outOfRangeCount], [flag, judged.length, out], what);
        assert.equal(detail.flag, flag, what);
      }
    });

    test('what a parent with reduced access may not see of a report is not counted for them either', async () => {
      const id = await report('Partly confidential', ['N', 'HH']);
      const [, { observationId } = { observationId: '' }] = await db().diagnosticReportResult.findMany({
        where: { reportId: id },
        orderBy: { position: 'asc' },
      });
      await db().observation.update({ where: { id: observationId }, data: { confidential: true } });
      const seenBy = async (reduced: boolean) => {
        const { items } = readWritten(await readResults(portal().portal, { subjectId: OWN, userId: visitor.userId, reduced, page: { limit: 100 } }));
        const found = items.find((one) => one.id === id);
        return [found?.flag, found?.valueCount, found?.outOfRangeCount];
      };
      assert.deepEqual(await seenBy(false), ['critical', 2, 1]);
      assert.deepEqual(await seenBy(true), ['normal', 1, 0]);
    });

    test('a result that its source took back stands in the list, says so on its page, and is neither new nor on home', async () => {
      const id = await report('Taken back', ['HH']);
      assert.ok((await home()).told.includes(id));
      const withdrawnAt = daysAgo(0);
      await db().diagnosticReportResult.deleteMany({ where: { reportId: id } });
      await db().diagnosticReport.update({ where: { id }, data: { status: 'entered-in-error', withdrawnAt } });
      const detail = await result(id);
      assert.deepEqual([detail.withdrawnAt, detail.isNew, detail.values], [withdrawnAt.toISOString(), false, []]);
      assert.ok((await results('?limit=100')).items.some((one) => one.id === id && one.withdrawnAt !== null));
      assert.ok(!(await home()).told.includes(id));
    });

    test('one result shows its values in order, with up to 12 earlier values of the same kind in the same unit', async () => {
      const id = await report('Trend', ['H']);
      const shared = { patientId: OWN, category: 'laboratory', code: 'Trend-0', name: 'Trend 0', status: 'final', valueUnit: 'mg/dL' };
      for (let days = 2; days <= 20; days += 1) {
        await db().observation.create({ data: { ...shared, effectiveAt: daysAgo(days), valueNumber: 100 - days } });
      }
      await db().observation.create({ data: { ...shared, effectiveAt: daysAgo(3), valueUnit: 'mmol/L', valueNumber: 1 } });
      await db().observation.create({ data: { ...shared, effectiveAt: daysAgo(3), comparator: '<', valueNumber: 2 } });
      const [value] = (await result(id)).values;
      assert.equal(value?.flag, 'high');
      assert.deepEqual(
        value?.earlier.map(({ number }) => number),
        [87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98],
      );
    });

    test('a measurement of several parts shows each', async () => {
      const id = await report('Pressure', [null]);
      const [{ observationId } = { observationId: '' }] = await db().diagnosticReportResult.findMany({ where: { reportId: id } });
      const part = (name: string, valueNumber: number) => ({ code: name, name, valueNumber, valueUnit: 'mm[Hg]', valueText: null });
      await db().observation.update({ where: { id: observationId }, data: { valueNumber: null, components: [part('Upper', 128), part('Lower', 82)] } });
      const [value] = (await result(id)).values;
      assert.deepEqual(
        value?.components.map(({ name, number, unit }) => [name, number, unit]),
        [
          ['Upper', 128, 'mm[Hg]'],
          ['Lower', 82, 'mm[Hg]'],
        ],
      );
    });

    race('marking as seen counts for this person alone, can be repeated, and opening does not do it', async () => {
      const id = await report('Seen case', ['H']);
      assert.deepEqual([(await result(id)).seen, (await result(id)).isNew], [false, true]);
      const unread = await home();
      assert.ok(unread.told.includes(id));
      const answers = await Promise.all([1, 2, 3].map(() => visitor.send('PUT', `${base}/results/${id}/seen`)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [204, 204, 204],
      );
      assert.deepEqual([(await result(id)).seen, (await result(id)).isNew], [true, false]);
      assert.equal((await home()).newCount, unread.newCount - 1);
      assert.equal(await db().reportSeen.count({ where: { reportId: id } }), 1);
    });

    test('a result older than 90 days is not new, and one that holds nothing yet neither', async () => {
      const old = await report('Old', ['H'], daysAgo(91));
      const waiting = await report('Waiting', [], daysAgo(1));
      await db().diagnosticReport.update({ where: { id: waiting }, data: { status: 'registered' } });
      assert.equal((await result(old)).isNew, false);
      assert.equal((await result(waiting)).isNew, false);
    });

    test('home tells of critical results first', async () => {
      const critical = await report('Critical case', ['LL'], daysAgo(30));
      const { told } = await home();
      assert.ok(told.includes(critical));
      const flags = await Promise.all(told.map(async (id) => (await result(id)).flag));
      const gravity = flags.map((flag) => ['critical', 'abnormal'].indexOf(flag));
      assert.deepEqual(
        gravity,
        gravity.toSorted((a, b) => (a < 0 ? 2 : a) - (b < 0 ? 2 : b)),
      );
      assert.equal(flags[0], 'critical');
    });

    test('what is doubted, not clear or not to be taken stands apart from what is so, and dates are as exact as they came', async () => {
      const patientId = OWN;
      const gout = { patientId, name: 'Gout', clinicalStatus: 'active' };
      await db().condition.createMany({
        data: [
          { ...gout, name: 'Doubted', verificationStatus: 'differential' },
          { ...gout, name: 'Unclear', clinicalStatus: 'unknown' },
          { ...gout, name: 'Abated', abatedAt: daysAgo(30), abatedDate: '2026' },
          { ...gout, name: 'Not abated yet', abatedAt: daysAgo(-30) },
          { ...gout, name: 'Noted', recordedAt: daysAgo(3), recordedDate: '2026-11' },
          { ...gout, name: 'In a year', onsetAt: new Date('2009-01-01T12:00:00Z'), onsetDate: '2009' },
          { ...gout, name: 'In a later month', onsetAt: new Date('2009-05-01T12:00:00Z'), onsetDate: '2009-05' },
        ],
      });
      const iron = { patientId, name: 'Iron', status: 'active' };
      const dosage = [{ step: 1, text: '1 a day', instruction: null, coded: null, ask: false }];
      await db().medicationRequest.createMany({
        data: [
          { ...iron, name: 'Taken', dosage },
          { ...iron, name: 'Avoided', doNotPerform: true },
          { ...iron, name: 'Unknown', status: 'unknown' },
          { ...iron, name: 'Advice that ended', doNotPerform: true, status: 'stopped' },
        ],
      });
      const allergy = { patientId, name: 'Nuts', clinicalStatus: 'active' };
      await db().allergyIntolerance.createMany({
        data: [
          { ...allergy, name: 'Refuted', verificationStatus: 'refuted' },
          { ...allergy, name: 'Maybe', verificationStatus: 'unconfirmed' },
        ],
      });
      await db().immunization.createMany({
        data: [
          { patientId, name: 'As told', status: 'completed', givenDate: 'as a child' },
          { patientId, name: 'Weak', status: 'completed', subpotent: true, givenAt: new Date('1984-01-01T12:00:00Z'), givenDate: '1984' },
          { patientId, name: 'Nonsense', status: 'on-its-way' },
          { patientId, name: 'Coded', status: 'completed', codeSystem: 'http://hl7.org/fhir/sid/cvx', code: '03' },
          { patientId, name: 'Coded otherwise', status: 'completed', codeSystem: 'http://hl7.org/fhir/sid/ndc', code: '03' },
        ],
      });
      const read = async (list: string) => (await visitor.get(`${base}/${list}?limit=100`)).json();

      const conditions = ConditionList.parse(await read('conditions')).items;
      const condition = (name: string) => conditions.find((one) => one.name === name);
      assert.deepEqual(
        ['Doubted', 'Unclear', 'Abated', 'Not abated yet'].map((name) => condition(name)?.standing),
        ['unconfirmed', 'unclear', 'past', 'current'],
      );
      assert.equal(condition('Doubted')?.doubt, 'differential');
      assert.deepEqual([condition('Noted')?.onset, condition('Noted')?.recorded], [null, '2026-11']);
      assert.deepEqual([condition('In a year')?.onset, condition('In a later month')?.onset], ['2009', '2009-05']);
      const places = conditions.map(({ name }) => name);
      assert.ok(places.indexOf('In a later month') < places.indexOf('In a year'));
      const order = ['current', 'unconfirmed', 'unclear', 'past'];
      const ranks = conditions.map(({ standing }) => order.indexOf(standing));
      assert.deepEqual(ranks, ranks.toSorted());

      const medicines = MedicationList.parse(await read('medications')).items;
      const medicine = (name: string) => medicines.find((one) => one.name === name);
      assert.deepEqual(
        ['Taken', 'Avoided', 'Unknown', 'Advice that ended'].map((name) => [medicine(name)?.standing, medicine(name)?.notToTake]),
        [
          ['current', false],
          ['avoid', true],
          ['unclear', false],
          ['past', true],
        ],
      );
      assert.deepEqual(medicine('Taken')?.dosage, dosage);

      const allergies = AllergyList.parse(await read('allergies')).items;
      assert.deepEqual(
        ['Refuted', 'Maybe'].map((name) => allergies.find((one) => one.name === name)?.standing),
        [undefined, 'unconfirmed'],
      );
      const vaccines = ImmunizationList.parse(await read('immunizations')).items;
      const vaccine = (name: string) => vaccines.find((one) => one.name === name);
      assert.deepEqual([vaccine('As told')?.on, vaccine('As told')?.onTold], [null, { kind: 'words', text: 'as a child' }]);
      assert.deepEqual([vaccine('Coded')?.cvx, vaccine('Coded otherwise')?.cvx, vaccine('Weak')?.cvx], ['03', null, null]);
      assert.deepEqual([vaccine('Weak')?.on, vaccine('Weak')?.subpotent, vaccine('Nonsense')], ['1984', true, undefined]);
    });

    test('lists put what counts now first, and leave out what was ruled out', async () => {
      await db().condition.create({ data: { patientId: OWN, name: 'Ruled out', clinicalStatus: 'active', verificationStatus: 'refuted' } });
      const read = async (list: string) => (await visitor.get(`${base}/${list}`)).json();
      const conditions = ConditionList.parse(await read('conditions')).items;
      assert.ok(conditions.some(({ standing }) => standing === 'current'));
      assert.ok(conditions.every(({ name }) => name !== 'Ruled out'));
      const currentFirst = (flags: boolean[]) =>
        assert.deepEqual(
          flags,
          flags.toSorted((a, b) => Number(b) - Number(a)),
        );
      currentFirst(conditions.map(({ standing }) => standing === 'current'));
      currentFirst(MedicationList.parse(await read('medications')).items.map(({ standing }) => standing === 'current'));
      currentFirst(AllergyList.parse(await read('allergies')).items.map(({ standing }) => standing === 'current'));
      currentFirst(ImmunizationList.parse(await read('immunizations')).items.map(({ given }) => given));
    });
  });
});
