/** Concepts of a dosage in the source's own words. Errors: `Unsayable` for a bare code nobody can read. */
import { z } from 'zod';
import { fhirText } from '../fhir-types.ts';
import type { CodedDose } from './dosage.ts';
import { sayable } from './unsayable.ts';

export const strictConcept = z.strictObject({
  id: z.string().optional(),
  text: fhirText.optional(),
  coding: z
    .array(
      z.strictObject({
        id: z.string().optional(),
        system: fhirText.optional(),
        version: fhirText.optional(),
        code: fhirText.optional(),
        display: fhirText.optional(),
        userSelected: z.boolean().optional(),
      }),
    )
    .optional(),
});
type Concept = z.output<typeof strictConcept>;

/** A concept's text, else a display of its codes. */
export function wordsOf(concept: Concept): string {
  return sayable(concept.text || concept.coding?.find(({ display }) => display)?.display);
}

type Route = NonNullable<CodedDose['route']>;

const SNOMED = 'http://snomed.info/sct';

/** SNOMED CT routes with plain words, and how sources write them. */
const ROUTES: ReadonlyMap<string, { readonly route: Route; readonly written: readonly string[] }> = new Map([
  ['26643006', { route: 'mouth', written: ['oral', 'oral route', 'oral use', 'po', 'by mouth', 'per os'] }],
  ['37839007', { route: 'under-tongue', written: ['sublingual', 'sublingual route', 'sublingual use'] }],
  ['6064005', { route: 'skin', written: ['topical', 'topical route'] }],
  ['447694001', { route: 'inhaled', written: ['respiratory tract route', 'inhalation'] }],
  ['46713006', { route: 'nose', written: ['nasal', 'nasal route', 'nasal use'] }],
  ['54485002', { route: 'eye', written: ['ophthalmic', 'ophthalmic route', 'ocular use'] }],
  ['10547007', { route: 'ear', written: ['otic', 'otic route', 'auricular use'] }],
  ['37161004', { route: 'rectum', written: ['rectal', 'rectal route', 'rectal use'] }],
  ['16857009', { route: 'vagina', written: ['vaginal', 'vaginal route', 'vaginal use'] }],
  ['34206005', { route: 'under-skin', written: ['subcutaneous', 'subcutaneous route', 'subcutaneous use'] }],
  ['78421000', { route: 'muscle', written: ['intramuscular', 'intramuscular route', 'intramuscular use'] }],
  ['47625008', { route: 'vein', written: ['intravenous', 'intravenous route', 'intravenous use'] }],
]);

/** A route that has plain words, or the source's own: its words may say more than its code. */
export function routeOf(concept: Concept | undefined): Pick<CodedDose, 'route' | 'routeText'> {
  if (!concept) return { route: null, routeText: null };
  const codes = (concept.coding ?? []).flatMap(({ system, code }) => (system === SNOMED && code ? (ROUTES.get(code) ?? []) : []));
  const written = concept.text || concept.coding?.find(({ display }) => display)?.display;
  const known = codes.length === 1 ? codes[0] : undefined;
  if (known && (!written || known.written.includes(written.toLowerCase()))) return { route: known.route, routeText: null };
  return { route: null, routeText: wordsOf(concept) };
}
