/** Reading and writing amounts of money. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { currencyStyle, isAmount, readAmount, writeAmount } from './money-text.ts';

const LOCALES = ['en-US', 'es', 'es-US', 'es-MX', 'de', 'de-CH', 'fr', 'sv', 'en-IN', 'ar-EG', 'ja'];

const read = (text: string, locale: string, currency = 'USD') => readAmount(text, locale, currency, currencyStyle(locale, currency));

describe('readAmount', () => {
  it('reads amounts as they are typed and pasted', () => {
    for (const [text, locale, amount] of [
      ['1,234.50', 'en-US', '123450'],
      ['$1,234.50', 'en-US', '123450'],
      ['US$ 12', 'en-US', '1200'],
      ['USD 12.5', 'en-US', '1250'],
      ['12,5', 'en-US', '1250'],
      ['1.234,50', 'es', '123450'],
      ['1,234.50', 'es', '123450'],
      ['1.234,50 €', 'de', '123450'],
      ['0.07', 'en-US', '7'],
      ['.5', 'en-US', '50'],
      ['0', 'en-US', '0'],
      ['-3', 'en-US', '-300'],
    ] as const) {
      expect(read(text, locale), `${text} in ${locale}`).to.equal(amount);
    }
    expect(read('1,500', 'en-US', 'JPY')).to.equal('1500');
  });

  it('asks again rather than guess', () => {
    for (const text of ['', '$', '12.345', '1.2.3', 'ten', '12 or 13']) expect(read(text, 'en-US'), text).to.equal(undefined);
    expect(read('1,234', 'es')).to.equal(undefined);
    expect(read('1.5', 'en-US', 'JPY')).to.equal(undefined);
  });

  it('reads what it writes to the cent, in every language and currency', () => {
    const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.constantFrom(...LOCALES), currencies, (amount, locale, currency) => {
        const { digits, symbol, isBefore } = currencyStyle(locale, currency);
        const text = writeAmount(String(amount), locale, digits);
        const ways = [text, isBefore ? symbol + text : text + symbol];
        return ways.every((way) => read(way, locale, currency) === String(amount));
      }),
    );
  });

  it('gives an amount or nothing for any text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+$€\d., ]*$/));
    fc.assert(
      fc.property(texts, fc.constantFrom(...LOCALES), (text, locale) => {
        const amount = read(text, locale);
        return amount === undefined || isAmount(amount);
      }),
    );
  });
});

describe('currencyStyle', () => {
  it('knows sign, place, name and digits', () => {
    expect(currencyStyle('en-US', 'USD')).to.deep.equal({ symbol: '$', isBefore: true, name: 'US dollars', digits: 2 });
    expect(currencyStyle('de', 'EUR')).to.deep.include({ symbol: '€', isBefore: false, digits: 2 });
    expect(currencyStyle('en-US', 'JPY').digits).to.equal(0);
  });
});
