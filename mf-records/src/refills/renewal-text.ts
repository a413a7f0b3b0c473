/** Whom a request for a new prescription goes to. */
import type { RenewalTerms } from '@portal/bff/contract/refills';
import { writtenIn } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

/** The team, or who prescribed it, and the clinic. */
export function teamText({ team, prescriber, clinic }: RenewalTerms, locale: Locale): string {
  const who = writtenIn(team, locale) || prescriber;
  return [who, clinic].filter(Boolean).join(', ');
}
