/** One text for several patients, with its fields filled for each of them. */
import { inClinicSql } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { fillTyped, KNOWN_FIELDS, knownField, knownFieldsIn, unfilledIn } from '../../contract/template-text.ts';
import type { KnownField, ListField } from '../../contract/template-text.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { fullNameSql } from '../../person-name.ts';
import { templateFields } from './templates.ts';

export interface Filled {
  /** Null where the text has no such field, or one of them can't be filled. */
  readonly text: string | null;
  readonly unfilled: ListField[];
}

interface Named {
  readonly id: string;
  readonly firstName: string | null;
}

type Reader = Pick<Tx, '$queryRawUnsafe' | 'clinic'>;

/** By the patients' ids. */
export async function filledFor(db: Reader, who: ClinicWho, body: string, patients: readonly Named[], at: Date): Promise<Map<string, Filled>> {
  const fields = knownFieldsIn(body).filter(isListField);
  if (fields.length === 0) return new Map();
  const ids = patients.map(({ id }) => id);
  const [{ name: clinic }, doctors] = await Promise.all([
    db.clinic.findUniqueOrThrow({ where: { id: who.clinicId }, select: { name: true } }),
    fields.includes('doctor') ? doctorsOf(db, who, ids, at) : new Map<string, string>(),
  ]);
  return new Map(
    patients.map(({ id, firstName }) => {
      const values: Record<ListField, string | null> = { patient: firstName, staff: who.displayName, clinic, doctor: doctors.get(id) ?? null };
      const unfilled = fields.filter((field) => values[field] === null);
      const text = unfilled.length > 0 ? null : fillTyped(body, (field) => (isListField(field) ? values[field] : null));
      return [id, { text, unfilled }];
    }),
  );
}

/** Fields that are about one conversation, or that somebody types: nobody filled them. @throws {ApiProblem} message/unfilled, with `fields` */
export async function refuseUnfilledForMany(tx: Pick<Tx, 'messageTemplate'>, clinicId: string, text: string): Promise<void> {
  if (!text.includes('{')) return;
  const typed = [...(await templateFields(tx, clinicId))].filter((name) => knownField(name) === undefined);
  const single = knownFieldsIn(text).filter((field) => !isListField(field));
  refuse([...unfilledIn(text, typed), ...single.map((field) => KNOWN_FIELDS[field].en)]);
}

/** @throws {ApiProblem} message/unfilled, with `fields` */
export function refuse(fields: readonly string[]): void {
  if (fields.length > 0) throw new ApiProblem('message/unfilled', { errors: [{ path: 'body', code: 'unfilled' }], more: { fields } });
}

const isListField = (field: KnownField): field is ListField => field !== 'visit' && field !== 'result';

/** Nothing of what is confidential, for a text may be read by others. */
const DOCTORS = `select asked.id, ${fullNameSql('d')} as name from unnest($1::uuid[]) asked(id)
  cross join lateral (select a."practitionerId" from appointment a
    where a."patientId" = asked.id and ${inClinicSql('a', { clinic: '$2::uuid', user: '$3::uuid' })} and not a.confidential
      and a."practitionerId" is not null and a.status in ('booked', 'fulfilled')
    order by a."startsAt" > $4 desc, abs(extract(epoch from a."startsAt" - $4)) limit 1) seen
  join practitioner d on d.id = seen."practitionerId"`;

/** Whom each patient sees next at this clinic, or saw last, for who may know of visits. */
export async function doctorsOf(
  db: Pick<Tx, '$queryRawUnsafe'>,
  { clinicId, userId, scopes }: ClinicWho,
  patientIds: readonly string[],
  at: Date,
): Promise<Map<string, string>> {
  if (!scopes.includes('appointments:read')) return new Map();
  const rows = await db.$queryRawUnsafe<{ id: string; name: string }[]>(DOCTORS, [...patientIds], clinicId, userId, at);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
