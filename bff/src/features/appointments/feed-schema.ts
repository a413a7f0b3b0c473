/** Shapes of subscribing to a calendar. */
import { z } from '@hono/zod-openapi';

export const CalendarFeed = z
  .object({
    /** The address that this person has for this patient's visits; it was told once and is not told again. */
    feed: z.object({ createdAt: z.iso.datetime(), lastReadAt: z.iso.datetime().nullable() }).nullable(),
  })
  .openapi('CalendarFeed');

export const NewCalendarFeed = z.object({ url: z.url(), createdAt: z.iso.datetime() }).openapi('NewCalendarFeed');

export const FeedParams = z.object({ file: z.string().min(1).max(100) });

export type CalendarFeed = z.infer<typeof CalendarFeed>;
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;
