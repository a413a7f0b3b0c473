/** Whether bills wait for the answer to an application. It says nothing of who applied, or why. */
import { wholeRecord } from '../../access/reach.ts';
import type { Tx } from '../../database/database.ts';
import { holdsBills } from './states.ts';

/** True while no bill of this patient may be collected. */
export async function billsOnHold(db: Pick<Tx, 'assistanceApplication'>, patientId: string, at: Date): Promise<boolean> {
  return (await db.assistanceApplication.count({ where: { ...wholeRecord(patientId), ...holdsBills(at) } })) > 0;
}
