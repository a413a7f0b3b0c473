/** On which days before a visit somebody is reminded. On which ways stands with all else they hear about (`features/communication`). */
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { REMINDER_DAYS } from './reminder-schema.ts';
import type { ReminderChoice } from './reminder-schema.ts';

/** Nobody chose yet: on all of them. */
export async function reminderDays(db: Pick<Tx, 'reminderChoice'>, userId: string): Promise<ReminderChoice['daysBefore']> {
  const row = await db.reminderChoice.findUnique({ where: { userId } });
  return REMINDER_DAYS.filter((days) => row === null || row.daysBefore.includes(days));
}

export const readReminders = async ({ db }: Portal, { userId }: PersonWho): Promise<ReminderChoice> => ({ daysBefore: await reminderDays(db.prisma, userId) });

/** Sets them; safe to repeat. */
export function chooseReminders(portal: Portal, { userId }: PersonWho, { daysBefore }: ReminderChoice): Promise<ReminderChoice> {
  const days = { daysBefore: [...new Set(daysBefore)] };
  return write(portal, async (tx) => {
    await tx.reminderChoice.upsert({ where: { userId }, create: { userId, ...days }, update: days });
    return { daysBefore: await reminderDays(tx, userId) };
  });
}
