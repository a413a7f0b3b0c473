import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPhone, parsePhone } from './phone.ts';

const lead = fc.constantFrom(...'23456789');
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const parts = fc.tuple(fc.tuple(lead, digits(2)), fc.tuple(lead, digits(2)), digits(4)).map(([a, b, c]) => [a.join(''), b.join(''), c] as const);
const prefix = fc.constantFrom('', '1', '+1', '1-', '+1 ', '1 ');
const gap = fc.constantFrom('', ' ', '-', '.', '–');

test('a US number is read the same however it is written', () => {
  fc.assert(
    fc.property(parts, prefix, gap, gap, ([area, exchange, line], before, first, second) => {
      const stored = `+1${area}${exchange}${line}`;
      assert.equal(parsePhone(`${before}${area}${first}${exchange}${second}${line}`), stored);
      assert.equal(parsePhone(` ${before}(${area}) ${exchange}${second}${line} `), stored);
    }),
  );
});

test('what is shown is read back as what is stored', () => {
  fc.assert(
    fc.property(parts, ([area, exchange, line]) => {
      const stored = `+1${area}${exchange}${line}`;
      assert.equal(formatPhone(stored), `(${area}) ${exchange}-${line}`);
      assert.equal(parsePhone(formatPhone(stored)), stored);
    }),
  );
});

test('any text is either no number or a number in the stored form', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const stored = parsePhone(text);
      if (stored !== null) assert.match(stored, /^\+1[2-9]\d{2}[2-9]\d{6}$/);
    }),
  );
});

test('numbers that no US phone has are refused', () => {
  for (const text of ['', '555-0123', '107-555-0123', '507-155-0123', '+44 20 7946 0958', '507-555-01234', '507-555-0123 x4']) {
    assert.equal(parsePhone(text), null, text);
  }
});

test('a number from elsewhere is shown as it came', () => {
  assert.equal(formatPhone('+44 20 7946 0958'), '+44 20 7946 0958');
});
