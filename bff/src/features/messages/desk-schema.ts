/** Shapes of what the clinic's desk has beside conversations: notes, what was made of messages, who has one open, templates, cover, and messages to several. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { lineOf } from '../../one-line.ts';
import { BODY_MOST, lengthOf, SUBJECT_MOST, TYPED_BODY_MOST, TYPED_SUBJECT_MOST } from './limits.ts';
import { MessageCategory, MessagePool, NewReply, ThreadMade } from './thread-schema.ts';

export const NOTE_MOST = 2_000;
export const TEMPLATE_NAME_MOST = 80;
/** So many patients can be written to at once. */
export const BATCH_MOST = 200;
/** Seconds until somebody who gave no sign has left. */
export const PRESENCE_SECONDS = 45;

const within = (most: number, typed: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(typed)
    .refine((text) => lengthOf(text) <= most, { params: { code: 'too_big' } });

/** `lastMessageId` is the newest message that was seen: nothing is answered that has an answer by now. Without it nothing is compared. */
export const DeskReply = NewReply.extend({ lastMessageId: z.uuid().optional() }).strict().openapi('DeskReply');

export const NewNote = z
  .object({ body: within(NOTE_MOST, TYPED_BODY_MOST) })
  .strict()
  .openapi('NewThreadNote');

/** What the desk wrote for itself, and where a conversation was passed on. */
export const ThreadNote = z
  .object({
    id: z.uuid(),
    kind: z.enum(['note', 'passed', 'given']),
    authorName: z.string(),
    authorRole: z.string().nullable(),
    mine: z.boolean(),
    body: z.string(),
    toPool: MessagePool.nullable(),
    toName: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('ThreadNote');

/** Who else has a conversation open. */
export const Presence = z.object({ id: z.uuid(), name: z.string(), isTyping: z.boolean(), until: z.iso.datetime() }).openapi('ThreadPresence');

/** `writing` takes a conversation that is nobody's. */
export const NewPresence = z
  .object({ state: z.enum(['reading', 'writing', 'gone']) })
  .strict()
  .openapi('NewThreadPresence');

export const Presences = z
  .object({
    present: z.array(Presence),
    /** Who has it now. */
    owner: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
  })
  .openapi('ThreadPresences');

const Bodies = z.object({ en: z.string().trim().max(TYPED_BODY_MOST).optional(), es: z.string().trim().max(TYPED_BODY_MOST).optional() }).strict();

export const MessageTemplate = z
  .object({
    id: z.uuid(),
    pool: MessagePool,
    name: z.string(),
    /** By language; at least one. */
    bodies: Bodies,
    version: z.number().int(),
    isRetired: z.boolean(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('MessageTemplate');

export const MessageTemplates = z.object({ items: z.array(MessageTemplate) }).openapi('MessageTemplates');

export const TemplateParams = z.object({ templateId: z.uuid() });

/** `version` is the one that was seen, 0 for a new one. */
export const TemplateInput = z
  .object({
    version: z.number().int().min(0),
    pool: MessagePool,
    name: lineOf(TEMPLATE_NAME_MOST).min(1),
    bodies: Bodies,
    isRetired: z.boolean(),
  })
  .strict()
  .openapi('MessageTemplateInput');

/** Of a conversation, what only its desk sees. */
export const DeskSide = z
  .object({
    threadId: z.uuid(),
    /** Oldest first. */
    notes: z.array(ThreadNote),
    made: z.array(ThreadMade.extend({ byName: z.string(), messageId: z.uuid() })),
    present: z.array(Presence),
    /** Colleagues who are out, until when, and who covers for them. */
    away: z.array(z.object({ id: z.uuid(), until: z.iso.datetime(), cover: z.object({ id: z.uuid(), name: z.string() }) })),
    /** The patient's language, `en` where the portal does not speak it. */
    language: z.enum(['en', 'es']),
    /** What fills the known fields of a template. */
    values: z.object({
      patient: z.string(),
      staff: z.string(),
      clinic: z.string(),
      /** Whom the patient sees next at the clinic, or saw last. */
      doctor: z.string().nullable(),
      /** The visit that the conversation is about, or the next one. */
      visitAt: z.iso.datetime().nullable(),
      result: z.string().nullable(),
    }),
    /** Those of its team. */
    templates: z.array(MessageTemplate),
  })
  .openapi('DeskSide');

/** Made of one message; `reason` and `body` are what the other side of it reads. */
export const NewConversion = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('visit_request'), messageId: z.uuid(), reason: within(1_000, 4_000) }).strict(),
    z
      .object({
        kind: z.literal('refill_request'),
        messageId: z.uuid(),
        /** The prescription. */
        medicineId: z.uuid(),
        /** Null: the pharmacy that is kept for the patient. */
        pharmacyId: z.string().min(1).max(64).nullable().default(null),
        note: z.string().trim().max(500).default(''),
      })
      .strict(),
    z.object({ kind: z.literal('result_comment'), messageId: z.uuid(), reportId: z.uuid(), body: within(NOTE_MOST, TYPED_BODY_MOST) }).strict(),
  ])
  .openapi('NewConversion');

/** Days of the clinic's calendar, both within. */
export const NewAbsence = z.object({ from: z.iso.date(), until: z.iso.date(), coverId: z.uuid() }).strict().openapi('NewAbsence');

export const Absence = z
  .object({
    name: z.string(),
    mine: z.boolean(),
    from: z.iso.date(),
    until: z.iso.date(),
    isNow: z.boolean(),
    cover: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }),
  })
  .openapi('Absence');

