/** Shapes of what was done with a record. */
import { z } from '@hono/zod-openapi';
import { AREAS, WHATS } from './what.ts';

export const ActorKind = z.enum(['me', 'proxy', 'staff', 'app']);
export const AreaSchema = z.enum(AREAS);
export const WhatSchema = z.enum(WHATS);

const filters = {
  /** First and last day, by the clinic's calendar. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  who: ActorKind.optional(),
  kind: AreaSchema.optional(),
};

export const ActivityQuery = z
  .object({ ...filters, /** As the page before ended. */ cursor: z.string().regex(/^\d{1,18}$/).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) })
  .strict();

export const ExportQuery = z.object({ ...filters, language: z.enum(['en', 'es']).default('en') }).strict();

export const ActivityEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    /** Whoever did it; `null` for what an app or the portal itself did. */
    name: z.string().nullable(),
    who: ActorKind,
    what: WhatSchema,
    area: AreaSchema.nullable(),
    outcome: z.enum(['success', 'failure', 'denied']),
    /** Why, where the log keeps it: emergency access. */
    reason: z.string().nullable(),
  })
  .openapi('ActivityEntry');

export const Activity = z
  .object({
    timeZone: z.string(),
    /** Newest first. */
    entries: z.array(ActivityEntry),
    nextCursor: z.string().nullable(),
    /** Only what this person did themself: they are not the patient. */
    ownOnly: z.boolean(),
  })
  .openapi('Activity');

export type ActorKind = z.infer<typeof ActorKind>;
export type ActivityQuery = z.infer<typeof ActivityQuery>;
export type ActivityEntry = z.infer<typeof ActivityEntry>;
export type Activity = z.infer<typeof Activity>;
