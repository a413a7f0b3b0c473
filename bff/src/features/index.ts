/** The features of the portal. This list, and nothing else, says which there are; their order is that of the cards on the home page. */
import { account } from './account/feature.ts';
import { accountSecurity } from './account-security/feature.ts';
import { activity } from './activity/feature.ts';
import { appointments } from './appointments/feature.ts';
import { assistance } from './assistance/feature.ts';
import { billing } from './billing/feature.ts';
import { communication } from './communication/feature.ts';
import { decisionQuestions } from './decision-questions/feature.ts';
import { desk } from './desk/feature.ts';
import { drafts } from './drafts/feature.ts';
import { estimates } from './estimates/feature.ts';
import { events } from './events/feature.ts';
import { home } from './home/feature.ts';
import { imports } from './imports/feature.ts';
import { insurance } from './insurance/feature.ts';
import { messages } from './messages/feature.ts';
import { notices } from './notices/feature.ts';
import { payments } from './payments/feature.ts';
import { records } from './records/feature.ts';
import { paymentPlans } from './payment-plans/feature.ts';
import { recovery } from './recovery/feature.ts';
import { refills } from './refills/feature.ts';
import { registration } from './registration/feature.ts';
import { requests } from './requests/feature.ts';
import { reviews } from './reviews/feature.ts';
import { schedules } from './schedules/feature.ts';
import { scheduling } from './scheduling/feature.ts';
import { session } from './session/feature.ts';
import { sharing } from './sharing/feature.ts';
import { staff } from './staff/feature.ts';
import { treatment } from './treatment/feature.ts';
import { visitRequests } from './visit-requests/feature.ts';
import type { FeatureDefinition } from './feature.ts';

export const FEATURES: readonly FeatureDefinition[] = [
  appointments,
  scheduling,
  schedules,
  decisionQuestions,
  assistance,
  records,
  messages,
  billing,
  insurance,
  payments,
  estimates,
  account,
  session,
  accountSecurity,
  recovery,
  registration,
  communication,
  notices,
  requests,
  drafts,
  events,
  home,
  desk,
  imports,
  staff,
  sharing,
  activity,
  treatment,
  visitRequests,
  refills,
  reviews,
  paymentPlans,
];
