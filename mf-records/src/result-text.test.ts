import { expect } from '@open-wc/testing';
import { statusText, summaryBadge, valueStatusText, withdrawnText } from './result-text.ts';

describe('the words of a result', () => {
  it('says of a report that it was cancelled, is not ready or has no values, whatever its flag', () => {
    const badge = (status: string, valueCount = 1) => summaryBadge({ flag: 'unknown', status, valueCount, withdrawnFor: null }).text;
    expect(badge('cancelled')).to.equal('Canceled');
    expect(badge('registered')).to.equal('Not ready yet');
    expect(badge('final', 0)).to.equal('No values');
    expect(badge('final')).to.equal('Not compared with a range');
  });

  it('says only of what the lab called wrong or took out that the lab withdrew it', () => {
    const said = (withdrawnFor: 'error' | 'deleted' | 'unsure' | 'other' | null) => withdrawnText({ withdrawnFor }, 'Nov 21');
    expect(said('error').heading).to.equal(said('deleted').heading).and.to.contain('The lab withdrew this result on Nov 21');
    expect(said('error').text).to.contain('mistake');
    expect(said('deleted').text).not.to.contain('mistake');
    for (const why of ['unsure', 'other', null] as const) {
      expect(said(why).heading).to.equal('We stopped showing this result on Nov 21.');
      expect(said(why).text).to.contain('don’t rely on').and.not.to.contain('withdr');
    }
    expect(summaryBadge({ flag: 'unknown', status: 'entered-in-error', valueCount: 0, withdrawnFor: 'unsure' }).text).to.equal('No longer shown');
  });

  it('names every state of a report and of a value that is not final', () => {
    for (const status of ['registered', 'partial', 'preliminary', 'amended', 'corrected', 'appended', 'unknown']) expect(statusText(status)).to.be.a('string');
    for (const status of ['registered', 'preliminary', 'amended', 'corrected', 'cancelled', 'unknown']) expect(valueStatusText(status)).to.be.a('string');
    expect([statusText('final'), valueStatusText('final')]).to.deep.equal([null, null]);
  });
});
