/** By what a refill of ours is known when it comes back: see docs/refills.md. */
import type { Identifier } from './fhir-types.ts';
import { REFILL_SYSTEM } from './system-urls.ts';
import { isUuid } from './uuid.ts';

/** The refill that these identifiers name; null for none. */
export function refillNamedBy(identifiers: readonly Identifier[]): string | null {
  const named = identifiers.find(({ system, value }) => system === REFILL_SYSTEM && value !== undefined && isUuid(value.toLowerCase()));
  return named?.value?.toLowerCase() ?? null;
}
