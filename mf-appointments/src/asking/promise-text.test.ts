import { expect } from '@open-wc/testing';
import { promiseClock } from './promise-text.ts';

const NOW = Date.parse('2026-11-24T16:00:00Z');
const clock = (answerBy: string) => promiseClock(answerBy, NOW, 'en');

describe('the promise clock', () => {
  it('counts down in hours, and in days from two days on', () => {
    expect(clock('2026-11-24T21:30:00Z')).to.deep.equal({ text: 'Due in 5 hours', tone: 'warning' });
    expect(clock('2026-11-26T15:00:00Z')).to.deep.equal({ text: 'Due in 47 hours', tone: 'neutral' });
    expect(clock('2026-11-27T16:00:00Z')).to.deep.equal({ text: 'Due in 3 days', tone: 'neutral' });
  });

  it('says how late it is from the promised moment on', () => {
    expect(clock('2026-11-24T16:00:00Z')).to.deep.equal({ text: '0 hours late', tone: 'danger' });
    expect(clock('2026-11-24T15:00:00Z')).to.deep.equal({ text: '1 hour late', tone: 'danger' });
    expect(clock('2026-11-20T16:00:00Z')).to.deep.equal({ text: '4 days late', tone: 'danger' });
  });
});
