/** Finding and marking, whatever is typed. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { filterByWords, fold, groupOptions, matchParts } from './combobox-options.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'aeioüÉñßøİı ́ Straße'.split('')) }));
const itself = (label: string) => label;

describe('fold()', () => {
  it('takes away case and accents, and no more the second time', () => {
    expect(fold('Crème Brûlée')).to.equal('creme brulee');
    expect(fold('SMØRREBRØD Straße')).to.equal('smorrebrod strasse');
    fc.assert(fc.property(text, (any) => fold(fold(any)) === fold(any)));
    fc.assert(fc.property(text, (any) => fold(any.normalize('NFD')) === fold(any.normalize('NFC'))));
  });
});

describe('filterByWords()', () => {
  it('keeps every item for nothing typed, and each for its own text', () => {
    fc.assert(
      fc.property(fc.array(text), (labels) => {
        expect(filterByWords(labels, ' ', itself)).to.deep.equal(labels);
        for (const label of labels) expect(filterByWords(labels, fold(label), itself)).to.include(label);
      }),
    );
  });

  it('keeps the order, and needs every word, in any order', () => {
    const labels = ['Rye bread', 'Bread roll', 'Crème of rye'];
    expect(filterByWords(labels, 'bread', itself)).to.deep.equal(['Rye bread', 'Bread roll']);
    expect(filterByWords(labels, 'bread rye', itself)).to.deep.equal(['Rye bread']);
    expect(filterByWords(labels, 'CREME', itself)).to.deep.equal(['Crème of rye']);
  });
});

describe('matchParts()', () => {
  it('never changes the label', () => {
    fc.assert(
      fc.property(
        text,
        text,
        (label, query) =>
          matchParts(label, query)
            .map((part) => part.text)
            .join('') === label,
      ),
    );
  });

  it('marks what was typed, with its accents', () => {
    expect(matchParts('Crème brûlée', 'bru')).to.deep.equal([
      { text: 'Crème ', matches: false },
      { text: 'brû', matches: true },
      { text: 'lée', matches: false },
    ]);
    expect(matchParts('Straße', 'ras').map((part) => part.matches)).to.deep.equal([false, true, false]);
    expect(matchParts('Bread', '').map((part) => part.matches)).to.deep.equal([false]);
  });
});

describe('groupOptions()', () => {
  it('loses nothing and repeats no heading', () => {
    const item = fc.record({ id: fc.nat(), group: fc.constantFrom('a', 'b', '') });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const groups = groupOptions(items);
        expect(groups.flatMap((group) => group.options)).to.have.members(items);
        expect(new Set(groups.map((group) => group.label)).size).to.equal(groups.length);
      }),
    );
  });
});
