/** Shapes of where people keep their conversations, and of finding one. */
import { z } from '@hono/zod-openapi';
import { PageBody } from '../../lists/page-schema.ts';
import { MessageCategory, ThreadPlace } from './thread-schema.ts';
import { lineOf } from '../../one-line.ts';

/** What is looked for among the conversations of one patient. Days are those of the conversation's clinic. */
export const ThreadSearch = z
  .object({
    ...PageBody.shape,
    /** `sent`: in which this person wrote, the last of theirs first; `all` leaves out what is in the trash. */
    place: z.enum([...ThreadPlace.options, 'sent', 'all']).default('inbox'),
    /** With the place `folder`. */
    folderId: z.uuid().optional(),
    /** Found in the subject, in a message or in the name of who wrote one. */
    text: z.string().trim().min(1).max(100).optional(),
    /** Who wrote in it, by their id in `MessagePeople`. */
    person: z.uuid().optional(),
    category: MessageCategory.optional(),
    /** When its last message was. */
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    withFiles: z.boolean().default(false),
    unread: z.boolean().default(false),
  })
  .strict()
  .openapi('ThreadSearch');

/** At most so many conversations are moved or marked at once. */
const AT_ONCE = 100;

export const NewPlace = z
  .object({ threadIds: z.array(z.uuid()).min(1).max(AT_ONCE), place: ThreadPlace, folderId: z.uuid().nullable() })
  .strict()
  .openapi('NewPlace');

export const NewMark = z
  .object({ threadIds: z.array(z.uuid()).min(1).max(AT_ONCE), read: z.boolean() })
  .strict()
  .openapi('NewMark');

/** `lastMessageId` is the newest message that was seen: what comes after it stays unread. */
export const SeenUntil = z.object({ lastMessageId: z.uuid().optional() }).strict().openapi('SeenUntil');

export const FOLDER_NAME_MOST = 40;

export const FolderParams = z.object({ folderId: z.uuid() });
export const FolderName = z
  .object({ name: lineOf(FOLDER_NAME_MOST).min(1) })
  .strict()
  .openapi('FolderName');

const PlaceCounts = z.object({ threads: z.number().int(), unread: z.number().int() });

export const MessageFolder = z.object({ id: z.uuid(), name: z.string(), ...PlaceCounts.shape }).openapi('MessageFolder');

/** How many conversations lie where, and in how many of them is something new: counted when asked, so the same on every device. */
export const MessageFolders = z
  .object({
    inbox: PlaceCounts,
    archive: PlaceCounts,
    trash: PlaceCounts,
    /** In which this person wrote. */
    sent: z.number().int(),
    drafts: z.number().int(),
    /** By name. */
    folders: z.array(MessageFolder),
  })
  .openapi('MessageFolders');

/** Who wrote in any conversation that one sees, by name: what a search can be narrowed by. The id is that of their first message, so that no address needs the name. */
export const MessagePeople = z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) }).openapi('MessagePeople');

export type ThreadSearch = z.infer<typeof ThreadSearch>;
export type NewPlace = z.infer<typeof NewPlace>;
export type NewMark = z.infer<typeof NewMark>;
export type MessageFolder = z.infer<typeof MessageFolder>;
export type MessagePeople = z.infer<typeof MessagePeople>;
export type MessageFolders = z.infer<typeof MessageFolders>;
export type SeenUntil = z.infer<typeof SeenUntil>;
