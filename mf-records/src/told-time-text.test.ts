import { configureLocalization } from '@lit/localize';
import { expect } from '@open-wc/testing';
import type { ToldTime } from '@portal/bff/contract/records';
import { absentTimeText, sinceText, untilText } from './told-time-text.ts';

const { setLocale } = configureLocalization({ sourceLocale: 'en', targetLocales: ['es'], loadLocale: () => import('./locales/es.ts') });
const day = (date: string) => date;
const age = (low: number | null, high: number | null, strict = false): ToldTime => ({ kind: 'age', low, high, unit: 'a', strict });
const within = (from: string | null, to: string | null): ToldTime => ({ kind: 'within', from, to });

const CASES: readonly (readonly [told: ToldTime, since: string, until: string])[] = [
  [age(34, 34), 'Since the age of 34 years', 'Until the age of 34 years'],
  [age(1, 1), 'Since the age of 1 year', 'Until the age of 1 year'],
  [age(4, 6), 'Since the age of 4 to 6 years', 'Until the age of 4 to 6 years'],
  [age(null, 12, true), 'Began before the age of 12 years', 'Ended before the age of 12 years'],
  [age(null, 12), 'Began at the age of 12 years or earlier', 'Ended at the age of 12 years or earlier'],
  [age(40, null, true), 'Began after the age of 40 years', 'Ended after the age of 40 years'],
  [age(40, null), 'Began at the age of 40 years or later', 'Ended at the age of 40 years or later'],
  [within('2001', '2003'), 'Began between 2001 and 2003', 'Ended between 2001 and 2003'],
  [within('2001', null), 'Began 2001 or later', 'Ended 2001 or later'],
  [within(null, '2003'), 'Began 2003 or earlier', 'Ended 2003 or earlier'],
  [{ kind: 'words', text: 'as a child' }, 'Began: as a child', 'Ended: as a child'],
  [{ kind: 'absent', reason: 'unknown' }, 'Not known when it began', 'Date not known'],
  [{ kind: 'absent', reason: 'masked' }, 'When it began is not shared here. Ask your clinic.', 'The date is not shared here. Ask your clinic.'],
];

describe('the words of a time without a date', () => {
  afterEach(() => setLocale('en'));

  it('say what was told, and a date where there is one', () => {
    for (const [told, since, until] of CASES) {
      expect(sinceText(null, told, day)).to.equal(since);
      expect(untilText(null, told, day)).to.equal(until);
    }
    expect(sinceText('2009', null, day)).to.equal('Since 2009');
    expect(untilText('2009', null, day)).to.equal('Until 2009');
    expect(sinceText(null, null, day)).to.equal(null);
    expect(absentTimeText('not-permitted')).to.equal('The date is not shared here. Ask your clinic.');
  });

  it('say each in Spanish, with the same numbers', async () => {
    const numbers = (text: string | null) => (text ?? '').match(/\d+/g);
    await setLocale('es');
    for (const [told, since, until] of CASES) {
      const [began, ended] = [sinceText(null, told, day), untilText(null, told, day)];
      expect(began).not.to.equal(since);
      expect([numbers(began), numbers(ended)]).to.deep.equal([numbers(since), numbers(until)]);
    }
    expect(sinceText(null, age(null, 12, true), day)).to.equal('Empezó antes de la edad de 12 años');
    expect(untilText(null, age(4, 6), day)).to.equal('Hasta la edad de 4 a 6 años');
  });
});
