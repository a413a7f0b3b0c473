import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatDecimal, rangeText, unitText, valueText } from './value-text.ts';

const VALUE = { number: null, digits: null, comparator: null, unit: null, text: null, absentReason: null, absentText: null };
const RANGE = {
  referenceLow: null,
  referenceHigh: null,
  referenceLowDigits: null,
  referenceHighDigits: null,
  referenceUnit: null,
  referenceText: null,
  unit: '%',
};

describe('the words of a value', () => {
  it('writes units as people do where that is certain', () => {
    const cases = {
      'mm[Hg]': 'mmHg',
      '10*3/uL': '10³/µL',
      'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
      'mg/dL': 'mg/dL',
      'umol/L': 'µmol/L',
      'm[iU]/L': 'mIU/L',
      'u[iU]/mL': 'µIU/mL',
      '{INR}': 'INR',
      'ug/mg{creat}': 'µg/mg creat',
      '%': '%',
    };
    for (const [unit, text] of Object.entries(cases)) expect(unitText(unit)).to.equal(text);
    expect(unitText(null)).to.equal('');
  });

  it('takes a "u" for a micro sign in no other unit', () => {
    for (const unit of ['units/L', 'U/L', 'u', 'u/L', 'unit', 'uncounted', 'cups', 'kU/L', 'constructor', 'RLU']) expect(unitText(unit)).to.equal(unit);
  });

  it('keeps every digit of a number and adds none', () => {
    const cases = {
      '1.0': '1.0',
      '2.50': '2.50',
      '0.00004': '0.00004',
      '1234.50': '1,234.50',
      '-0.10': '-0.10',
      '12345678901234567890': '12,345,678,901,234,567,890',
    };
    for (const [digits, text] of Object.entries(cases)) expect(formatDecimal(digits, 'en')).to.equal(text);
    expect(formatDecimal('1e80', 'en')).to.equal('1e80');
    fc.assert(
      fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,10})?$/), fc.constantFrom('en' as const, 'es' as const), (digits, locale) => {
        expect(formatDecimal(digits, locale).replaceAll(',', '')).to.equal(digits);
      }),
    );
  });

  it('writes a number with its sign, its digits and its unit', () => {
    expect(valueText({ ...VALUE, number: 1234.5, digits: '1234.50', comparator: '>=', unit: 'mg/dL' }, 'en')).to.equal('≥ 1,234.50 mg/dL');
    expect(valueText({ ...VALUE, number: 0.1, digits: '0.1', comparator: '<', unit: 'kU/L' }, 'es')).to.equal('< 0.1 kU/L');
    expect(valueText({ ...VALUE, number: 0 }, 'en')).to.equal('0');
    expect(valueText({ ...VALUE, number: 4e-8 }, 'en')).to.equal('0.00000004');
  });

  it('says why there is no value, in the words of the laboratory where it has some', () => {
    expect(valueText(VALUE, 'en')).to.equal(null);
    expect(valueText({ ...VALUE, absentReason: 'not-performed' }, 'en')).to.equal('This test was not done');
    expect(valueText({ ...VALUE, absentReason: 'error', absentText: 'Sample clotted' }, 'en')).to.equal('Sample clotted');
    expect(valueText({ ...VALUE, absentReason: 'unknown' }, 'en')).to.equal('The lab does not know this value');
  });

  it('writes ranges that are open on one side, in their own unit, and prefers numbers to the text of the laboratory', () => {
    const open = { ...RANGE, referenceText: 'see note' };
    expect(rangeText({ ...open, referenceLow: 0 }, 'en')).to.equal('0 % or more');
    expect(rangeText({ ...open, referenceHigh: 5, referenceHighDigits: '5.0' }, 'en')).to.equal('5.0 % or less');
    expect(rangeText({ ...open, referenceLow: 4, referenceHigh: 5.6 }, 'en')).to.equal('4 to 5.6 %');
    expect(rangeText({ ...open, referenceLow: 4, referenceUnit: 'g/L' }, 'en')).to.equal('4 g/L or more');
    expect(rangeText(open, 'en')).to.equal('see note');
    expect(rangeText(RANGE, 'en')).to.equal(null);
  });
});
