/** Whether an insurer can be asked about what is on file or was told, and what it is asked. */
import type { Patient, SubscriberRelation } from '../../database/generated/client.ts';
import type { EligibilityInquiry, Insured } from '../../insurance/payer.ts';
import { findPayer } from '../../insurance/payers.ts';
import type { Payers } from '../../insurance/payers.ts';
import { dayOf } from './coverage-state.ts';
import type { CoverageDetail } from './schema.ts';

/** What is known of a plan, on file or as somebody told it. */
export interface Known {
  readonly payerName: string;
  readonly payerId: string | null;
  readonly memberNumber: string | null;
  readonly subscriberName: string | null;
  readonly subscriberBorn: Date | null;
  readonly relation: SubscriberRelation | null;
}

type Whose = Pick<Patient, 'givenName' | 'familyName' | 'birthDate'>;

export type Asking = CoverageDetail['asking'];

/** Whether it can be asked; else why not. */
export function askingOf(payers: Payers, known: Known): Asking {
  if (!payers.eligibility) return 'no-way';
  if (!findPayer(payers, known)) return 'unknown-payer';
  if (!known.memberNumber) return 'no-member-number';
  return isOwn(known) || splitName(known.subscriberName) ? 'possible' : 'no-subscriber';
}

interface Question {
  readonly trace: string;
  readonly on: string;
  readonly at: Date;
}

/** Null where it can't be asked. */
export function inquiryOf(payers: Payers, known: Known, patient: Whose, question: Question): EligibilityInquiry | null {
  const payer = findPayer(payers, known);
  const { memberNumber } = known;
  if (!payer || !memberNumber) return null;
  const whose: Insured = { familyName: patient.familyName, givenName: patient.givenName, birthDate: patient.birthDate && dayOf(patient.birthDate) };
  const asked = { ...question, payer: { id: payer.id, name: payer.name }, memberNumber };
  if (isOwn(known)) return { ...asked, subscriber: whose, dependent: null };
  const name = splitName(known.subscriberName);
  return name && { ...asked, subscriber: { ...name, birthDate: known.subscriberBorn && dayOf(known.subscriberBorn) }, dependent: whose };
}

/** Where nobody told who holds the plan, it is the patient's own. */
const isOwn = ({ relation, subscriberName }: Known): boolean => relation === 'self' || (relation === null && subscriberName === null);

/** Insurers find people by their last name; the rest of what stands on a card comes before it. */
function splitName(name: string | null): Pick<Insured, 'familyName' | 'givenName'> | null {
  const words = (name ?? '').trim().split(/\s+/);
  const familyName = words.pop();
  return familyName ? { familyName, givenName: words.join(' ') } : null;
}
