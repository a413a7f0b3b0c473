import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quantity } from './fhir-types.ts';
import { parseKeepingDecimals, plainDecimal, sentDecimal } from './sent-decimal.ts';

const sent = (source: string): string | null => sentDecimal(parseKeepingDecimals(`{"value":${source}}`), 'value');

test('a number keeps the digits it was sent with', () => {
  for (const source of ['1.0', '2.50', '0.00004', '31', '-0.10', '100', '0.000000010', '12345678901234567890.5']) assert.equal(sent(source), source);
});

test('an exponent becomes zeros where that is short, and stays where it is long', () => {
  const cases = { '4e-5': '0.00004', '1.50E+3': '1500', '1.25e1': '12.5', '-3.0e-2': '-0.030', '0.5e1': '5', '1e80': '1e80', '2e-300': '2e-300' };
  for (const [source, text] of Object.entries(cases)) assert.equal(sent(source), text);
});

test('a field without a number has no digits', () => {
  const read = parseKeepingDecimals('{"value":"1.0","other":[1.0]}');
  assert.equal(sentDecimal(read, 'value'), null);
  assert.equal(sentDecimal(read, 'missing'), null);
  assert.equal(sentDecimal(null, 'value'), null);
});

test('whatever digits a decimal has, they are kept, and the number reads back the same', () => {
  const digits = fc.stringMatching(/^(0|[1-9]\d{0,8})(\.\d{1,12})?([eE][+-]?\d{1,2})?$/);
  fc.assert(
    fc.property(digits, (source) => {
      const text = plainDecimal(source);
      assert.equal(Number(text), Number(source));
      const count = (of: string): string =>
        of
          .replace(/[eE].*$/, '')
          .replace(/[.-]/g, '')
          .replace(/^0+/, '');
      assert.ok(count(text).startsWith(count(source)));
      if (!/[eE]/.test(source)) assert.equal(text, source);
    }),
  );
});

test('a quantity carries its digits through its schema', () => {
  assert.equal(quantity.parse(parseKeepingDecimals('{"value":2.50,"unit":"mg"}')).sent, '2.50');
  assert.equal(quantity.parse({ unit: 'mg' }).sent, undefined);
  assert.equal(quantity.safeParse({ value: '2.50' }).success, false);
});