export const Absences = z
  .object({
    /** The clinic's calendar day. */
    today: z.iso.date(),
    /** Now and later, the first first. */
    items: z.array(Absence),
    /** Who could cover for who asks, by name. */
    candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .openapi('Absences');

const patientNumbers = z.array(z.string().trim().min(1).max(40)).min(1).max(BATCH_MOST);

/** Fields that the portal can fill for each of several patients. */
const ListFieldName = z.enum(['patient', 'staff', 'clinic', 'doctor']);

/** `body` is what they would be sent. */
export const RecipientsAsked = z
  .object({ patientNumbers, body: within(BODY_MOST, TYPED_BODY_MOST).optional() })
  .strict()
  .openapi('RecipientsAsked');

/** In the order in which they were asked for. */
export const Recipients = z
  .object({
    items: z.array(
      z.object({
        /** `not_found`: at this clinic, for who asks. */
        state: z.enum(['found', 'not_found', 'no_account', 'twice']),
        name: z.string().nullable(),
        birthDate: z.iso.date().nullable(),
        /** What they would read, where the text has fields that are filled for each. */
        text: z.string().nullable(),
        /** Fields that nothing fills for them: they can't get this text. */
        unfilled: z.array(ListFieldName),
      }),
    ),
  })
  .openapi('Recipients');

export const BatchParams = z.object({ batchId: z.uuid() });

export const NewBatch = z
  .object({
    pool: MessagePool,
    category: MessageCategory.nullable(),
    subject: within(SUBJECT_MOST, TYPED_SUBJECT_MOST),
    body: within(BODY_MOST, TYPED_BODY_MOST),
    patientNumbers,
  })
  .strict()
  .openapi('NewMessageBatch');

export const MessageBatch = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    byName: z.string(),
    createdAt: z.iso.datetime(),
    total: z.number().int(),
    sent: z.number().int(),
    refused: z.number().int(),
    doneAt: z.iso.datetime().nullable(),
  })
  .openapi('MessageBatch');

export const MessageBatchDetail = MessageBatch.extend({
  items: z.array(
    z.object({
      patientNumber: z.string(),
      name: z.string().nullable(),
      state: z.enum(['waiting', 'sent', 'not_found', 'no_account']),
      threadId: z.uuid().nullable(),
    }),
  ),
}).openapi('MessageBatchDetail');

/** Newest first. */
export const MessageBatches = pageOf(MessageBatch).openapi('MessageBatches');

export type DeskReply = z.infer<typeof DeskReply>;
export type NewNote = z.infer<typeof NewNote>;
export type ThreadNote = z.infer<typeof ThreadNote>;
export type Presence = z.infer<typeof Presence>;
export type Presences = z.infer<typeof Presences>;
export type NewPresence = z.infer<typeof NewPresence>;
export type MessageTemplate = z.infer<typeof MessageTemplate>;
export type MessageTemplates = z.infer<typeof MessageTemplates>;
export type TemplateInput = z.infer<typeof TemplateInput>;
export type DeskSide = z.infer<typeof DeskSide>;
export type NewConversion = z.infer<typeof NewConversion>;
export type NewAbsence = z.infer<typeof NewAbsence>;
export type Absences = z.infer<typeof Absences>;
export type Absence = z.infer<typeof Absence>;
export type RecipientsAsked = z.infer<typeof RecipientsAsked>;
export type Recipients = z.infer<typeof Recipients>;
export type NewBatch = z.infer<typeof NewBatch>;
export type MessageBatch = z.infer<typeof MessageBatch>;
export type MessageBatchDetail = z.infer<typeof MessageBatchDetail>;
export type MessageBatches = z.infer<typeof MessageBatches>;
