import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ConfigError } from './config-error.ts';
import { readConfig } from './config.ts';

describe('settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-config-'));
  after(() => rmSync(folder, { recursive: true }));
  const base = { PORTAL_DATA: folder };

  describe('readConfig', () => {
    test('runs the demo with an empty environment', () => {
      const config = readConfig(base);
      assert.equal(config.port, 8080);
      assert.equal(config.origin, 'http://localhost:8080');
      assert.equal(config.demo, true);
      assert.equal(config.databaseUrl, undefined);
      assert.equal(config.sessionIdleSeconds, 900);
    });

    test('names every variable that is wrong in one message', () => {
      const wrong = { ...base, PORT: 'eighty', SESSION_IDLE_MINUTES: '90', DATABASE_URL: 'mysql://x' };
      assert.throws(
        () => readConfig(wrong),
        (error: unknown) => {
          assert.ok(error instanceof ConfigError);
          for (const name of ['PORT', 'SESSION_IDLE_MINUTES', 'DATABASE_URL']) assert.match(error.message, new RegExp(`${name}: `));
          return true;
        },
      );
    });

    test('needs an address to send from with a mail server', () => {
      assert.throws(() => readConfig({ ...base, SMTP_URL: 'smtp://mail.example.org:587' }), /MAIL_FROM/);
      assert.throws(() => readConfig({ ...base, SMTP_URL: 'http://mail.example.org' }), /SMTP_URL/);
      assert.throws(() => readConfig({ ...base, SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }), /MAIL_FROM/);
      const config = readConfig({ ...base, SMTP_URL: 'smtp://mail.example.org:587', MAIL_FROM: 'Northfield <portal@example.org>' });
      assert.equal(config.mailFrom, 'Northfield <portal@example.org>');
    });

    test('needs account, token and a number for texts, and both keys for notices; the demo makes its own keys', () => {
      assert.throws(() => readConfig({ ...base, SMS_URL: 'https://AC1:token@api.example.org' }), /SMS_FROM/);
      assert.throws(() => readConfig({ ...base, SMS_URL: 'https://api.example.org', SMS_FROM: '+15075550100' }), /SMS_URL/);
      assert.throws(() => readConfig({ ...base, VAPID_PUBLIC_KEY: 'B'.repeat(87) }), /VAPID_PRIVATE_KEY/);
      const demo = readConfig({ ...base, PORTAL_DEMO: '1' });
      assert.match(demo.pushKeys?.publicKey ?? '', /^B[\w-]{86}$/);
      assert.deepEqual(readConfig({ ...base, PORTAL_DEMO: '1' }).pushKeys, demo.pushKeys);
      assert.equal(readConfig({ ...base, PORTAL_DEMO: '0' }).pushKeys, undefined);
    });

    test('takes payments by the test gateway in the demo, by Stripe where all of its keys are set, and else not', () => {
      const keys = { STRIPE_SECRET_KEY: 'sk_live_00000000', STRIPE_PUBLISHABLE_KEY: 'pk_live_00000000', STRIPE_WEBHOOK_SECRET: 'whsec_00000000' };
      const gateway = (env: Record<string, string>) => readConfig({ ...base, ...env }).payments.gateway;
      assert.equal(gateway({}), 'test');
      assert.equal(gateway({ PORTAL_DEMO: '0' }), 'none');
      assert.equal(gateway({ PORTAL_DEMO: '0', PAYMENT_GATEWAY: 'test' }), 'test');
      assert.equal(gateway({ PAYMENT_GATEWAY: 'none', ...keys }), 'none');
      assert.equal(gateway(keys), 'stripe');
      assert.throws(() => gateway({ PAYMENT_GATEWAY: 'stripe' }), /STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET/);
      assert.throws(() => gateway({ ...keys, STRIPE_WEBHOOK_SECRET: '' }), /STRIPE_WEBHOOK_SECRET: /);
      assert.throws(() => gateway({ ...keys, STRIPE_PUBLISHABLE_KEY: keys.STRIPE_SECRET_KEY }), /STRIPE_PUBLISHABLE_KEY: /);
      const here = { PORTAL_ORIGIN: 'http://localhost:8080', TEST_GATEWAY_ORIGIN: 'http://localhost:8080' };
      assert.throws(() => gateway({ ...here, PAYMENT_GATEWAY: 'test' }), /TEST_GATEWAY_ORIGIN/);
    });

    test('keeps files in the database without a folder, and takes only a scanner it can speak with', () => {
      const { filesFolder, clamdUrl } = readConfig(base);
      assert.deepEqual([filesFolder, clamdUrl], [undefined, undefined]);
      assert.equal(readConfig({ ...base, FILES_FOLDER: '/srv/files/../portal' }).filesFolder, '/srv/portal');
      for (const url of ['tcp://clamav:3310', 'unix:///run/clamav/clamd.ctl']) assert.equal(readConfig({ ...base, CLAMD_URL: url }).clamdUrl, url);
      assert.throws(() => readConfig({ ...base, CLAMD_URL: 'http://clamav:3310' }), /CLAMD_URL/);
    });

    const live = { ...base, NODE_ENV: 'production', PORTAL_SECRET: 's'.repeat(32), PORTAL_ORIGIN: 'https://portal.example.org' };

    test('LD-10 refuses production without a secret of its own, without https, and with the demo', () => {
      assert.equal(readConfig(live).demo, false);
      for (const [wrong, named] of [
        [{ PORTAL_SECRET: '' }, /PORTAL_SECRET/],
        [{ PORTAL_SECRET: 'short' }, /PORTAL_SECRET/],
        [{ PORTAL_ORIGIN: '' }, /PORTAL_ORIGIN/],
        [{ PORTAL_ORIGIN: 'http://portal.example.org' }, /PORTAL_ORIGIN/],
        [{ PORTAL_DEMO: '1' }, /PORTAL_DEMO/],
      ] as const)
        assert.throws(() => readConfig({ ...live, ...wrong }), named);
    });

    test('LD-10 refuses an address that browsers would never send as it is written, and says how it is', () => {
      for (const right of ['https://portal.example.org', 'https://portal.example.org/', 'https://portal.example.org:8443', 'http://localhost:8080'])
        assert.equal(readConfig({ ...base, PORTAL_ORIGIN: right }).origin, right.replace(/\/$/, ''));
      for (const wrong of [
        'https://portal.example.org/portal',
        'https://portal.example.org//',
        'https://portal.example.org?x',
        'https://Portal.example.org',
        'HTTPS://portal.example.org',
        'https://portal.example.org:443',
        'https://someone@portal.example.org',
      ])
        assert.throws(() => readConfig({ ...base, PORTAL_ORIGIN: wrong }), /PORTAL_ORIGIN: write https:\/\/portal\.example\.org:/, wrong);
      for (const wrong of ['portal.example.org', 'ftp://portal.example.org', 'file:///portal'])
        assert.throws(() => readConfig({ ...base, PORTAL_ORIGIN: wrong }), /PORTAL_ORIGIN: write an address like/, wrong);
    });

    test('LD-10 refuses ages that contradict', () => {
      assert.throws(() => readConfig({ ...base, TEEN_AGE: '19', ADULT_AGE: '18' }), /TEEN_AGE/);
      assert.deepEqual(
        readConfig({ ...base, TEEN_AGE: '18', ADULT_AGE: '18' }).ageRules.map(({ fromAge }) => fromAge),
        [0, 18],
      );
    });

    test('LD-10 has the numbers for operators read by nobody in production without a token', () => {
      const token = 'm'.repeat(32);
      assert.deepEqual(
        [readConfig(base).metrics, readConfig(live).metrics, readConfig({ ...live, METRICS_TOKEN: token }).metrics],
        ['open', 'closed', { token }],
      );
      assert.throws(() => readConfig({ ...live, METRICS_TOKEN: 'short' }), /METRICS_TOKEN/);
    });

    test('keeps the secret it made, readable by its owner alone', () => {
      const first = readConfig(base).secret;
      assert.equal(readConfig(base).secret, first);
      assert.equal(readFileSync(join(folder, 'secret'), 'utf8'), first);
      assert.equal(statSync(join(folder, 'secret')).mode & 0o777, 0o600);
    });
  });
});
