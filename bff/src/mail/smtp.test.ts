import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { smtpMail } from './smtp.ts';
import { FEATURES } from '../features/index.ts';
import { writeMail } from './templates.ts';
import { MailTransportError } from './transport.ts';
import type { MailMessage } from './transport.ts';

const SENDER = { name: 'Northfield Health', phone: '(555) 555-0100', origin: 'http://localhost:8080' };
const MESSAGE: MailMessage = {
  messageId: '<one@example.org>',
  from: 'Northfield Health <portal@example.org>',
  to: 'dana@example.org',
  subject: 'Plain',
  text: 'Hello\n',
  date: new Date('2026-11-24T16:00:00Z'),
};
const USER = { user: 'portal', pass: 'a secret of the test' };

describe('SMTP', () => {
  const received: { from: string; to: string[]; raw: string }[] = [];
  let refuse: 'recipient' | 'content' | 'hang-up' | null = null;
  let url = '';
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) => done(username === USER.user && password === USER.pass ? null : new Error('no'), { user: username }),
    onRcptTo: (_address, _session, done) => done(refuse === 'recipient' ? Object.assign(new Error('no such person'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (refuse === 'hang-up') server.connections.forEach((connection) => connection._socket?.destroy());
      });
      stream.on('end', () => {
        if (refuse === 'content') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        return done();
      });
    },
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://${USER.user}:${encodeURIComponent(USER.pass)}@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  after(() => new Promise<void>((resolve) => server.close(resolve)));
  beforeEach(() => {
    received.length = 0;
    refuse = null;
  });
  const send = async (message: MailMessage, handOver: () => Promise<void> = async () => undefined) => smtpMail(url).send(message, handOver);
  const problemOf = async (sending: Promise<void>) => {
    const error: unknown = await sending.catch((caught: unknown) => caught);
    assert.ok(error instanceof MailTransportError, String(error));
    return error.problem;
  };

  test('a mail arrives whole, from and to whom it should, with its Message-ID', async () => {
    await send({ ...MESSAGE, ...writeMail(FEATURES, { kind: 'your-username', username: 'niña.ruiz' }, 'es', SENDER) });
    const [mail] = received;
    assert.deepEqual([mail?.from, mail?.to], ['portal@example.org', ['dana@example.org']]);
    assert.match(mail?.raw ?? '', /^Message-ID: <one@example\.org>$/im);
    assert.match(mail?.raw ?? '', /ni=C3=B1a\.ruiz|bmnDsWEucnVpe/i);
  });

  test('the mail is handed over only after it was said that it will be', async () => {
    const error = await problemOf(send(MESSAGE, () => Promise.reject(new Error('the claim is lost'))));
    assert.equal(error.refused, false);
    assert.equal(received.length, 0);
  });

  test('IN-08 a name with line breaks makes no header and no second recipient', async () => {
    const name = 'Eve\r\nBcc: everyone@example.org\r\n\r\nBuy';
    await send({ ...MESSAGE, ...writeMail(FEATURES, { kind: 'proxy-invitation', from: name, link: 'http://localhost/x', days: 3 }, 'en', SENDER) });
    await send({ ...MESSAGE, subject: name });
    assert.equal(received.length, 2);
    for (const { to, raw } of received) {
      const [head = ''] = raw.split('\r\n\r\n');
      assert.deepEqual(to, ['dana@example.org']);
      assert.doesNotMatch(head, /^Bcc:/im);
      assert.equal(head.match(/^Subject:/gim)?.length, 1);
    }
  });

  test('IN-08 an address that holds more than one address is refused', async () => {
    for (const to of ['a@example.org\r\nRCPT TO:<b@example.org>', 'a@example.org, b@example.org', 'A <a@example.org>', '']) {
      assert.deepEqual(await problemOf(send({ ...MESSAGE, to })), { code: 'address', refused: true, permanent: true });
    }
    assert.equal(received.length, 0);
  });

  test('an address that is not there is not tried again, and a server that is busy is', async () => {
    refuse = 'recipient';
    assert.deepEqual(await problemOf(send(MESSAGE)), { code: '550', refused: true, permanent: true });
    refuse = 'content';
    assert.deepEqual(await problemOf(send(MESSAGE)), { code: '451', refused: true, permanent: false });
  });

  test('a connection that is cut or never made is told apart from a refusal', async () => {
    refuse = 'hang-up';
    assert.equal((await problemOf(send(MESSAGE))).refused, false);
    assert.equal((await problemOf(smtpMail('smtp://127.0.0.1:1').send(MESSAGE, async () => undefined))).refused, false);
  });

  test('a wrong password of ours does not give up on the mail', async () => {
    const wrong = new URL(url);
    wrong.password = 'wrong';
    assert.equal((await problemOf(smtpMail(wrong.href).send(MESSAGE, async () => undefined))).permanent, false);
  });
});
