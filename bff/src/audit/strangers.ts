/**
 * Refusals of people who are not signed in, in the audit log: anybody can cause as
 * many as they like, so not each gets a row (LD-07). Of one network the first in an
 * hour do, then the 100th, the 200th, the 400th and so on, each with the count; and
 * so it is for all networks together, whose number nobody bounds. What succeeds is
 * always written.
 */
import { countTry } from '../auth/attempts.ts';
import type { AttemptLimit } from '../auth/attempts.ts';
import type { Portal } from '../portal.ts';
import type { AuditEntry } from './audit-log.ts';

const OF_NETWORK: AttemptLimit = { name: 'refused-strangers', max: 50, seconds: 3600 };
const OF_ALL: AttemptLimit = { name: 'refused-strangers-of-all', max: 2_000, seconds: 3600 };

/** Counted first, then written if it is one of those. @throws {AuditUnavailableError} */
export async function auditStranger(portal: Portal, entry: AuditEntry & { readonly outcome: 'denied' }): Promise<void> {
  const here = await countTry(portal, OF_NETWORK, entry.sourceIp ?? 'unknown');
  if (!isTold(OF_NETWORK, here)) return;
  const everywhere = await countTry(portal, OF_ALL, 'all');
  if (!isTold(OF_ALL, everywhere)) return;
  const counts = [
    ...(here > OF_NETWORK.max ? [`${here} from this network within an hour`] : []),
    ...(everywhere > OF_ALL.max ? [`${everywhere} or more from all networks within an hour`] : []),
  ];
  await portal.audit.append(counts.length === 0 ? entry : { ...entry, reason: [entry.reason ?? 'refused', ...counts].join(', ') });
}

/** The first ones, and from then on twice as many each time. */
const isTold = ({ max }: AttemptLimit, count: number): boolean => count <= max || Number.isInteger(Math.log2(count / max));
