/** Shapes of the messages API, for patients and for the clinic desk. */
import { z } from '@hono/zod-openapi';
import { POOLS, STAFF_ROLES } from '../../access/pools.ts';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';

export const ThreadParams = z.object({ threadId: z.uuid() });

export const MessageSide = z.enum(['patient', 'clinic']);

export const MessagePool = z.enum(POOLS);

/** Where a conversation is in the work of the clinic's desk. */
export const ThreadWork = z
  .object({
    pool: MessagePool,
    /** When the patient's side wrote first of what was not answered; also of what needed no answer. */
    waitsSince: z.iso.datetime().nullable(),
    /** Who has taken it. */
    owner: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
    /** When the desk was through with it; until then one with `waitsSince` waits. */
    doneAt: z.iso.datetime().nullable(),
  })
  .openapi('ThreadWork');

export const ThreadSummary = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    lastMessageAt: z.iso.datetime(),
    lastAuthor: z.string().nullable(),
    /** The beginning of the last message. */
    excerpt: z.string(),
    unreadCount: z.number().int(),
    timeZone: z.string(),
    /** For the clinic desk: whose thread it is, by three identifiers, and how its work stands. */
    patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }).nullable(),
    work: ThreadWork.nullable(),
  })
  .openapi('ThreadSummary');

export const ThreadList = pageOf(ThreadSummary).openapi('ThreadList');

export const ThreadMessage = z
  .object({
    id: z.uuid(),
    side: MessageSide,
    authorName: z.string(),
    authorRole: z.string().nullable(),
    body: z.string(),
    sentAt: z.iso.datetime(),
    /** Written by the signed-in person. */
    mine: z.boolean(),
  })
  .openapi('ThreadMessage');

export const Thread = ThreadSummary.extend({
  /** Oldest first. */
  messages: z.array(ThreadMessage),
  /** What this person typed and has not sent, as the form `messages.reply.<id>` of the drafts API. */
  draft: z.string(),
  /** For the clinic desk: who there may take it. */
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum(STAFF_ROLES), mine: z.boolean() })).nullable(),
}).openapi('Thread');

/**
 * What waits for an answer or is one's own, the longest wait first; or all, the
 * newest message first. `own` is the first pool of one's role, `all` all it has.
 */
export const DeskThreadQuery = PageQuery.extend({
  filter: z.enum(['awaiting', 'mine', 'all']).default('all'),
  pool: z.enum(['own', 'all', ...POOLS]).default('all'),
});

/** With the pools of one's role, the own one first, and how many wait in each. */
export const DeskThreadList = ThreadList.extend({ pools: z.array(z.object({ pool: MessagePool, waiting: z.number().int() })) }).openapi('DeskThreadList');

/** `was` is the owner that was seen: who was faster keeps it. */
export const NewOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable() }).strict().openapi('NewOwner');

/** `was` is the pool that was seen. */
export const NewPool = z.object({ pool: MessagePool, was: MessagePool }).strict().openapi('NewPool');

/** Through with it, or not after all. `lastMessageId` is the newest message that was seen. */
export const NewState = z.object({ done: z.boolean(), lastMessageId: z.uuid() }).strict().openapi('NewState');

export const NewReply = z
  .object({
    body: z.string().trim().min(1).max(4000),
  })
  .strict()
  .openapi('NewReply');

/** The messages part of the home page. */
export const MessagesHome = z
  .object({
    /** Conversations with something new. */
    unreadCount: z.number().int(),
    /** The newest of them, by the newest message that was not read. */
    unread: z.array(
      z.object({
        id: z.uuid(),
        subject: z.string(),
        author: z.string(),
        sentAt: z.iso.datetime(),
        timeZone: z.string(),
        /** Results that messages of it are about. */
        about: z.array(z.uuid()),
      }),
    ),
    newest: z
      .object({ id: z.uuid(), subject: z.string(), lastAuthor: z.string().nullable(), lastMessageAt: z.iso.datetime(), timeZone: z.string() })
      .nullable(),
  })
  .openapi('MessagesHome');

export type MessagePool = z.infer<typeof MessagePool>;
export type ThreadWork = z.infer<typeof ThreadWork>;
export type ThreadSummary = z.infer<typeof ThreadSummary>;
export type ThreadList = z.infer<typeof ThreadList>;
export type DeskThreadList = z.infer<typeof DeskThreadList>;
export type ThreadMessage = z.infer<typeof ThreadMessage>;
export type Thread = z.infer<typeof Thread>;
export type NewOwner = z.infer<typeof NewOwner>;
export type NewPool = z.infer<typeof NewPool>;
export type NewState = z.infer<typeof NewState>;
export type MessagesHome = z.infer<typeof MessagesHome>;
