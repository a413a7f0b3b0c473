import { expect } from '@open-wc/testing';
import { configureLocalization } from '@lit/localize';
import type { CodedDose, DosageStep } from '@portal/bff/contract/records';
import type { Locale } from '@portal/shell/contract';
import fc from 'fast-check';
import { NO_CODES } from '../mocks/records-mocks.ts';
import { codedLines, dosageWords } from './dosage-text.ts';
import { numberText } from './dose-numbers.ts';

const { setLocale } = configureLocalization({ sourceLocale: 'en', targetLocales: ['es'], loadLocale: () => import('../locales/es.ts') });

const STEP: DosageStep = { step: 1, text: null, instruction: null, coded: null, ask: false };
const exactly = (value: number) => ({ low: value, high: value });
const reading = (locale: Locale = 'en') => ({ locale, timeZone: 'America/Chicago' });
const said = (dose: Partial<CodedDose>, locale: Locale = 'en') => codedLines({ ...NO_CODES, ...dose }, reading(locale));

/** An independent reader: it knows the words of a language, and nothing of how they were made. */
interface Reader {
  readonly units: Readonly<Record<string, string>>;
  readonly spans: Readonly<Record<string, string>>;
  readonly once: string;
  readonly times: string;
  readonly every: string;
  readonly to: string;
  readonly perOne: Readonly<Record<string, string>>;
  readonly needed: string;
  readonly limit: RegExp;
  readonly lasting: RegExp;
  readonly events: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
}

const READERS: Readonly<Record<Locale, Reader>> = {
  en: {
    units: { tablet: 'tablet', tablets: 'tablet', puff: 'puff', puffs: 'puff', mg: 'mg', mL: 'mL', mcg: 'mcg', application: 'application' },
    spans: { second: 's', minute: 'min', hour: 'h', day: 'd', week: 'wk', month: 'mo', year: 'a' },
    once: 'once',
    times: 'times',
    every: 'every',
    to: 'to',
    perOne: { 'a second': 's', 'a minute': 'min', 'an hour': 'h', 'a day': 'd', 'a week': 'wk', 'a month': 'mo', 'a year': 'a' },
    needed: 'as needed',
    limit: /^No more than (.+) in (.+)$/,
    lasting: /, for ([^,]+)/,
    events: { ACM: 'before breakfast', PCV: 'after dinner', HS: 'before going to bed', MORN: 'in the morning', NIGHT: 'at night' },
    days: { mon: 'Monday', wed: 'Wednesday', sun: 'Sunday' },
  },
  es: {
    units: { tableta: 'tablet', tabletas: 'tablet', inhalación: 'puff', inhalaciones: 'puff', mg: 'mg', mL: 'mL', mcg: 'mcg', application: 'application' },
    spans: { segundo: 's', minuto: 'min', hora: 'h', día: 'd', semana: 'wk', mes: 'mo', año: 'a' },
    once: 'una vez',
    times: 'veces',
    every: 'cada',
    to: 'a',
    perOne: { 'por segundo': 's', 'por minuto': 'min', 'por hora': 'h', 'al día': 'd', 'a la semana': 'wk', 'al mes': 'mo', 'al año': 'a' },
    needed: 'si es necesario',
    limit: /^No más de (.+) en (.+)$/,
    lasting: /, por (\d[^,]*)/,
    events: { ACM: 'antes del desayuno', PCV: 'después de la cena', HS: 'antes de acostarse', MORN: 'por la mañana', NIGHT: 'por la noche' },
    days: { mon: 'lunes', wed: 'miércoles', sun: 'domingo' },
  },
};

const NUMBER = String.raw`[\d\u202f]+(?:\.\d+)?`;
const toNumber = (text: string | undefined) => Number(text?.replaceAll('\u202f', ''));
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

class Heard {
  private readonly _reader: Reader;

  constructor(reader: Reader) {
    this._reader = reader;
  }

  /** "1 to 2 tablets" → numbers and what follows. */
  private _counted(text: string): { low: number; high: number; rest: string } {
    const match = new RegExp(`^(${NUMBER})(?: ${this._reader.to} (${NUMBER}))? (.*)$`).exec(text);
    if (!match) throw new Error(`no number in: ${text}`);
    const low = toNumber(match[1]);
    return { low, high: match[2] === undefined ? low : toNumber(match[2]), rest: match[3] ?? '' };
  }

  amount(text: string) {
    const { low, high, rest } = this._counted(text);
    const word = rest.split(/[ ,]/)[0] ?? '';
    return { low, high, unit: this._reader.units[word], rest: rest.slice(word.length).trim() };
  }

  span(text: string) {
    const { low, high, rest } = this._counted(text);
    const word = rest.split(/[ ,]/)[0] ?? '';
    return { low, high, unit: this._reader.spans[word] ?? this._reader.spans[word.replace(/s$/, '')] ?? this._reader.spans[word.replace(/es$/, '')] };
  }

