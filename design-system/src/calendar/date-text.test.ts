/** Dates as people type them, in many languages. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dateAt, dateOrder, firstWeekdayOf, longDate, mediumDate, numericDate, weekdayNames } from './calendar-locale.ts';
import { addDays } from './calendar-math.ts';
import { readDate, readIso } from './date-text.ts';

const LOCALES = ['en-US', 'en-GB', 'es', 'es-US', 'de', 'fr', 'pt-BR', 'it', 'nl', 'pl', 'ja', 'zh-CN', 'ko', 'vi', 'ar', 'he', 'fa', 'th'];
const date = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays('1200-01-01', days));

describe('reading a date', () => {
  it('understands what it writes in numbers, in every language', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...LOCALES), (iso, locale) => {
        expect(readIso(numericDate(locale)(iso), { locale })).to.equal(iso);
        expect(readIso(iso, { locale })).to.equal(iso);
      }),
    );
  });

  it('understands names of months and weekdays', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('en-US', 'en-GB', 'es', 'de', 'fr', 'pt-BR', 'nl', 'ja', 'vi'), (iso, locale) => {
        expect(readIso(mediumDate(locale)(iso), { locale }), mediumDate(locale)(iso)).to.equal(iso);
      }),
      { numRuns: 60 },
    );
    expect(readIso(longDate('en-US')('2026-11-25'), { locale: 'en-US' })).to.equal('2026-11-25');
  });

  for (const [text, locale, iso] of [
    ['11/25/2026', 'en-US', '2026-11-25'],
    ['25/11/2026', 'en-GB', '2026-11-25'],
    ['25/11/2026', 'en-US', ''],
    ['1.2.2026', 'de', '2026-02-01'],
    ['11252026', 'en-US', '2026-11-25'],
    ['20261125', 'en-US', '2026-11-25'],
    ['Nov. 25th, 2026', 'en-US', '2026-11-25'],
    ['the 25th of november 2026', 'en-US', '2026-11-25'],
    ['25 de septiembre de 2026', 'es', '2026-09-25'],
    ['25 SEPT 2026', 'es', '2026-09-25'],
    ['25 sep 2026', 'ja', '2026-09-25'],
    ['2026 Nov 25', 'en-US', '2026-11-25'],
    ['٢٥/١١/٢٠٢٦', 'ar', '2026-11-25'],
    ['11/25/26', 'en-US', ''],
    ['Nov 25', 'en-US', ''],
    ['Nov Dec 25 2026', 'en-US', ''],
    ['11/25/2026 10:30', 'en-US', ''],
    ['tomorrow', 'en-US', ''],
    ['', 'en-US', ''],
  ] as const) {
    it(`reads “${text}” (${locale}) as ${iso || 'no date'}`, () => {
      expect(readIso(text, { locale })).to.equal(iso);
    });
  }

  it('takes two digits for the last such year that is allowed', () => {
    const read = (text: string) => readIso(text, { locale: 'en-US', latestYear: 2046 }).slice(0, 4);
    expect(['1/1/26', '1/1/46', '1/1/47', '1/1/00', '1/1/99'].map(read)).to.deep.equal(['2026', '2046', '1947', '2000', '1999']);
  });

  it('hands on numbers that make no day, so that they can be explained', () => {
    expect(readDate('2/30/2026', { locale: 'en-US' })).to.deep.equal({ year: 2026, month: 2, day: 30 });
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en-US', 'de', 'ar'), (text, locale) =>
        /^(\d{4}-\d{2}-\d{2})?$/.test(readIso(text, { locale })),
      ),
    );
  });
});

describe('a language', () => {
  it('has its own order, first weekday and names', () => {
    expect(['en-US', 'de', 'ja'].map(dateOrder)).to.deep.equal([
      ['month', 'day', 'year'],
      ['day', 'month', 'year'],
      ['year', 'month', 'day'],
    ]);
    expect([firstWeekdayOf('en-US'), firstWeekdayOf('de')]).to.deep.equal([7, 1]);
    expect(weekdayNames('en-US', 'long', 7)[0]).to.equal('Sunday');
    expect(weekdayNames('de', 'long', 1)[0]).to.equal('Montag');
  });

  it('puts an instant on the day it is in a time zone', () => {
    const instant = new Date('2026-11-25T03:30:00Z');
    expect(dateAt(instant, 'America/New_York')).to.equal('2026-11-24');
    expect(dateAt(instant, 'Asia/Tokyo')).to.equal('2026-11-25');
  });
});
