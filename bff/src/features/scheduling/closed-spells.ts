/** Closed time that explains why nothing can be booked: of a whole clinic, and of the clinician who is looked for. */
import { isoTime } from '../../database/iso-time.ts';
import { fullNameSql } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import type { ClosedSpell } from './schema.ts';

/** More in one week is no explanation any more. */
const MOST = 14;

const CLOSED = `select json_build_object('startsAt', ${isoTime('x."startsAt"')}, 'endsAt', ${isoTime('x."endsAt"')}, 'reason', x.reason,
    'practitioner', ${fullNameSql('p')} || coalesce(', ' || p.credential, '')) as spell
  from schedule_closure x left join practitioner p on p.id = x."practitionerId"
  where x."clinicId" = $1 and (x."practitionerId" is null or x."practitionerId" = $2) and x."startsAt" < $4 and x."endsAt" > $3
  order by x."startsAt", x.id limit ${MOST}`;

export async function readClosed(
  { db }: Portal,
  clinicId: string,
  practitionerId: string | null,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<ClosedSpell[]> {
  const rows = await db.sql<{ spell: ClosedSpell }>('scheduling_closed', CLOSED, [clinicId, practitionerId, from, until]);
  return rows.map(({ spell }) => spell);
}
