/** Steps of a number. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { nearestSteps, stepFrom } from './steps.ts';

describe('stepFrom', () => {
  it('moves without binary noise', () => {
    expect(stepFrom(0.1, 1, { step: 0.2 })).to.equal(0.2);
    expect(stepFrom(0.2, 1, { step: 0.1 })).to.equal(0.3);
    expect(stepFrom(1.1, -1, { step: 0.1 })).to.equal(1);
  });

  it('goes to the next step from between two', () => {
    expect(stepFrom(7, 1, { step: 5 })).to.equal(10);
    expect(stepFrom(7, -1, { step: 5 })).to.equal(5);
    expect(stepFrom(4, 1, { min: 1, step: 2 })).to.equal(5);
  });

  it('starts at zero, and stays within the limits', () => {
    expect(stepFrom(undefined, 1, { step: 1 })).to.equal(1);
    expect(stepFrom(undefined, -1, { min: 3, step: 1 })).to.equal(3);
    expect(stepFrom(9, 10, { max: 12, step: 1 })).to.equal(12);
    expect(stepFrom(99, -1, { max: 12, step: 1 })).to.equal(12);
  });

  it('goes up and comes back, for every step', () => {
    const steps = fc.constantFrom(1, 2, 5, 0.5, 0.25, 0.1, 0.01, 0.3);
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), steps, (count, step) => {
        const start = stepFrom(0, count, { step });
        return stepFrom(stepFrom(start, 1, { step }), -1, { step }) === start && nearestSteps(start, { step }) === undefined;
      }),
    );
  });
});

describe('nearestSteps', () => {
  it('names the two numbers around one that steps do not reach', () => {
    expect(nearestSteps(7, { step: 5 })).to.deep.equal([5, 10]);
    expect(nearestSteps(0.25, { step: 0.1 })).to.deep.equal([0.2, 0.3]);
    expect(nearestSteps(10, { step: 5 })).to.equal(undefined);
  });
});
