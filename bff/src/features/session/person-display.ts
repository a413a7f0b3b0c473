/** How the portal looks to a person, on every device they sign in on. */
import type { Portal } from '../../portal.ts';
import type { DisplayChoice } from './schema.ts';

/** Puts what was chosen beside what was chosen before, also on another device at the same time. */
export async function keepDisplay({ db }: Portal, userId: string, chosen: DisplayChoice): Promise<void> {
  await db.sql('display_choose', `update "user" set display = coalesce(display, '{}'::jsonb) || $2::jsonb where id = $1`, [userId, JSON.stringify(chosen)]);
}