  often(text: string) {
    const { once, times, every, perOne } = this._reader;
    let rest = text;
    let many = exactly(1);
    if (rest.startsWith(`${once} `)) rest = rest.slice(once.length + 1);
    else if (!rest.startsWith(`${every} `)) {
      const counted = this._counted(rest);
      if (!counted.rest.startsWith(`${times} `)) throw new Error(`no times in: ${text}`);
      many = { low: counted.low, high: counted.high };
      rest = counted.rest.slice(times.length + 1);
    }
    if (rest.startsWith(`${every} `)) return { times: many, per: this.span(rest.slice(every.length + 1)) };
    const one = Object.entries(perOne).find(([words]) => rest.startsWith(words));
    if (!one) throw new Error(`nothing it is in: ${text}`);
    return { times: many, per: { ...exactly(1), unit: one[1] } };
  }
}

const quarters = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 8),
);
const ends = (of: fc.Arbitrary<number>) =>
  fc.oneof(
    of.map(exactly),
    fc.tuple(of, of).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );
const unit = fc.constantFrom('tablet', 'puff', 'mg', 'mL', 'mcg', 'application');
const time = fc.constantFrom('s', 'min', 'h', 'd', 'wk', 'mo', 'a' as const);
const amounts = fc.tuple(ends(quarters), unit).map(([between, of]) => ({ ...between, unit: of }));
const spans = fc.tuple(ends(fc.integer({ min: 1, max: 400 })), time).map(([between, of]) => ({ ...between, unit: of }));
const oftens = fc.record({ times: ends(fc.integer({ min: 1, max: 12 })), per: spans });

