import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { wholeRecord } from '../../access/reach.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { photo } from '../../files/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { STAND_IN } from '../../insurance/stand-in.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { sendFile } from '../../testing/uploads.ts';
import { Home } from '../home/schema.ts';
import { ASK_BEFORE_VISITS, ASK_INSURER } from './ask-kind.ts';
import { readCoverageCosts } from './published.ts';
import { CoverageDetail, CoverageRequest, DeskCoverageRequestDetail, DeskCoverageRequests, InsuranceOverview, OPEN_REQUESTS_MOST } from './schema.ts';
import { coverageOf, letAsk, toldPlan } from './write-cases.ts';

const OWN = `/api/patients/${PATIENT_IDS.dana}/insurance`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/insurance`;
const HOUR_MS = 3_600_000;

racesOnBoth((engine, { race, test }) => {
  describe('insurance', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let alicia: Visitor;
    const signIn = async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      alicia = await portal().signIn(PEOPLE.fontaine.username);
    };
    before(async () => {
      await signIn();
      letAsk(portal());
    });
    /** Longer than a session lasts. */
    const later = async (ms: number) => {
      portal().advance(ms);
      await signIn();
    };
    const db = () => portal().portal.db.prisma;
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    const overview = async () => InsuranceOverview.parse(await (await dana.get(`${OWN}/overview`)).json());
    const coverage = async (id: string) => CoverageDetail.parse(await (await dana.get(`${OWN}/coverages/${id}`)).json());
    const check = (id: string) => dana.send('POST', `${OWN}/coverages/${id}/check`, {});
    const nothingOpen = async () => {
      await db().storedFile.deleteMany({ where: { coverageRequestId: { not: null } } });
      await db().coverageRequest.deleteMany({});
    };
    const tellPlan = (more: object = {}) => dana.send('POST', `${OWN}/requests`, { ...toldPlan, ...more });
    const told = async (more: object = {}) => {
      const answer = await tellPlan(more);
      assert.equal(answer.status, 201, await answer.clone().text());
      return CoverageRequest.parse(await answer.json());
    };
    const decide = (id: string, approved: boolean) => alicia.send('POST', `${DESK}/requests/${id}/decide`, { approved, answer: 'Thank you' });
    /** Asked, and answered by the insurer as its stand-in does for such a member. */
    const answered = async (member: string) => {
      const id = await coverageOf(portal(), { memberNumber: member });
      assert.equal((await check(id)).status, 202);
      await portal().runDueJobs(ASK_INSURER);
      return coverage(id);
    };

    test('an insurer is asked by a job, and what it said is kept with its time and shown as progress', async () => {
      const id = await coverageOf(portal());
      assert.equal((await check(id)).status, 202);
      assert.equal((await coverage(id)).check?.state, 'waiting');
      await portal().runDueJobs(ASK_INSURER);
      const { check: said, costs } = await coverage(id);
      assert.deepEqual([said?.state, said?.answeredAt], ['active', portal().portal.now().toISOString()]);
      assert.deepEqual([costs.toldBy, costs.deductible?.leftCents, costs.outOfPocket?.metCents], ['insurer', 62_050, 158_975]);
    });

    test('each wrong answer is told as what it is, and the plan stays as it was', async () => {
      const states: Record<string, string | undefined> = {};
      for (const member of [STAND_IN.inactive, STAND_IN.unknown, STAND_IN.otherPerson, STAND_IN.malformed, STAND_IN.notOurProvider]) {
        const { check: said, state } = await answered(`X-${member}`);
        states[member] = said?.state;
        assert.equal(state, 'active');
      }
      assert.deepEqual(Object.values(states), ['inactive', 'not_found', 'wrong_person', 'unreadable', 'refused']);
    });

    test('an insurer that is busy is asked again some times, and then nobody has answered', async () => {
      const { id, check: said } = await answered(`X-${STAND_IN.busy}`);
      assert.equal(said?.state, 'waiting');
      for (let round = 0; round < ASK_INSURER.retry.times; round += 1) {
        portal().advance(10 * 60_000);
        await portal().runDueJobs(ASK_INSURER);
      }
      await signIn();
      assert.equal((await coverage(id)).check?.state, 'no_answer');
    });

    test('what was answered a moment ago is not asked again, and what can’t be asked says why', async () => {
      const { id } = await answered('PRM-5');
      assert.equal(await codeOf(await check(id)), 'insurance/asked-just-now');
      await later(HOUR_MS);
      assert.equal((await check(id)).status, 202);
      const nobody = await db().coverage.create({
        data: { patientId: PATIENT_IDS.dana, payerName: 'A plan nobody knows', memberNumber: '1', status: 'active' },
      });
      assert.equal((await coverage(nobody.id)).asking, 'unknown-payer');
      assert.equal(await codeOf(await check(nobody.id)), 'insurance/cannot-ask');
    });

    race('two who ask at once ask one question', async () => {
      const id = await coverageOf(portal());
      const answers = await Promise.all([check(id), check(id)]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [202, 202],
      );
      assert.equal(await db().eligibilityCheck.count({ where: { coverageId: id } }), 1);
      await portal().runDueJobs(ASK_INSURER);
    });

    test('plans of people who are seen soon are asked about by themselves, once a week', async () => {
      const at = portal().portal.now();
      const id = await coverageOf(portal());
      const visit = {
        patientId: PATIENT_IDS.dana,
        clinicId: CLINICS.lakeside.id,
        title: 'Check',
        status: 'booked',
        endsAt: new Date(at.getTime() + 50 * HOUR_MS),
      } as const;
      await db().appointment.create({ data: { ...visit, startsAt: new Date(at.getTime() + 49 * HOUR_MS) } });
      for (const _round of [1, 2]) {
        await portal().runDueJobs(ASK_BEFORE_VISITS, ASK_INSURER);
        await later(2 * HOUR_MS);
      }
      const asked = await db().eligibilityCheck.findMany({ where: { coverageId: id }, select: { userId: true, state: true } });
      assert.deepEqual(asked, [{ userId: null, state: 'active' }]);
    });

    test('home says of a plan that its insurer does not know it, until somebody tells us of it', async () => {
      await nothingOpen();
      const { id } = await answered(`H-${STAND_IN.unknown}`);
      const problems = async () =>
        Home.parse(await (await dana.get(`/api/patients/${PATIENT_IDS.dana}/home`)).json()).attention.filter(({ path }) => path === `/billing/insurance/${id}`);
      assert.deepEqual(
        (await problems()).map(({ kind, values }) => [kind, values]),
        [['billing.insurance-problem', { payer: 'Prairie Mutual Health Plan' }]],
      );
      await told({ kind: 'change', coverageId: id });
      assert.deepEqual(await problems(), []);
    });

    test('a new plan waits for staff with the photos of its card, and is on file when they say yes', async () => {
      await nothingOpen();
      const sent = await sendFile(portal(), dana.cookie, `${OWN}/documents`, await photo('jpeg'), { name: 'front.jpg' });
      const request = await told({ photos: [sent.file?.id] });
      assert.deepEqual([request.state, (await overview()).requests[0]?.photos.length], ['open', 1]);
      const atDesk = DeskCoverageRequests.parse(await (await alicia.get(`${DESK}/requests`)).json()).items.find(({ id }) => id === request.id);
      assert.deepEqual([atDesk?.patient.displayName, atDesk?.askedBy, atDesk?.photos.length], ['Dana Whitfield', null, 1]);
      assert.equal((await alicia.get(`${DESK}/requests/${request.id}/photos/${sent.file?.id}`)).status, 200);
      assert.equal((await alicia.send('POST', `${DESK}/requests/${request.id}/check`, {})).status, 200);
      await portal().runDueJobs(ASK_INSURER);
      assert.equal(DeskCoverageRequestDetail.parse(await (await alicia.get(`${DESK}/requests/${request.id}`)).json()).check?.state, 'active');
      const decided = DeskCoverageRequestDetail.parse(await (await decide(request.id, true)).json());
      assert.deepEqual([decided.state, decided.decidedBy], ['approved', 'Alicia Fontaine']);
      const onFile = await coverage(decided.coverageId ?? '');
      assert.deepEqual(
        [onFile.payerName, onFile.memberNumber, onFile.position, onFile.check?.state, onFile.photos.length],
        ['Harbor State Blue', 'HSB-1002-7', 2, 'active', 1],
      );
      assert.equal((await dana.get(`${OWN}/photos/${onFile.photos[0]?.id}`)).status, 200);
      assert.equal(await codeOf(await decide(request.id, false)), 'insurance/already-decided');
    });

    test('a plan that pays first moves the others down', async () => {
      await nothingOpen();
      const first = await db().coverage.create({ data: { patientId: PATIENT_IDS.dana, payerName: 'First', status: 'active', position: 1 } });
      await decide((await told({ position: 1 })).id, true);
      assert.equal((await db().coverage.findUniqueOrThrow({ where: { id: first.id } })).position, 2);
    });

    test('a plan that ends is over the day after, and counts for no estimate', async () => {
      await nothingOpen();
      const id = await coverageOf(portal());
      const request = CoverageRequest.parse(
        await (await dana.send('POST', `${OWN}/requests`, { kind: 'end', coverageId: id, endsOn: '2026-11-20', note: 'New job' })).json(),
      );
      assert.equal((await coverage(id)).pending, 'end');
      assert.equal(await codeOf(await tellPlan({ kind: 'change', coverageId: id })), 'insurance/already-open');
      assert.ok((await readCoverageCosts(portal().portal.db, wholeRecord(PATIENT_IDS.dana), '2026-11-24')).some(({ coverageId }) => coverageId === id));
      await decide(request.id, true);
      const ended = await coverage(id);
      assert.deepEqual([ended.state, ended.endsOn, ended.pending], ['ended', '2026-11-20', null]);
      assert.ok(!(await readCoverageCosts(portal().portal.db, wholeRecord(PATIENT_IDS.dana), '2026-11-24')).some(({ coverageId }) => coverageId === id));
    });

    test('a no changes nothing on file, and what was taken back can’t be answered', async () => {
      await nothingOpen();
      const before = await db().coverage.count();
      const declined = await told();
      await decide(declined.id, false);
      const withdrawn = await told();
      for (const _twice of [1, 2]) assert.equal((await dana.send('POST', `${OWN}/requests/${withdrawn.id}/withdraw`, {})).status, 200);
      assert.equal(await codeOf(await decide(withdrawn.id, true)), 'insurance/already-decided');
      assert.equal(await db().coverage.count(), before);
      const { requests } = await overview();
      assert.deepEqual(
        requests.map(({ id, state, answer }) => [id, state, answer]),
        [[declined.id, 'declined', 'Thank you']],
      );
    });

    test('what is missing is named, photos of others are not there, and too many are refused', async () => {
      await nothingOpen();
      const wrong = async (more: object) => (ProblemSchema.parse(await (await tellPlan(more)).json()).errors ?? []).map(({ path }) => path);
      assert.deepEqual(await wrong({ relation: 'spouse' }), ['subscriberName']);
      assert.deepEqual(await wrong({ memberNumber: '' }), ['memberNumber']);
      assert.deepEqual(await wrong({ photos: [randomUUID()] }), ['photos']);
      for (let count = 0; count < OPEN_REQUESTS_MOST; count += 1) await told();
      assert.equal(await codeOf(await tellPlan()), 'insurance/too-many');
      await nothingOpen();
    });

    race('of two members of staff who answer at once, one is told', async () => {
      await nothingOpen();
      const { id } = await told();
      const answers = await Promise.all([decide(id, true), decide(id, false)]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
    });
  });
});
