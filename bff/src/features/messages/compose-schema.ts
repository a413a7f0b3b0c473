/** Shapes of writing a message: to whom, what is said before, drafts, and sending with a moment to take it back. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { Words } from '../scheduling/schema.ts';
import { TYPED_BODY_MOST, TYPED_SUBJECT_MOST } from './limits.ts';
import { LinkedItem, MessageCategory, MessageFile, MessageLink, MessagePool } from './thread-schema.ts';

/** A team of a clinic that somebody can write to, and why not now where they can't. */
export const MessageTeam = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    pool: MessagePool,
    names: Words,
    purpose: Words,
    /** Which categories it takes. */
    categories: z.array(MessageCategory),
    /** By when it would answer what is sent now. */
    answerBy: z.iso.datetime(),
    /** Why nobody can write to it now, and what to do instead; null: they can. */
    refusal: Words.nullable(),
    /** What to say before a message of these categories is sent: it may be billed. */
    cost: z.object({ notice: Words, categories: z.array(MessageCategory) }).nullable(),
    /** When this person wrote to it last about this patient. */
    lastWroteAt: z.iso.datetime().nullable(),
  })
  .openapi('MessageTeam');

/** What is known before somebody writes. */
export const MessageTerms = z
  .object({
    /** Those written to last first, then as their clinic sorts them. */
    teams: z.array(MessageTeam),
    clinics: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        phone: z.string().nullable(),
        /** For what can't wait, at any hour. */
        nurseLine: z.string().nullable(),
        timeZone: z.string(),
        /** Days without a message after which a conversation takes no more replies. */
        closeDays: z.number().int(),
      }),
    ),
    limits: z.object({
      subject: z.number().int(),
      body: z.number().int(),
      files: z.number().int(),
      fileBytes: z.number().int(),
      allBytes: z.number().int(),
      undoSeconds: z.number().int(),
    }),
  })
  .openapi('MessageTerms');

/** What a message is looked at for before it is sent. Nothing of it is kept. */
export const MessageText = z
  .object({ subject: z.string().max(TYPED_SUBJECT_MOST), body: z.string().max(TYPED_BODY_MOST) })
  .strict()
  .openapi('MessageText');

/** Where help is, the most urgent first: 911, poison control, 988. None is no promise that all is well. */
export const HelpKind = z.enum(['emergency', 'poison', 'crisis']);
export const MessageCheck = z.object({ help: z.array(HelpKind) }).openapi('MessageCheck');

const typed = {
  /** The conversation it answers; null: it begins one. */
  threadId: z.uuid().nullable(),
  /** Of one that begins: whom it is for, and what it is about. */
  teamId: z.uuid().nullable(),
  category: MessageCategory.nullable(),
  subject: z.string().max(TYPED_SUBJECT_MOST),
  body: z.string().max(TYPED_BODY_MOST),
  link: MessageLink.nullable(),
};

/** `version` is the one that was seen, 0 for a new draft. One that was saved elsewhere meanwhile stays, and this becomes a second draft. */
export const DraftInput = z
  .object({ version: z.number().int().min(0), ...typed })
  .strict()
  .openapi('MessageDraftInput');

export const DraftParams = z.object({ draftId: z.uuid() });
export const DraftFileParams = DraftParams.extend({ paperId: z.uuid() });

export const MessageDraft = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    ...typed,
    /** What it is about, as a card. */
    linked: LinkedItem.nullable(),
    files: z.array(MessageFile),
    /** Files that stopped on their way: it can't be sent until they are here or removed. */
    unfinished: z.array(z.object({ id: z.uuid(), name: z.string(), received: z.number().int(), length: z.number().int() })),
    /** The draft whose other version it is. */
    copyOfId: z.uuid().nullable(),
    updatedAt: z.iso.datetime(),
    /** It was sent and can be taken back until then; null while it is a draft. */
    releaseAt: z.iso.datetime().nullable(),
  })
  .openapi('MessageDraft');

/** Last changed first. */
export const MessageDrafts = pageOf(MessageDraft).openapi('MessageDrafts');

export const SavedDraft = z
  .object({
    /** What was sent in, as it is kept now: on from here with its id and version. */
    draft: MessageDraft,
    /** Why it is kept as a second draft: the first was changed elsewhere, was sent, or was deleted. Null: it is the draft itself. */
    copied: z.enum(['changed', 'sent', 'deleted']).nullable(),
  })
  .openapi('SavedMessageDraft');

/** The version that was seen: nothing is sent that its author has not read. */
export const SendDraft = z
  .object({ version: z.number().int().min(1) })
  .strict()
  .openapi('SendMessageDraft');

/** A message on its way. Its id is the draft's; the conversation is there once it is released. */
export const SentDraft = z.object({ id: z.uuid(), threadId: z.uuid(), releaseAt: z.iso.datetime() }).openapi('SentMessageDraft');

export type MessageTeam = z.infer<typeof MessageTeam>;
export type MessageTerms = z.infer<typeof MessageTerms>;
export type MessageText = z.infer<typeof MessageText>;
export type HelpKind = z.infer<typeof HelpKind>;
export type MessageCheck = z.infer<typeof MessageCheck>;
export type DraftInput = z.infer<typeof DraftInput>;
export type MessageDraft = z.infer<typeof MessageDraft>;
export type MessageDrafts = z.infer<typeof MessageDrafts>;
export type SavedDraft = z.infer<typeof SavedDraft>;
export type SendDraft = z.infer<typeof SendDraft>;
export type SentDraft = z.infer<typeof SentDraft>;
