/** Shape of the home page: what changed, what there is to do, and each feature's own part for its card. */
import { z } from '@hono/zod-openapi';

export const AttentionItem = z
  .object({
    /** Names the sentence, which the feature's manifest holds in each language. */
    kind: z.string(),
    /** 1–100; the list is sorted by it, highest first. */
    rank: z.number().int().min(1).max(100),
    /** Where it is dealt with, relative to the patient's pages. */
    path: z.string().startsWith('/'),
    at: z.iso.datetime().optional(),
    timeZone: z.string().optional(),
    /** A calendar day, for what is due on a day. */
    on: z.iso.date().optional(),
    /** Fills the sentence's placeholders; `count` also chooses its plural form, and `name.es` stands for `name` in Spanish. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('AttentionItem');

/** Something new, with what belongs to it: others that are new, and where it came from. */
export const HomeChange = AttentionItem.extend({ links: z.array(AttentionItem) }).openapi('HomeChange');

/** By feature key, how many things wait to be looked at; a feature without any is left out. */
export const Waiting = z.record(z.string(), z.number().int().positive());

/** The visit that comes next, in short. */
export const NextVisit = z
  .object({
    title: z.string(),
    /** The title by language code; null where there is but one. */
    names: z.record(z.string(), z.string()).nullable(),
    startsAt: z.iso.datetime(),
    timeZone: z.string(),
    modality: z.enum(['in_person', 'video', 'phone']),
  })
  .openapi('NextVisit');

export const Home = z
  .object({
    /** Each thing once, the highest rank first. */
    changes: z.array(HomeChange),
    /** What there is to do; nothing that is among the changes. */
    attention: z.array(AttentionItem),
    waiting: Waiting,
    /** By feature key, e.g. `appointments`; only those that the grant allows and that say what the rest of the page doesn't. */
    cards: z.record(z.string(), z.unknown()),
  })
  .openapi('Home');

/** Home in a line: what counts beside a person's name and in the navigation. */
export const HomeGlance = z
  .object({
    waiting: Waiting,
    /** How much there is to do. */
    open: z.number().int(),
    next: NextVisit.nullable(),
  })
  .openapi('HomeGlance');

export type AttentionItem = z.infer<typeof AttentionItem>;
export type HomeChange = z.infer<typeof HomeChange>;
export type NextVisit = z.infer<typeof NextVisit>;
export type Home = z.infer<typeof Home>;
export type HomeGlance = z.infer<typeof HomeGlance>;
