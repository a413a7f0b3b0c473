import { expect } from '@open-wc/testing';
import { statusText, summaryBadge, valueStatusText } from './result-text.ts';

describe('the words of a result', () => {
  it('says of a report that it was cancelled, is not ready or has no values, whatever its flag', () => {
    const badge = (status: string, valueCount = 1) => summaryBadge({ flag: 'unknown', status, valueCount }).text;
    expect(badge('cancelled')).to.equal('Canceled');
    expect(badge('registered')).to.equal('Not ready yet');
    expect(badge('final', 0)).to.equal('No values');
    expect(badge('final')).to.equal('Not compared with a range');
  });

  it('names every state of a report and of a value that is not final', () => {
    for (const status of ['registered', 'partial', 'preliminary', 'amended', 'corrected', 'appended', 'unknown']) expect(statusText(status)).to.be.a('string');
    for (const status of ['registered', 'preliminary', 'amended', 'corrected', 'cancelled', 'unknown']) expect(valueStatusText(status)).to.be.a('string');
    expect([statusText('final'), valueStatusText('final')]).to.deep.equal([null, null]);
  });
});
