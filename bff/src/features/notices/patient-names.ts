/** The names of people that somebody is told of. */
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import type { NoticePatient } from './schema.ts';

/** In the order of their names; whoever asks may know each of them. */
export async function patientNames({ db }: Pick<Portal, 'db'>, ids: ReadonlySet<string>): Promise<Map<string, NoticePatient>> {
  if (ids.size === 0) return new Map();
  const rows = await db.prisma.patient.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ givenName: 'asc' }, { familyName: 'asc' }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [row.id, { id: row.id, name: fullName(row) }]));
}
