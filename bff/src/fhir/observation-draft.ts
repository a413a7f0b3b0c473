/**
 * An Observation read into what its row will be, also one contained in a report
 * or a panel. Judging it takes the person's sex and age, so that comes when rows
 * are written.
 */
import { z } from 'zod';
import { Prisma } from '../database/generated/client.ts';
import { exactTime } from './exact-time.ts';
import { annotation, codeableConcept, fhirText, meta, period, reference } from './fhir-types.ts';
import type { Reference } from './fhir-types.ts';
import { linkInChart } from './mapper.ts';
import { NotAFact, SkipResource } from './skip-resource.ts';
import type { MapContext, SourceKey } from './mapper.ts';
import { judgedColumns, measuredFields, observedPart } from './observed-part.ts';
import type { ObservedPart } from './observed-part.ts';
import type { Measured } from './reference-range.ts';
import { namedUuid } from './uuid.ts';
import { isConfidential } from './confidentiality.ts';
import { conceptCode, conceptText, requireText, statusCode } from './values.ts';

export const observationSchema = z.object({
  meta: meta.optional(),
  status: fhirText,
  category: z.array(codeableConcept).optional(),
  subject: reference.optional(),
  encounter: reference.optional(),
  effectiveDateTime: fhirText.optional(),
  effectivePeriod: period.optional(),
  effectiveInstant: fhirText.optional(),
  issued: fhirText.optional(),
  note: z.array(annotation).optional(),
  hasMember: z.array(reference).optional(),
  component: z.array(z.object({ code: codeableConcept, ...measuredFields })).optional(),
  code: codeableConcept,
  ...measuredFields,
});
export type ObservationResource = z.output<typeof observationSchema>;

type ObservationRow = Prisma.ObservationCreateManyInput;

/** A member that is a row of its own, or one that came inside the panel. */
export type Member = { key: SourceKey; localId: string | null } | { draft: ObservationDraft };

/** What is not judged yet. */
export interface ObservationDraft {
  row: Omit<ObservationRow, 'interpretation' | 'components'> & { id: string };
  own: ObservedPart;
  parts: readonly (ObservedPart & { code: string | null; name: string | null })[];
  members: readonly Member[];
}

/** Seen in the field for vital-signs. */
const CATEGORY_SPELLINGS: ReadonlyMap<string, string> = new Map([['vital-sign', 'vital-signs']]);
const CATEGORIES: ReadonlySet<string> = new Set([
  'social-history',
  'vital-signs',
  'imaging',
  'laboratory',
  'procedure',
  'survey',
  'exam',
  'therapy',
  'activity',
]);

/** HL7's category where any coding of any category is one, else the first code. */
function categoryOf(categories: ObservationResource['category']): string {
  const codes = (categories ?? []).flatMap(({ coding }) => (coding ?? []).flatMap(({ code }) => code ?? []));
  const spelled = codes.map((code) => CATEGORY_SPELLINGS.get(code) ?? code);
  return spelled.find((code) => CATEGORIES.has(code)) ?? spelled[0] ?? 'other';
}

/** Where a draft is made: whose it is, and what contains it. */
interface Place {
  id: string;
  patientId: string;
  confidential: boolean;
  inside: { inReportId?: string; inPanelId?: string };
}

const DEEPEST = 8;

/** What a reference leads to; null for what says of itself that it is not so. */
function readContained(one: Reference, context: MapContext): ReturnType<MapContext['inline']> {
  try {
    return context.inline(one);
  } catch (error) {
    if (error instanceof NotAFact) return null;
    throw error;
  }
}

/** Reads a contained Observation; null for what is none, or says of itself that it is not so. */
function containedDraft(one: Reference, context: MapContext, around: Place, depth: number): ObservationDraft | null {
  const found = readContained(one, context);
  if (found?.['resourceType'] !== 'Observation' || depth > DEEPEST) return null;
  const parsed = observationSchema.safeParse(found);
  if (!parsed.success) throw new SkipResource('an observation inside of it is not valid FHIR');
  const subject = context.link(parsed.data.subject, 'Patient');
  if (subject && subject.localId !== around.patientId) throw new SkipResource("it holds another patient's Observation");
  const id = namedUuid(around.inside.inReportId ?? around.inside.inPanelId ?? around.id, 'contained', one.reference ?? '');
  try {
    return observationDraft(parsed.data, context, { ...around, id }, depth + 1);
  } catch (error) {
    if (error instanceof NotAFact) return null;
    throw error;
  }
}

/** A draft for what a reference with `#` names in a report; null for another reference. */
export function draftInside(one: Reference, context: MapContext, patientId: string, confidential: boolean): ObservationDraft | null {
  return containedDraft(one, context, { id: context.id, patientId, confidential, inside: { inReportId: context.id } }, 0);
}

/** The members of a panel in order. */
function membersOf(resource: ObservationResource, context: MapContext, place: Place, depth: number): Member[] {
  const inside = place.inside.inReportId || place.inside.inPanelId ? place.inside : { inPanelId: place.id };
  return (resource.hasMember ?? []).flatMap((one): Member[] => {
    if (one.reference?.startsWith('#')) {
      const draft = containedDraft(one, context, { ...place, inside }, depth);
      return draft ? [{ draft }] : [];
    }
    const key = context.keyOf(one, 'Observation');
    const localId = linkInChart(context, one, 'Observation', place.patientId)?.localId ?? null;
    return key ? [{ key, localId }] : [];
  });
}

/**
 * Reads an Observation.
 *
 * @throws {NotAFact} for one that was entered in error
 * @throws {SkipResource} for one that can't be stored
 */
export function observationDraft(resource: ObservationResource, context: MapContext, place: Place, depth = 0): ObservationDraft {
  const { status } = resource;
  if (status === 'entered-in-error') throw new NotAFact('entered in error');
  const effective = exactTime(resource.effectiveDateTime ?? resource.effectiveInstant ?? resource.effectivePeriod?.start);
  const issued = exactTime(resource.issued);
  return {
    row: {
      id: place.id,
      patientId: place.patientId,
      inReportId: null,
      inPanelId: null,
      ...place.inside,
      encounterId: linkInChart(context, resource.encounter, 'Encounter', place.patientId)?.localId ?? null,
      category: categoryOf(resource.category),
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      status,
      effectiveAt: effective.at,
      effectivePrecision: effective.precision,
      issuedAt: issued.at,
      issuedPrecision: issued.precision,
      note: resource.note?.flatMap((one) => one.text || []).join('\n') || null,
      confidential: place.confidential || isConfidential(resource),
    },
    own: observedPart(resource, status),
    parts: (resource.component ?? []).map((part) => ({ code: statusCode(part.code), name: conceptText(part.code), ...observedPart(part, status) })),
    members: membersOf(resource, context, place, depth),
  };
}

/** The row with its judgement. */
export function judgedRow({ row, own, parts }: ObservationDraft, of: Pick<Measured, 'gender' | 'birthDate'>): ObservationRow {
  const { effectiveAt, issuedAt } = row;
  const at = effectiveAt instanceof Date ? effectiveAt : issuedAt instanceof Date ? issuedAt : null;
  const measured: Measured = { ...of, at };
  const components = parts.map(({ code, name, ...part }) => ({ code, name, ...judgedColumns(part, measured) }));
  return { ...row, ...judgedColumns(own, measured), components: components.length > 0 ? components : Prisma.DbNull };
}
