import { expect } from '@open-wc/testing';
import { formatKnownInstant, formatMoney, formatNearDate } from './intl.ts';

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

describe('an instant of which not all is known', () => {
  it('names a day, a month or a year, and no more than is known', () => {
    const at = '2026-11-15T12:00:00.000Z';
    expect(formatKnownInstant(at, null, 'America/Chicago', 'en')).to.equal('Nov 15, 2026');
    expect(formatKnownInstant(at, 'day', 'Pacific/Kiritimati', 'en')).to.equal('Nov 15, 2026');
    expect(formatKnownInstant('2026-11-15T00:00:00.000Z', 'day', 'America/Chicago', 'en')).to.equal('Nov 15, 2026');
    expect(formatKnownInstant(at, 'month', 'America/Chicago', 'en')).to.equal('November 2026');
    expect(formatKnownInstant(at, 'year', 'America/Chicago', 'en')).to.equal('2026');
  });
});
