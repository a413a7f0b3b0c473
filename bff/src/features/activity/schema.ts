/** Shapes of what was done with a record. */
import { z } from '@hono/zod-openapi';
import { PageBody, pageOf } from '../../lists/page-schema.ts';

/** By what the list can be in order. */
export const SORTS = ['at', 'name', 'what', 'outcome'] as const;

export const ActorKind = z.enum(['me', 'proxy', 'staff', 'app']);
/** `notable`: all but what this person only looked at themself, which is most of what there is and tells them nothing. */
const ActorFilter = z.enum([...ActorKind.options, 'notable']);
/** The code of what the list can be narrowed down to; `areas` of an answer names them. */
const area = z.string().regex(/^[a-z-]{1,40}$/);

/** A day of people's lives; calendars far from it have years that neither a clock nor the database reads. */
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01');

const filters = {
  /** First and last day, by the clinic's calendar. */
  from: day.optional(),
  until: day.optional(),
  who: ActorFilter.optional(),
  kind: area.optional(),
  /** Part of the name of who did it. */
  name: z.string().trim().max(80).optional(),
  sort: z.enum(SORTS).default('at'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  /** Decides the order by what was done, and the words of the file. */
  language: z.enum(['en', 'es']).default('en'),
};

/** In a body, since a name must not stand in an address. */
export const ActivityQuery = z
  .object({ ...filters, ...PageBody.shape })
  .strict()
  .openapi('ActivityQuery');

export const ExportQuery = z.object(filters).strict().openapi('ActivityExport');

export const ActivityEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    /** Whoever did it; `null` for what an app or the portal itself did. */
    name: z.string().nullable(),
    who: ActorKind,
    /** A stable code; `sentence` says it. */
    what: z.string(),
    /** What was done, in the language that was asked for. */
    sentence: z.string(),
    area: area.nullable(),
    outcome: z.enum(['success', 'failure', 'denied']),
    /** Why, where the log keeps it: emergency access. */
    reason: z.string().nullable(),
  })
  .openapi('ActivityEntry');

/** In the order that was asked for; newest first where nothing else decides. */
export const Activity = pageOf(ActivityEntry)
  .extend({
    timeZone: z.string(),
    /** What the list can be narrowed down to, in the language that was asked for. */
    areas: z.array(z.object({ code: area, name: z.string() })),
    /** Only what this person did themself: they are not the patient. */
    ownOnly: z.boolean(),
  })
  .openapi('Activity');

export type ActorKind = z.infer<typeof ActorKind>;
export type ActorFilter = z.infer<typeof ActorFilter>;
/** As a client sends it. */
export type ActivityQuery = z.input<typeof ActivityQuery>;
export type ActivitySort = (typeof SORTS)[number];
export type ActivityEntry = z.infer<typeof ActivityEntry>;
export type Activity = z.infer<typeof Activity>;
