/** Plans of people who will be seen in some days are asked about by the portal itself, so that nobody finds out at the desk. */
import { write } from '../../access/write-as.ts';
import { defineJob } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { ASK_BEFORE_VISITS } from './ask-kind.ts';
import { order } from './ask.ts';
import { stateOfCoverage } from './coverage-state.ts';
import { askingOf } from './inquiry.ts';

const DAY_MS = 86_400_000;
/** Visits so near. */
const AHEAD_MS = 7 * DAY_MS;
/** What was asked in the last days is known. */
const KNOWN_MS = 7 * DAY_MS;
/** So many in one round; the next one goes on. */
const ROUND = 200;

export const askBeforeVisits = defineJob(
  ASK_BEFORE_VISITS,
  async (portal, _data, { signal }) => {
    for (const row of await dueCoverages(portal)) {
      if (signal.aborted) return;
      const { clinic, clinicId } = row.patient;
      const today = dayIn(clinic?.timeZone ?? FALLBACK_ZONE, portal.now());
      if (stateOfCoverage(row, today) !== 'active' || askingOf(portal.payers, row) !== 'possible') continue;
      await write(portal, async (tx, at) => {
        await tx.$queryRaw`select id from coverage where id = ${row.id}::uuid for update`;
        const asked = await tx.eligibilityCheck.count({ where: { coverageId: row.id, askedAt: { gt: new Date(at.getTime() - KNOWN_MS) } } });
        if (asked === 0) await order(portal, tx, { coverageId: row.id }, { ...row, clinicId }, { userId: null, at });
      });
    }
  },
  { canRun: ({ payers }) => payers.eligibility !== undefined },
);

function dueCoverages({ db, now }: Portal) {
  const at = now();
  const soon = { gt: at, lt: new Date(at.getTime() + AHEAD_MS) };
  return db.prisma.coverage.findMany({
    where: {
      status: 'active',
      memberNumber: { not: null },
      patient: { deceasedAt: null, appointments: { some: { status: 'booked', startsAt: soon } } },
      checks: { none: { askedAt: { gt: new Date(at.getTime() - KNOWN_MS) } } },
    },
    include: { patient: { select: { clinicId: true, clinic: { select: { timeZone: true } } } } },
    orderBy: { id: 'asc' },
    take: ROUND,
  });
}
