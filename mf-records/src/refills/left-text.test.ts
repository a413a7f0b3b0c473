import { expect } from '@open-wc/testing';
import { daysLeftText, leftBadge, refillsLeftText } from './left-text.ts';

const AT = { today: '2026-12-20', locale: 'en' } as const;
const left = (daysLeft: number | null, runsOut: string | null = null) => daysLeftText({ daysLeft, runsOut }, AT);

describe('what is left of a medicine', () => {
  it('is said in days and with the day, of another year with that year', () => {
    expect(left(6, '2026-12-26')).to.equal('About 6 days left, until Dec 26');
    expect(left(1, '2026-12-21')).to.equal('About 1 day left, until Dec 21');
    expect(left(20, '2027-01-09')).to.equal('About 20 days left, until Jan 9, 2027');
    expect(left(6)).to.equal('About 6 days left');
  });

  it('is said to be none since a day, and not guessed where nobody knows', () => {
    expect(left(0, '2026-12-18')).to.equal('Should have run out on Dec 18');
    expect(left(0)).to.equal('Should have run out');
    expect(left(null)).to.equal('We can’t tell how much is left');
  });

  it('stands out from a week on', () => {
    expect([null, 8, 7, 1, 0].map((daysLeft) => leftBadge({ daysLeft, runsOut: null })?.text)).to.deep.equal([
      undefined,
      undefined,
      'Running low',
      'Running low',
      'None left',
    ]);
  });

  it('has so many refills, where anyone says how many', () => {
    expect([null, 0, 1, 4].map(refillsLeftText)).to.deep.equal(['', 'No refills left', '1 refill left', '4 refills left']);
  });
});
