import { expect } from '@open-wc/testing';
import { formatMoney, formatNearDate } from './intl.ts';

describe('money', () => {
  it('below zero has a minus sign, which is read aloud, in both languages', () => {
    expect(formatMoney(-123456, 'en')).to.equal('−$1,234.56');
    expect(formatMoney(-5, 'es')).to.contain('−').and.not.to.contain('-');
    expect(formatMoney(0, 'en')).to.equal('$0.00');
  });
});

describe('a day near another', () => {
  it('has no year where it is the same', () => {
    expect(formatNearDate('2026-12-09', '2026-11-24', 'en')).to.equal('Dec 9');
    expect(formatNearDate('2026-12-09', '2026-11-24', 'es')).to.match(/^9 dic/);
  });

  it('has its year where it is another', () => {
    expect(formatNearDate('2027-01-04', '2026-12-24', 'en')).to.equal('Jan 4, 2027');
  });
});
