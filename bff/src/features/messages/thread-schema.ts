/** Shapes of conversations, for patients and for the clinic desk. */
import { z } from '@hono/zod-openapi';
import { POOLS, STAFF_ROLES } from '../../access/pools.ts';
import { KeptDocument } from '../../files/upload-schema.ts';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { BODY_MOST, lengthOf, TYPED_BODY_MOST } from './limits.ts';
import { Words } from '../scheduling/schema.ts';

/** What a conversation is about, as its author says. */
export const MessageCategory = z.enum(['question', 'test_result', 'medication', 'appointment', 'form', 'billing']);

/** What of a record a conversation can be about. */
export const MessageLink = z
  .object({ kind: z.enum(['result', 'visit', 'medicine', 'bill', 'charge']), id: z.uuid() })
  .strict()
  .openapi('MessageLink');

/** What a conversation is about, as a card: what it is called and when it was. Nothing else of it. */
export const LinkedItem = z.object({ ...MessageLink.shape, title: z.string(), date: z.iso.datetime().nullable() }).openapi('LinkedItem');

/** A file that came with a message, or is added to one being written. One that the scanner has not looked at can't be opened yet. */
export const MessageFile = KeptDocument.extend({ name: z.string() }).openapi('MessageFile');

/** Where somebody keeps a conversation; `folder`: in one of their own. */
export const ThreadPlace = z.enum(['inbox', 'archive', 'trash', 'folder']);

export const ThreadParams = z.object({ threadId: z.uuid() });
export const ThreadFileParams = ThreadParams.extend({ fileId: z.uuid() });

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
    /** By when an answer was promised to what waits; null where nothing waits, or nobody promised. */
    answerBy: z.iso.datetime().nullable(),
    /** Who answers while the owner is out. */
    cover: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
  })
  .openapi('ThreadWork');

/** Where an answer is: nobody has begun, somebody is reading (where the clinic says so), it was passed on, or it is there. */
const ReplyState = z.enum(['received', 'being_read', 'forwarded', 'answered']);

/** How a conversation stands, in a list. */
export const ListStanding = z
  .object({
    state: ReplyState,
    /** By when an answer was promised; null where nothing waits for one. */
    answerBy: z.iso.datetime().nullable(),
    /** Whether that time is over. */
    isLate: z.boolean(),
  })
  .openapi('ListStanding');

export const ThreadSummary = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    lastMessageAt: z.iso.datetime(),
    lastAuthor: z.string().nullable(),
    /** Written by the signed-in person. */
    lastIsMine: z.boolean(),
    /** For whom somebody else wrote it. */
    lastOnBehalfOf: z.string().nullable(),
    /** The beginning of the last message. */
    excerpt: z.string(),
    unreadCount: z.number().int(),
    timeZone: z.string(),
    /** Null for what a source sent. */
    category: MessageCategory.nullable(),
    /** Whether files came with any of its messages. */
    hasFiles: z.boolean(),
    place: ThreadPlace,
    folderId: z.uuid().nullable(),
    /** Null at the desk. */
    standing: ListStanding.nullable(),
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
    /** For whom somebody else wrote it; null where the patient or staff wrote. */
    onBehalfOf: z.string().nullable(),
    body: z.string(),
    sentAt: z.iso.datetime(),
    /** Written by the signed-in person. */
    mine: z.boolean(),
    files: z.array(MessageFile),
  })
  .openapi('ThreadMessage');

/**
 * Who has it now, as the patient's side may know: nobody yet, somebody is reading
 * it (where the clinic says so), it was passed on, or it is answered. No names of staff.
 */
export const ThreadStanding = ListStanding.extend({
  /** The team that has it, in its own words where the clinic has some. */
  pool: MessagePool,
  team: Words.nullable(),
  /** Who has it is out, and somebody covers; said where the clinic lets people know, without names. */
  isCovered: z.boolean(),
  /** Whom to call where it takes too long. */
  clinic: z.object({ name: z.string(), phone: z.string().nullable() }),
}).openapi('ThreadStanding');

/** What the clinic made of a message: a request for a visit or a refill, or a comment on a result. */
export const ThreadMade = z
  .object({
    kind: z.enum(['visit_request', 'refill_request', 'result_comment']),
    /** The request, or the result. */
    targetId: z.uuid(),
    at: z.iso.datetime(),
  })
  .openapi('ThreadMade');

