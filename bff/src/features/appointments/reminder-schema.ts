/** Shapes of being reminded of visits. */
import { z } from '@hono/zod-openapi';

/** Days before a visit on which somebody can be reminded. */
export const REMINDER_DAYS = [7, 3, 1] as const;

/** On which of them this person is; none for never. */
export const ReminderChoice = z
  .object({ daysBefore: z.array(z.union([z.literal(7), z.literal(3), z.literal(1)])).max(REMINDER_DAYS.length) })
  .strict()
  .openapi('ReminderChoice');

export type ReminderChoice = z.infer<typeof ReminderChoice>;
