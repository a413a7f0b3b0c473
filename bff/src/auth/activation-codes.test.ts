import assert from 'node:assert/strict';
import { before } from 'node:test';
import { racesOnBoth, useDatabase } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { activationLink, createInvitation, redeemInvitation, UnknownPatientError } from './activation-codes.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DAYS = 86_400_000;
const BIRTH_DATE = '1961-07-09';

racesOnBoth((engine, { race, test }) => {
  const database = useDatabase(engine);
  let userId = '';
  const redeem = (code: string, birthDate = BIRTH_DATE, at = NOW) => database().transaction((tx) => redeemInvitation(tx, code, birthDate, userId, at));
  const refused = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'invitation/not-valid';

  before(async () => {
    const { prisma } = database();
    await prisma.patient.create({ data: { patientNumber: 'NH-700001', givenName: 'Pat', familyName: 'Tester', birthDate: new Date(BIRTH_DATE) } });
    userId = (await prisma.user.create({ data: { name: 'Pat', email: 'pat@example.org' } })).id;
  });

  test('a code opens the chart once, however it is typed, and only its hash is stored', async () => {
    const { code } = await createInvitation(database(), ' nh-700001', NOW);
    assert.match(code, /^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/);
    const stored = await database().prisma.invitation.findFirstOrThrow();
    assert.ok(!JSON.stringify(stored).includes(code));
    const redeemed = await redeem(code.toLowerCase().replace('-', ' '));
    assert.equal(redeemed.displayName, 'Pat Tester');
    await assert.rejects(redeem(code), refused);
  });

  race('of several tries at once with one code, one succeeds', async () => {
    const { code } = await createInvitation(database(), 'NH-700001', NOW);
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => redeem(code)));
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1);
  });

  test('a wrong birth date, a wrong code and a code that is too old are refused alike', async () => {
    const { code } = await createInvitation(database(), 'NH-700001', NOW);
    await assert.rejects(redeem(code, '1961-09-07'), refused);
    await assert.rejects(redeem('AAAAA-AAAAA'), refused);
    await assert.rejects(redeem(code, BIRTH_DATE, new Date(NOW.getTime() + 28 * DAYS)), refused);
    assert.ok(await redeem(code, BIRTH_DATE, new Date(NOW.getTime() + 28 * DAYS - 1)));
  });

  test('a transaction that fails leaves the code as good as before', async () => {
    const { code } = await createInvitation(database(), 'NH-700001', NOW);
    await assert.rejects(
      database().transaction(async (tx) => {
        await redeemInvitation(tx, code, BIRTH_DATE, userId, NOW);
        throw new Error('later step');
      }),
    );
    assert.ok(await redeem(code));
  });

  test('an unknown patient number is said so', async () => {
    await assert.rejects(createInvitation(database(), 'NH-000000', NOW), UnknownPatientError);
  });

  test('the link keeps the code out of server logs', () => {
    assert.equal(new URL(activationLink('https://portal.example', 'ABCDE-FGHJK')).pathname, '/activate');
  });
});
