import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { progressOf, sharesOf } from './benefit.ts';
import { readAnswer } from './answer-271.ts';
import { writeInquiry } from './inquiry-270.ts';
import { EligibilityError } from './payer.ts';
import type { EligibilityInquiry } from './payer.ts';
import { STAND_IN, standInTransport } from './stand-in.ts';
import { httpTransport, x12Payer } from './x12-payer.ts';
import { readX12 } from './x12.ts';

const AT = new Date('2026-11-30T17:30:00Z');
const ASKER = { sender: 'PORTAL', receiver: 'STANDIN', name: 'Northfield Health', npi: '1234567893', isTest: true };
const DANA = { familyName: 'Whitfield', givenName: 'Dana', birthDate: '1974-03-11' };

const inquiry = (more: Partial<EligibilityInquiry> = {}): EligibilityInquiry => ({
  trace: 'T0192F0C1',
  payer: { id: '80840', name: 'Prairie Mutual' },
  memberNumber: 'PRM-1',
  subscriber: DANA,
  dependent: null,
  on: '2026-11-30',
  at: AT,
  ...more,
});

describe('asking insurers over HTTP', () => {
  const answer = standInTransport(() => AT);
  /** What the server does besides: answer with a status, or say that somebody waits for it. */
  let status = 200;
  let seen: { type: string | undefined; authorization: string | undefined } | undefined;
  let onAsked = (): void => undefined;
  const gone = new AbortController();
  const server = createServer((request, response) => {
    seen = { type: request.headers['content-type'], authorization: request.headers.authorization };
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      onAsked();
      if (status !== 200) return void response.writeHead(status).end();
      answer(Buffer.concat(parts).toString(), gone.signal).then(
        (text) => response.end(text),
        () => response.destroy(),
      );
    });
  });
  let url = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://clinic:s3cret@127.0.0.1:${(server.address() as AddressInfo).port}/x12`;
  });
  after(() => {
    gone.abort();
    server.closeAllConnections();
    server.close();
  });

  const ask = (more: Partial<EligibilityInquiry> = {}, signal = AbortSignal.timeout(10_000)) => x12Payer(ASKER, httpTransport(url)).ask(inquiry(more), signal);
  const askAs = (member: keyof typeof STAND_IN) => ask({ memberNumber: `PRM-${STAND_IN[member]}` });
  const fails = (code: EligibilityError['code']) => (error: unknown) => error instanceof EligibilityError && error.code === code;

  test('a plan that holds is told with its limits, what is left of them, and what each kind of care costs', async () => {
    const { outcome, planName, startsOn, endsOn, benefits } = await ask();
    assert.deepEqual([outcome, planName, startsOn, endsOn], ['active', 'SILVER PPO', '2026-01-01', '2026-12-31']);
    assert.deepEqual(progressOf(benefits, 'deductible', 'person'), { totalCents: 150_000, metCents: 87_950, leftCents: 62_050 });
    assert.deepEqual(progressOf(benefits, 'out_of_pocket', 'family'), { totalCents: 1_200_000, metCents: 220_000, leftCents: 980_000 });
    assert.deepEqual(
      sharesOf(benefits).map(({ service, copayCents, coinsuranceBasisPoints }) => [service, copayCents ?? coinsuranceBasisPoints]),
      [
        ['30', 2_000],
        ['86', 25_000],
        ['98', 3_000],
        ['MH', 5_000],
        ['UC', 5_000],
      ],
    );
    assert.equal(benefits.find(({ services }) => services.includes('98'))?.note, 'PRIMARY CARE');
    assert.deepEqual(seen, { type: 'application/edi-x12', authorization: `Basic ${Buffer.from('clinic:s3cret').toString('base64')}` });
  });

  test('a child on a parent’s plan is asked about as the dependent, and the answer is about the child', async () => {
    const child = { familyName: 'Whitfield', givenName: 'June', birthDate: '2015-06-01' };
    assert.equal((await ask({ dependent: child })).outcome, 'active');
  });

  test('a plan that is over is told with its last day', async () => {
    const { outcome, endsOn, benefits } = await askAs('inactive');
    assert.deepEqual([outcome, endsOn, benefits.length], ['inactive', '2025-12-31', 0]);
  });

  test('a member or a birth date the insurer does not know is not found, and why is kept', async () => {
    assert.deepEqual([(await askAs('unknown')).outcome, (await askAs('unknown')).reasons], ['not_found', ['75']]);
    assert.deepEqual([(await askAs('otherBirth')).outcome, (await askAs('otherBirth')).reasons], ['not_found', ['71']]);
  });

  test('an answer about somebody else is not taken for the patient’s', async () => {
    assert.equal((await askAs('otherPerson')).outcome, 'wrong_person');
  });

  test('an insurer that does not know the clinic refuses, and that is not the patient’s fault', async () => {
    assert.deepEqual([(await askAs('notOurProvider')).outcome, (await askAs('notOurProvider')).reasons], ['refused', ['51']]);
  });

  test('a damaged answer, and one to another question, are not read', async () => {
    await assert.rejects(askAs('malformed'), fails('unreadable'));
    const other = await answer(writeInquiry(ASKER, inquiry({ trace: 'ANOTHER' })), gone.signal);
    assert.throws(() => readAnswer(other, inquiry()), fails('unreadable'));
    assert.throws(() => readAnswer(writeInquiry(ASKER, inquiry()), inquiry()), fails('unreadable'));
  });

  test('an insurer that is busy, by its words or its server’s, may be asked again', async () => {
    await assert.rejects(askAs('busy'), fails('busy'));
    status = 503;
    await assert.rejects(ask(), fails('busy'));
    status = 500;
    await assert.rejects(ask(), fails('unreachable'));
    status = 200;
  });

  test('one that does not answer is given up on', async () => {
    const patience = new AbortController();
    onAsked = () => patience.abort();
    await assert.rejects(ask({ memberNumber: STAND_IN.slow }, patience.signal), fails('unreachable'));
    onAsked = () => undefined;
  });

  test('nobody there is no answer', async () => {
    await assert.rejects(x12Payer(ASKER, httpTransport('http://127.0.0.1:1/')).ask(inquiry(), AbortSignal.timeout(5_000)), fails('unreachable'));
  });
});

describe('a question in X12', () => {
  test('names stay within what X12 can carry, whatever signs they have', () => {
    const written = writeInquiry(ASKER, inquiry({ subscriber: { familyName: 'Núñez*~^', givenName: 'Ana:María', birthDate: null } }));
    const { segments } = readX12(written, '270');
    const name = segments.find(({ tag, at }) => tag === 'NM1' && at(1) === 'IL');
    assert.deepEqual([name?.at(3), name?.at(4), name?.at(9)], ['NUNEZ', 'ANA MARIA', 'PRM-1']);
    assert.equal(
      segments.some(({ tag }) => tag === 'DMG'),
      false,
    );
  });
});
