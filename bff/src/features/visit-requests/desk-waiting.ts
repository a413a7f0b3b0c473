/** Who waits at a clinic, longest first, for its desk. */
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { DESK_WAITING, toDeskWaiting } from './desk-row.ts';
import type { DeskWaitingRow } from './desk-row.ts';
import type { DeskWaitingList } from './schema.ts';
import { visitsOf } from './waiting-row.ts';

export async function listDeskWaiting(portal: Portal, who: ClinicWho, query: PageQuery): Promise<DeskWaitingList> {
  const { prisma } = portal.db;
  const where = { ...inClinic(who), state: 'waiting' } as const;
  const page = await pageOfRows<DeskWaitingRow>(portal, query, {
    name: 'desk waiting',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) =>
      prisma.waitListEntry.findMany({
        where: { AND: [where, place ? { OR: [{ createdAt: { gt: place.at } }, { createdAt: place.at, id: { gt: place.id } }] } : {}] },
        include: DESK_WAITING,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take,
      }),
    count: (take) => prisma.waitListEntry.count({ take, where }),
  });
  const visits = await visitsOf(prisma, page.items);
  return { ...page, items: page.items.map((row) => toDeskWaiting(row, visits)) };
}
