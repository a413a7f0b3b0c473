/** Initials of names in many scripts. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { initialsOf } from './initials.ts';

const graphemes = (text: string) => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('initialsOf()', () => {
  it('takes the first letter of the first and of the last word', () => {
    const names = ['Sam Rivers', 'ana maría de la cruz', 'Plato', '  Market   Square ', 'Jean-Luc (Luc) Arnaud', '“Old” Mill', 'Branch 7', 'o’Neill'];
    expect(names.map((name) => initialsOf(name))).to.deep.equal(['SR', 'AC', 'P', 'MS', 'JA', 'OM', 'B7', 'O']);
  });

  it('works in every script', () => {
    const names: [name: string, initials: string][] = [
      ['Ольга Іваненко', 'ОІ'],
      ['Άννα Παππά', 'ΆΠ'],
      ['王小明', '王'],
      ['山田 太郎', '山'],
      ['김 민수', '김'],
      ['دانيال حداد', 'د\u200Cح'],
      ['נועה לוי', 'נל'],
      ['नेहा सागर', 'नेसा'],
      ['เอก แสงทอง', 'อส'],
      ['ნინო ბერიძე', 'ნბ'],
      ['𐐨𐑉 𐑊', '𐐀𐐢'],
    ];
    expect(names.map(([name]) => initialsOf(name, 'en'))).to.deep.equal(names.map(([, initials]) => initials));
  });

  it('keeps a letter whole with its marks, and one letter one letter', () => {
    expect(initialsOf('e\u0301lise n\u0303')).to.equal('E\u0301N\u0303');
    expect(initialsOf('ßen')).to.equal('ß');
    expect(initialsOf('irem', 'tr')).to.equal('İ');
  });

  it('leaves degrees behind a name out, and no part of a name', () => {
    expect(['Priya Raman, MD', 'Grace Lindqvist, RN', 'Ana Ruiz, PhD, FNP-C', 'Brandt, Walter', 'MD'].map((name) => initialsOf(name))).to.deep.equal([
      'PR',
      'GL',
      'AR',
      'BW',
      'M',
    ]);
  });

  it('is empty where there is no letter', () => {
    expect(['', '  ', '—', '🙂', '\uD83D', '\u200F'].map((name) => initialsOf(name))).to.deep.equal(['', '', '', '', '', '']);
  });

  it('is never more than two signs, never has a space, and minds no space around a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const initials = initialsOf(name, 'en');
        expect(graphemes(initials).length).to.be.at.most(2);
        expect(initials).to.not.match(/\s/u);
        expect(initials.isWellFormed()).to.equal(true);
        expect(initialsOf(`  ${name} `, 'en')).to.equal(initials);
      }),
    );
  });
});