export const ThreadQuery = z.object({
  /** At most so many of the newest messages; those before them are in `/messages`. */
  messages: z.coerce.number().int().min(1).max(100).default(100),
});

export const Thread = ThreadSummary.extend({
  /** Oldest first. */
  messages: z.array(ThreadMessage),
  /** How many there are in all, and `after` for the ones before these in `/messages`; null where these are all. */
  messageCount: z.number().int(),
  earlier: z.string().nullable(),
  linked: LinkedItem.nullable(),
  /** From then on the patient's side can't reply; a new conversation can be begun. Replies move it on. Null at the desk. */
  closesAt: z.iso.datetime().nullable(),
  isClosed: z.boolean(),
  /** Null at the desk. */
  standing: ThreadStanding.nullable(),
  /** What this person typed and has not sent, as the form `messages.reply.<id>` of the drafts API. */
  draft: z.string(),
  /** Of messages that the reader sees. */
  made: z.array(ThreadMade),
  /** For the clinic desk: who there may take it. */
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum(STAFF_ROLES), mine: z.boolean() })).nullable(),
}).openapi('Thread');

/**
 * What waits for an answer or is one's own, the first promise first; or all, the
 * newest message first. `own` is the first pool of one's role, `all` all it has.
 */
export const DeskThreadQuery = PageQuery.extend({
  filter: z.enum(['awaiting', 'mine', 'all']).default('all'),
  pool: z.enum(['own', 'all', ...POOLS]).default('all'),
});

/** With the pools of one's role, the own one first, how many wait in each, and how many of them longer than was promised. */
export const DeskThreadList = ThreadList.extend({ pools: z.array(z.object({ pool: MessagePool, waiting: z.number().int(), late: z.number().int() })) }).openapi(
  'DeskThreadList',
);

/** What is said to colleagues with it; the patient never reads it. */
const note = z.string().trim().max(2_000).optional();

/** `was` is the owner that was seen: who was faster keeps it. */
export const NewOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable(), note }).strict().openapi('NewOwner');

/** `was` is the pool that was seen. */
export const NewPool = z.object({ pool: MessagePool, was: MessagePool, note }).strict().openapi('NewPool');

/** Through with it, or not after all. `lastMessageId` is the newest message that was seen. */
export const NewState = z.object({ done: z.boolean(), lastMessageId: z.uuid() }).strict().openapi('NewState');

export const NewReply = z
  .object({
    body: z
      .string()
      .trim()
      .min(1)
      .max(TYPED_BODY_MOST)
      .refine((body) => lengthOf(body) <= BODY_MOST, { params: { code: 'too_big' } }),
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

/** A conversation to take along, oldest message first: nothing that would only mean something here. */
export const ThreadExport = z
  .object({
    exportedAt: z.iso.datetime(),
    patient: z.object({ name: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
    clinic: z.string(),
    timeZone: z.string(),
    subject: z.string(),
    category: MessageCategory.nullable(),
    linked: LinkedItem.nullable(),
    messages: z.array(
      ThreadMessage.pick({ side: true, authorName: true, authorRole: true, onBehalfOf: true, body: true, sentAt: true }).extend({
        files: z.array(MessageFile.pick({ name: true, type: true, size: true })),
      }),
    ),
  })
  .openapi('ThreadExport');

/** Newest first. */
export const ThreadMessages = pageOf(ThreadMessage).openapi('ThreadMessages');

export type MessageCategory = z.infer<typeof MessageCategory>;
export type MessageLink = z.infer<typeof MessageLink>;
export type LinkedItem = z.infer<typeof LinkedItem>;
export type MessageFile = z.infer<typeof MessageFile>;
export type ThreadPlace = z.infer<typeof ThreadPlace>;
export type ThreadMade = z.infer<typeof ThreadMade>;
export type ListStanding = z.infer<typeof ListStanding>;
export type ThreadStanding = z.infer<typeof ThreadStanding>;
export type ThreadExport = z.infer<typeof ThreadExport>;
export type ThreadMessages = z.infer<typeof ThreadMessages>;
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
