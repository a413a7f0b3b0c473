import { expect } from '@open-wc/testing';
import { rangeText, unitText, valueText } from './result-text.ts';

const VALUE = { number: null, comparator: null, unit: null, text: null, components: [] };

describe('the words of a result', () => {
  it('writes units as people do', () => {
    const cases = { 'mm[Hg]': 'mmHg', '10*3/uL': '10³/µL', 'mL/min/{1.73_m2}': 'mL/min/1.73 m²', 'mg/dL': 'mg/dL', 'umol/L': 'µmol/L', '%': '%' };
    for (const [unit, text] of Object.entries(cases)) expect(unitText(unit)).to.equal(text);
    expect(unitText(null)).to.equal('');
  });

  it('writes a number with its sign and in the language of the reader', () => {
    expect(valueText({ ...VALUE, number: 1234.5, comparator: '>=', unit: 'mg/dL' }, 'en')).to.equal('≥ 1,234.5 mg/dL');
    expect(valueText({ ...VALUE, number: 0 }, 'en')).to.equal('0');
  });

  it('says so when there is no value', () => {
    expect(valueText(VALUE, 'en')).to.equal('No value given');
  });

  it('writes ranges that are open on one side, and prefers numbers to the text of the laboratory', () => {
    const open = { referenceLow: null, referenceHigh: null, referenceText: 'see note', unit: '%' };
    expect(rangeText({ ...open, referenceLow: 0 }, 'en')).to.equal('0 % or more');
    expect(rangeText({ ...open, referenceHigh: 5 }, 'en')).to.equal('5 % or less');
    expect(rangeText({ ...open, referenceLow: 4, referenceHigh: 5.6 }, 'en')).to.equal('4 to 5.6 %');
    expect(rangeText(open, 'en')).to.equal('see note');
    expect(rangeText({ ...open, referenceText: null }, 'en')).to.equal(null);
  });
});
