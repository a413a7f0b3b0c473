/** Asking an insurer whether somebody is covered: what is asked, what comes back, and whoever asks. */
import type { CoverageBenefit } from './benefit.ts';

/** A person by what insurers find people by. */
export interface Insured {
  readonly familyName: string;
  readonly givenName: string;
  /** `1980-02-29`; null where nobody knows it. */
  readonly birthDate: string | null;
}

export interface EligibilityInquiry {
  /** Ours, by which an answer is told from another one: at most 50 letters and digits. */
  readonly trace: string;
  readonly payer: { readonly id: string; readonly name: string };
  readonly memberNumber: string;
  /** Who holds the plan. */
  readonly subscriber: Insured;
  /** The patient, where somebody else holds the plan. */
  readonly dependent: Insured | null;
  /** The day it is about, `2026-11-24`. */
  readonly on: string;
  readonly at: Date;
}

/**
 * `active` and `inactive`: the insurer knows them. `not_found`: it does not know
 * the member, or not with this birth date. `wrong_person`: what came back is
 * about somebody else. `refused`: for a reason of the insurer's own.
 */
export type EligibilityOutcome = 'active' | 'inactive' | 'not_found' | 'wrong_person' | 'refused';

export interface EligibilityAnswer {
  readonly outcome: EligibilityOutcome;
  /** Reject reasons of X12 (element 901), each once. */
  readonly reasons: readonly string[];
  readonly planName: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly benefits: readonly CoverageBenefit[];
}

export interface EligibilityPayer {
  /** @throws {EligibilityError} when there is no answer that could be read */
  ask(inquiry: EligibilityInquiry, signal: AbortSignal): Promise<EligibilityAnswer>;
}

/** There is no answer. */
export class EligibilityError extends Error {
  override readonly name = 'EligibilityError';
  /** Short and stable; never what the other side wrote. */
  readonly code: 'unreachable' | 'busy' | 'unreadable';

  constructor(code: EligibilityError['code']) {
    super(code);
    this.code = code;
  }
}

/** Carries a question in X12 and brings the answer back. @throws {EligibilityError} unreachable, busy */
export type X12Transport = (request: string, signal: AbortSignal) => Promise<string>;
