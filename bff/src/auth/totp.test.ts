import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Secret } from 'otpauth';
import { createTotpSecret, matchTotp, otpauthUri, totpCode, totpStep } from './totp.ts';

const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32;

test('the codes are those of RFC 6238, appendix B, and RFC 4226, appendix D', () => {
  const times = [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ] as const;
  for (const [seconds, code] of times) assert.equal(totpCode(RFC_SECRET, totpStep(new Date(seconds * 1000)), 8), code);
  const counters = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  counters.forEach((code, counter) => assert.equal(totpCode(RFC_SECRET, counter), code));
});

test('a secret has 160 bits, and no two are alike', () => {
  const secrets = Array.from({ length: 100 }, createTotpSecret);
  for (const secret of secrets) assert.match(secret, /^[A-Z2-7]{32}$/);
  assert.equal(new Set(secrets).size, 100);
});

test('what is no code of six digits matches nothing', () => {
  for (const code of ['', '1', '12345', '1234567', 'abcdef', ' 12345']) assert.equal(matchTotp(createTotpSecret(), code, new Date(0)), undefined, code);
});

test('AU-05 only codes of the present step and its neighbours are taken', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 2 ** 32 }), fc.integer({ min: 0, max: 29_999 }), (step, into) => {
      const at = new Date(step * 30_000 + into);
      const secret = createTotpSecret();
      for (const away of [-1, 0, 1]) {
        const match = matchTotp(secret, totpCode(secret, step + away), at);
        assert.ok(match !== undefined && Math.abs(match - step) <= 1);
      }
      const near = [-1, 0, 1].map((away) => totpCode(secret, step + away));
      for (const away of [-2, 2]) {
        const code = totpCode(secret, step + away);
        // One in a million codes is the same as a neighbour's.
        if (!near.includes(code)) assert.equal(matchTotp(secret, code, at), undefined);
      }
    }),
    { numRuns: 50 },
  );
});

test('the address for apps names the portal and the person, whatever is in the names', () => {
  const uri = new URL(otpauthUri('Northfield & Sons', 'dana:x@example.org', 'MZXW6YTBOI'));
  assert.equal(decodeURIComponent(uri.pathname), '/Northfield & Sons:dana:x@example.org');
  assert.equal(uri.searchParams.get('issuer'), 'Northfield & Sons');
  assert.equal(uri.searchParams.get('secret'), 'MZXW6YTBOI');
});
