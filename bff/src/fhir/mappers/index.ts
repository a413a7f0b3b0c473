/**
 * Every mapper, in the order their rows must be written: what is referred to
 * comes before what refers to it.
 */
import type { Mapper } from '../mapper.ts';
import { account } from './account.ts';
import { allergyIntolerance } from './allergy-intolerance.ts';
import { appointment } from './appointment.ts';
import { carePlan } from './care-plan.ts';
import { claim } from './claim.ts';
import { communication } from './communication.ts';
import { condition } from './condition.ts';
import { coverage } from './coverage.ts';
import { diagnosticReport } from './diagnostic-report.ts';
import { encounter } from './encounter.ts';
import { explanationOfBenefit } from './explanation-of-benefit.ts';
import { goal } from './goal.ts';
import { imagingStudy } from './imaging-study.ts';
import { immunization } from './immunization.ts';
import { invoice } from './invoice.ts';
import { location } from './location.ts';
import { medicationDispense } from './medication-dispense.ts';
import { medicationRequest } from './medication-request.ts';
import { observation } from './observation.ts';
import { organization } from './organization.ts';
import { patient } from './patient.ts';
import { paymentNotice } from './payment-notice.ts';
import { practitioner } from './practitioner.ts';
import { procedure } from './procedure.ts';
import { serviceRequest } from './service-request.ts';
import { slot } from './slot.ts';

export const MAPPERS: readonly Mapper[] = [
  organization,
  practitioner,
  location,
  patient,
  slot,
  encounter,
  // Before the visits that are booked for them.
  serviceRequest,
  appointment,
  condition,
  observation,
  diagnosticReport,
  imagingStudy,
  immunization,
  medicationRequest,
  medicationDispense,
  allergyIntolerance,
  procedure,
  carePlan,
  goal,
  coverage,
  claim,
  explanationOfBenefit,
  account,
  invoice,
  paymentNotice,
  communication,
];

/** Types whose rows are in the chart and on no page yet, so that nobody takes them for lost. */
export const NOT_SHOWN_YET: ReadonlySet<string> = new Set([
  'CarePlan',
  'Claim',
  'Coverage',
  'ExplanationOfBenefit',
  'Goal',
  'ImagingStudy',
  'Procedure',
  'Slot',
]);

/** Read only as a part of other resources, so they have no table of their own. */
export const HELPER_TYPES: ReadonlyMap<string, string> = new Map([
  ['PractitionerRole', 'read as its practitioner’s specialty'],
  ['Schedule', 'read as part of its slots'],
  ['Medication', 'read as part of its prescriptions'],
]);
