/** Shapes of the messages API, for patients and for the clinic desk. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';

export const ThreadParams = z.object({ threadId: z.uuid() });

export const MessageSide = z.enum(['patient', 'clinic']);

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
    /** For the clinic desk: whose thread it is, by three identifiers, and whether an answer is owed. */
    patient: z.object({ displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }).nullable(),
    awaitsClinic: z.boolean(),
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
}).openapi('Thread');

export const NewReply = z
  .object({
    body: z.string().trim().min(1).max(4000),
  })
  .strict()
  .openapi('NewReply');

/** The messages part of the home page. */
export const MessagesHome = z
  .object({
    unreadCount: z.number().int(),
    newest: z
      .object({ id: z.uuid(), subject: z.string(), lastAuthor: z.string().nullable(), lastMessageAt: z.iso.datetime(), timeZone: z.string() })
      .nullable(),
  })
  .openapi('MessagesHome');

export type ThreadSummary = z.infer<typeof ThreadSummary>;
export type ThreadList = z.infer<typeof ThreadList>;
export type ThreadMessage = z.infer<typeof ThreadMessage>;
export type Thread = z.infer<typeof Thread>;
export type MessagesHome = z.infer<typeof MessagesHome>;
