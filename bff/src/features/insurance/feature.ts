/** Insurance: what somebody is insured by, what insurers say of it, and claims. */
import { defineFeature } from '../feature.ts';

export const insurance = defineFeature({
  name: 'insurance',
  rows: { stay: ['coverage', 'claim', 'explanationOfBenefit', 'eligibilityCheck', 'coverageRequest'] },
});
