import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toCsv } from './csv.ts';

/** Reads RFC 4180 with every cell in quotes. */
function read(text: string): string[][] {
  assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'));
  return text
    .slice(2, -3)
    .split('"\r\n"')
    .map((line) => line.split('","').map((cell) => cell.replaceAll('""', '"')));
}

test('every cell comes back as it was, and one that would be a formula with a mark before it', () => {
  // Without the letters that part cells, which the reader of this test can't tell from those inside.
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[",\r\n]/g, ' '));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const expected = rows.map((row) => row.map((text) => (/^[=+\-@\t＝＋－＠]/.test(text) ? `'${text}` : text)));
      assert.deepEqual(read(toCsv(rows)), expected);
    }),
  );
});

test('quotes, commas and new lines stay inside their cell', () => {
  assert.equal(toCsv([['a "b", c', 'd\r\ne', '']]), '\uFEFF"a ""b"", c","d\r\ne",""\r\n');
});

test('IN-04 no cell begins as a formula does, in letters of any width', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) assert.equal(toCsv([[`${start}1`]]), `\uFEFF"'${start}1"\r\n`);
});
