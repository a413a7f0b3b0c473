/** How an application stands, and what that means for bills. */
import type { Prisma } from '../../database/generated/client.ts';

/** Nobody has decided: no bill of the patient is collected meanwhile. */
export const UNDECIDED = ['sent', 'needs_more'] as const;

/** On applications: those that keep bills of their patient from being collected at a moment. A refusal counts from when it can no longer be looked at again. */
export const holdsBills = (at: Date) =>
  ({ OR: [{ state: { in: [...UNDECIDED] } }, { state: 'refused', appealBy: { gt: at } }] }) as const satisfies Prisma.AssistanceApplicationWhereInput;

/** The same in a raw statement. `patient` is the SQL of a patient's id, `now` that of the moment. */
export const onHoldSql = (patient: string, now: string): string =>
  `exists (select from assistance_application help where help."patientId" = ${patient}
    and (help.state in ('sent', 'needs_more') or (help.state = 'refused' and help."appealBy" > ${now})))`;
