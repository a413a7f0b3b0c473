/** Looks an activation code up without using it, and stops who guesses. */
import { countAttempt, forgiveAttempt, LIMITS } from '../../auth/attempts.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { isOpenInvitation } from '../../auth/activation-codes.ts';

/**
 * Whether a code and a birth date open a chart. Five wrong tries lock a code
 * for a day and an address for an hour; the refusal stays the same.
 * @throws {ApiProblem} invitation/not-valid
 */
export async function checkCode(portal: Portal, code: string, birthDate: string, sourceIp: string): Promise<void> {
  const typed = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const counts = [
    [LIMITS.chartsByAddress, sourceIp],
    [LIMITS.chart, typed],
  ] as const;
  // Counted before it is looked at, so that many at once are not more than five.
  for (const [limit, subject] of counts) await countAttempt(portal, limit, subject, 'invitation/not-valid');
  if (!(await isOpenInvitation(portal.db, code, birthDate, portal.now()))) throw new ApiProblem('invitation/not-valid');
  for (const [limit, subject] of counts) await forgiveAttempt(portal, limit, subject);
}