describe('how to take a medicine, in words', () => {
  afterEach(() => setLocale('en'));

  it('says what the codes say, as a person would', () => {
    const often = { times: exactly(1), per: { low: 4, high: 6, unit: 'h' as const } };
    expect(said({ amount: { low: 1, high: 2, unit: 'tablet' }, often, asNeeded: true, asNeededFor: 'pain' })).to.deep.equal([
      '1 to 2 tablets every 4 to 6 hours as needed for pain',
    ]);
    expect(said({ amount: { ...exactly(15), unit: 'mg' }, often: { times: exactly(1), per: { ...exactly(1), unit: 'wk' } } })).to.deep.equal([
      '15 mg once a week',
    ]);
    expect(
      said({
        amount: { ...exactly(1), unit: 'capsule' },
        often: { times: exactly(2), per: { ...exactly(1), unit: 'd' } },
        events: [
          { event: 'ACM', minutes: 30 },
          { event: 'HS', minutes: null },
        ],
        lasting: { ...exactly(10), unit: 'd' },
        from: '2026-11',
        route: 'mouth',
        hints: ['Drink plenty of water'],
        maxEachTime: { ...exactly(2), unit: 'capsule' },
      }),
    ).to.deep.equal([
      '1 capsule 2 times a day, 30 minutes before breakfast and before going to bed, for 10 days, from November 2026, by mouth',
      'No more than 2 capsules each time',
      'Drink plenty of water',
    ]);
  });

  it('never writes midnight as 12 AM, a decimal as a comma, or a large number with one', async () => {
    expect(said({ clock: ['00:00', '08:30', '12:00'] })[0]).to.match(/^At midnight, 8:30\sAM, and noon$/);
    await setLocale('es');
    expect(said({ amount: { ...exactly(1.5), unit: 'tablet' } }, 'es')).to.deep.equal(['1.5 tabletas']);
    expect([1000, 10_000, 1_234_567.5, 0.125].map(numberText)).to.deep.equal(['1000', '10\u202f000', '1\u202f234\u202f567.5', '0.125']);
  });

  it('says exact days and moments by the clinic’s clock', async () => {
    const one = { amount: { ...exactly(1), unit: 'tablet' }, at: ['2026-11-03', '2026-11-10T14:00:00.000Z'] };
    expect(said(one)[0]?.replace(/\s/g, ' ')).to.match(/^1 tablet, on Nov 3, 2026 and .*Nov(ember)? 10, 2026.*8:00 AM CST$/);
    await setLocale('es');
    expect(said(one, 'es')[0]?.replace(/\s/g, ' ')).to.match(/^1 tableta, en estas fechas: 3 .* y .*10 .*8:00/);
  });

  it('shows both texts and marks the words for the codes, so that one dose is not read as two', () => {
    const coded = { ...NO_CODES, amount: { ...exactly(1), unit: 'tablet' }, often: { times: exactly(2), per: { ...exactly(1), unit: 'd' as const } } };
    expect(dosageWords([{ ...STEP, text: '1 twice daily', instruction: 'Take with food', coded }], reading())).to.deep.equal([
      { heading: null, lines: ['1 twice daily', 'In other words: 1 tablet 2 times a day', 'Take with food'] },
    ]);
    expect(dosageWords([{ ...STEP, text: '1 tablet 2 times a day', coded }], reading())[0]?.lines).to.deep.equal(['1 tablet 2 times a day']);
  });

  it('reads a taper as steps in order, and says what goes together', () => {
    const steps = [
      { ...STEP, text: '4 tablets a day for 5 days' },
      { ...STEP, text: 'a stomach tablet' },
      { ...STEP, step: 2, text: '1 tablet a day' },
    ];
    expect(dosageWords(steps, reading()).map(({ heading }) => heading)).to.deep.equal(['Step 1', 'Step 1, at the same time', 'Step 2']);
  });

  it('sends the person to the clinic where nothing, not all, or no order is said', () => {
    const ask = 'Ask your clinic or pharmacist how to take this';
    expect(dosageWords([], reading())).to.deep.equal([{ heading: null, lines: [ask] }]);
    expect(dosageWords([{ ...STEP, instruction: 'Take with food', ask: true }], reading())[0]?.lines).to.deep.equal(['Take with food', ask]);
    const unordered = ['a', 'b'].map((text) => ({ ...STEP, step: null, text }));
    expect(dosageWords(unordered, reading()).at(-1)?.lines).to.deep.equal(['Ask your clinic or pharmacist what order to follow these in']);
  });

  for (const locale of ['en', 'es'] as const) {
    const reader = READERS[locale];
    const heard = new Heard(reader);

    it(`is read back with the same numbers, units and frequency (${locale})`, async () => {
      await setLocale(locale);
      fc.assert(
        fc.property(amounts, oftens, fc.boolean(), fc.option(spans), (amount, often, asNeeded, lasting) => {
          const [line = ''] = said({ amount, often, asNeeded, lasting }, locale);
          const { rest, ...dose } = heard.amount(line);
          expect(dose).to.deep.equal(amount);
          expect(heard.often(rest)).to.deep.equal(often);
          expect(line.includes(reader.needed)).to.equal(asNeeded);
          const long = reader.lasting.exec(line)?.[1];
          expect(long === undefined ? null : heard.span(long)).to.deep.equal(lasting);
        }),
        { numRuns: 400 },
      );
    });

    it(`is read back with the same limit (${locale})`, async () => {
      await setLocale(locale);
      fc.assert(
        fc.property(amounts, spans, (amount, per) => {
          const [line = ''] = said({ maxInPeriod: { ...amount, per } }, locale);
          const [, most = '', long = ''] = reader.limit.exec(line) ?? [];
          const { rest: _rest, ...dose } = heard.amount(most);
          expect(dose).to.deep.equal(amount);
          expect(heard.span(long)).to.deep.equal(per);
        }),
      );
    });

    it(`names every event and day it was given, and no other (${locale})`, async () => {
      await setLocale(locale);
      const events = fc.subarray(['ACM', 'PCV', 'HS', 'MORN', 'NIGHT'] as const);
      const days = fc.subarray(['mon', 'wed', 'sun'] as const);
      fc.assert(
        fc.property(events, days, fc.option(fc.integer({ min: 1, max: 90 })), (some, on, minutes) => {
          const line = lower(said({ amount: { ...exactly(1), unit: 'mg' }, events: some.map((event) => ({ event, minutes })), days: on }, locale)[0] ?? '');
          for (const [event, words] of Object.entries(reader.events)) expect(line.includes(words), line).to.equal(some.some((one) => one === event));
          for (const [day, words] of Object.entries(reader.days)) expect(line.includes(words), line).to.equal(on.some((one) => one === day));
          if (minutes !== null && some.length > 0) expect(line.match(new RegExp(`(?<!\\d)${minutes} minut`, 'g'))).to.have.length(some.length);
        }),
      );
    });

    it(`keeps steps in their order and loses no sentence (${locale})`, async () => {
      await setLocale(locale);
      const text = fc.stringMatching(/^[a-z]{3,9}$/);
      fc.assert(
        fc.property(fc.array(fc.record({ text, instruction: fc.option(text) }), { minLength: 2, maxLength: 6 }), (texts) => {
          const words = dosageWords(
            texts.map((one, index) => ({ ...STEP, ...one, step: index + 1 })),
            reading(locale),
          );
          expect(words.map(({ heading }) => Number(heading?.match(/\d+/)?.[0]))).to.deep.equal(texts.map((_, index) => index + 1));
          for (const [index, one] of texts.entries()) {
            expect(words[index]?.lines).to.include(one.text);
            if (one.instruction !== null) expect(words[index]?.lines).to.include(one.instruction);
          }
        }),
      );
    });
  }
});
