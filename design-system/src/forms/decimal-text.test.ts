/** Reading and writing numbers of many languages. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isPlainNumber, readDecimal, writeDecimal } from './decimal-text.ts';

const LOCALES = ['en-US', 'es', 'es-US', 'es-MX', 'de', 'de-CH', 'fr', 'sv', 'en-IN', 'ar-EG', 'fa', 'ja'];

/** Numbers in the plain form, up to fifteen digits. */
const plainNumber = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([minus, whole, fraction]) => String((minus ? -1 : 1) * Number(`${whole}.${String(fraction).padStart(4, '0')}`)))
  .map((text) => (text === '-0' ? '0' : text));

describe('readDecimal', () => {
  it('reads marks by the language', () => {
    for (const [text, locale, value] of [
      ['1,234.5', 'en-US', '1234.5'],
      ['1.234,5', 'es', '1234.5'],
      ['1 234,5', 'fr', '1234.5'],
      ['1’234.5', 'de-CH', '1234.5'],
      ['12,34,567.8', 'en-IN', '1234567.8'],
      ['1,234', 'en-US', '1234'],
      ['1,234', 'es', '1.234'],
      ['1.234', 'es', '1234'],
      ['1.234', 'en-US', '1.234'],
      ['١٬٢٣٤٫٥', 'ar-EG', '1234.5'],
    ] as const) {
      expect(readDecimal(text, locale), `${text} in ${locale}`).to.equal(value);
    }
  });

  it('understands the other language where only one reading is possible', () => {
    for (const locale of ['en-US', 'es']) {
      for (const text of ['12,5', '12.5', ' 12.50 ', '+12,5', '012.5']) expect(readDecimal(text, locale), text).to.equal('12.5');
      expect(readDecimal('1.234,5', locale)).to.equal('1234.5');
      expect(readDecimal('1,234.5', locale)).to.equal('1234.5');
      expect(readDecimal('1,234,567', locale)).to.equal('1234567');
      expect(readDecimal('0,123', locale)).to.equal('0.123');
      expect(readDecimal('−3', locale)).to.equal('-3');
      expect(readDecimal('.5', locale)).to.equal('0.5');
      expect(readDecimal('5.', locale)).to.equal('5');
    }
  });

  it('refuses what is no number', () => {
    for (const text of ['', '-', '.', 'abc', '12 kg', '1.2.3', '1,2.3', '12,34.56', '1e5', '--1', '1-2', '1234567890123456']) {
      expect(readDecimal(text, 'en-US'), text).to.equal(undefined);
    }
  });

  it('reads what it writes, in every language', () => {
    fc.assert(fc.property(plainNumber, fc.constantFrom(...LOCALES), (value, locale) => readDecimal(writeDecimal(value, locale, 4), locale) === value));
  });

  it('gives the plain form or nothing for any text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+\d., ]*$/));
    fc.assert(
      fc.property(texts, fc.constantFrom(...LOCALES), (text, locale) => {
        const value = readDecimal(text, locale);
        return value === undefined || (isPlainNumber(value) && readDecimal(value, 'en-US') === value);
      }),
    );
  });
});
