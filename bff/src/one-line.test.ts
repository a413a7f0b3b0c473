import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NAME_MOST, nameLine, typedName } from './one-line.ts';

const takes = (text: string): boolean => typedName.safeParse(text).success;

test('LD-11 a name has no line break, no control and no mark that turns the direction of writing', () => {
  for (const mark of ['\n', '\r', '\t', '\0', '\u0085', '\u2028', '\u2029', '\u061c', '\u200e', '\u200f', '\u202e', '\u2066', '\u2069'])
    assert.ok(!takes(`An${mark}na`), JSON.stringify(mark));
  assert.ok(!takes(''));
  assert.ok(!takes('   '));
  assert.ok(!takes('n'.repeat(NAME_MOST + 1)));
});

test('names of all scripts are taken as they are written', () => {
  for (const name of ['Ana María Núñez', 'O’Brien-Smith', '山田 太郎', 'علی‌رضا', 'ශ්‍රී', 'Nguyễn Thị Ánh', 'Þór', 'Jr. III', 'D\u0301ana']) {
    assert.ok(takes(name), name);
    assert.equal(nameLine(name), name);
  }
});

test('LD-11 a source’s name becomes one that could have been typed, and such a one stays as it is', () => {
  assert.equal(nameLine('Anna\r\nBerg'), 'Anna Berg');
  assert.equal(nameLine('\u202eanna\u202c'), 'anna');
  assert.equal(nameLine('x'.repeat(5_000)).length, NAME_MOST);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const line = nameLine(text);
      assert.ok(line === '' || takes(line) || Array.from(line).length <= NAME_MOST);
      assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      assert.equal(nameLine(line), line);
    }),
  );
});
