/** Lines as short text, and the value of a signature. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatSignature, parseSignature } from './signature-value.ts';
import { GRID, decodeStroke, encodeStroke, thinOut } from './strokes.ts';
import type { Point } from './strokes.ts';

const point: fc.Arbitrary<Point> = fc.tuple(fc.nat(GRID.width - 1), fc.nat(GRID.height - 1));
const stroke = fc.array(point, { minLength: 1, maxLength: 60 });

describe('the lines of a signature', () => {
  it('are read as they were written, four characters a point', () => {
    fc.assert(
      fc.property(stroke, (points) => {
        const text = encodeStroke(points);
        expect(text).to.have.length(points.length * 4);
        expect(decodeStroke(text)).to.deep.equal(points);
      }),
    );
  });

  it('stay on the grid', () => {
    expect(
      decodeStroke(
        encodeStroke([
          [-5, 900],
          [5000, 2.4],
        ]),
      ),
    ).to.deep.equal([
      [0, GRID.height - 1],
      [GRID.width - 1, 2],
    ]);
  });

  it('keep their ends when they are thinned out', () => {
    fc.assert(
      fc.property(stroke, (points) => {
        const thin = thinOut(points);
        expect(thin.length).to.be.at.most(points.length);
        expect(thin[0]).to.deep.equal(points[0]);
        expect(thin.at(-1)).to.deep.equal(points.at(-1));
      }),
    );
    expect(
      thinOut([
        [0, 0],
        [1, 1],
        [2, 1],
        [9, 9],
      ]),
    ).to.deep.equal([
      [0, 0],
      [9, 9],
    ]);
  });

  it('are none for any other text', () => {
    for (const text of ['', 'abc', 'abcde', 'AB00', 'a b0']) expect(decodeStroke(text)).to.deep.equal([]);
  });
});

describe('the value of a signature', () => {
  it('is read as it was written', () => {
    const typed = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'typed' as const, text }));
    const drawn = fc.array(stroke.map(encodeStroke), { minLength: 1 }).map((strokes) => ({ kind: 'drawn' as const, strokes }));
    fc.assert(fc.property(fc.oneof(typed, drawn), (signature) => void expect(parseSignature(formatSignature(signature))).to.deep.equal(signature)));
  });

  it('is nothing while nothing is there, and for what is no signature', () => {
    expect(formatSignature({ kind: 'typed', text: '  ' })).to.equal('');
    expect(formatSignature({ kind: 'drawn', strokes: [] })).to.equal('');
    for (const value of ['', '{', 'null', '5', '{"kind":"typed"}', '{"kind":"other"}']) expect(parseSignature(value)).to.equal(undefined);
  });
});
