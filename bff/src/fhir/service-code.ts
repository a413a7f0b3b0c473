/** The code of a service that is charged, and which list it is from. */
import type { CodeableConcept } from './fhir-types.ts';
import { CPT_SYSTEM, HCPCS_SYSTEMS, REVENUE_SYSTEMS } from './system-urls.ts';

export type ServiceCodeSystem = 'cpt' | 'hcpcs' | 'revenue' | 'other';

function systemOf(system: string | undefined): ServiceCodeSystem {
  if (system === CPT_SYSTEM) return 'cpt';
  if (HCPCS_SYSTEMS.has(system ?? '')) return 'hcpcs';
  return REVENUE_SYSTEMS.has(system ?? '') ? 'revenue' : 'other';
}

const ORDER: readonly ServiceCodeSystem[] = ['cpt', 'hcpcs', 'revenue', 'other'];
/** What other lists call a service is no code that anybody has on a bill beyond this length. */
const LONGEST = 20;

/** The best known of its codes; none where it has words alone. */
export function serviceCode(concept: CodeableConcept | undefined): { code: string | null; codeSystem: ServiceCodeSystem | null } {
  const codes = (concept?.coding ?? []).flatMap(({ system, code }) => (code && code.length <= LONGEST ? [{ code, codeSystem: systemOf(system) }] : []));
  const [best] = codes.toSorted((a, b) => ORDER.indexOf(a.codeSystem) - ORDER.indexOf(b.codeSystem));
  return best ?? { code: null, codeSystem: null };
}
