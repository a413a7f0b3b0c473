/** Shapes of being told: the notices of a person, what was sent to them, and how they choose to hear. */
import { z } from '@hono/zod-openapi';
import { CHANNELS } from '../../notifications/channel.ts';
import type { Topic } from '../../notifications/topics.ts';
import { MODES, RHYTHMS, SKIP_REASONS, WAIT_REASONS } from '../../notifications/telling-words.ts';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';
import { CommunicationMatrix } from '../communication/schema.ts';

const channel = z.enum(CHANNELS);
const moment = z.iso.datetime();
const topic = z.string().min(1).max(40);
/** By language code. Neutral words, the same as outside the portal. */
const titles = z.record(z.string(), z.string());

/** Whose record it is in. */
export const NoticePatient = z.object({ id: z.uuid(), name: z.string() }).openapi('NoticePatient');

/** One thing that is new: however often something happens to it, it stands there once. */
export const Notice = z
  .object({
    id: z.uuid(),
    topic,
    titles,
    /** `null` of the account itself. */
    patient: NoticePatient.nullable(),
    /** When the person was told of it; what the list is sorted by, newest first. */
    at: moment,
    /** The page it is on. Only ids stand in it. */
    path: z.string().startsWith('/'),
    isUrgent: z.boolean(),
    /** It was read here, or the thing itself was opened. */
    isRead: z.boolean(),
    /** It was shown in the list before. */
    isSeen: z.boolean(),
  })
  .openapi('Notice');

export const NoticeCount = z
  .object({
    unread: z.number().int().nonnegative(),
    /** Of the unread ones, those that were in no list yet. */
    unseen: z.number().int().nonnegative(),
  })
  .openapi('NoticeCount');

const filters = { topic: topic.optional(), patientId: z.uuid().optional() };

export const NoticeQuery = PageQuery.extend({ ...filters, unread: z.enum(['true', 'false']).optional() });

/** A part of the notices that were asked for; `counts` is of all of the person's. */
export const Notices = pageOf(Notice)
  .extend({
    counts: NoticeCount,
    /** When the newest of all was told: `until` for marking what was shown. `null` without any. */
    newestAt: moment.nullable(),
    /** What there is to filter by: only what stands in the list. */
    topics: z.array(z.object({ topic, titles })),
    patients: z.array(NoticePatient),
  })
  .openapi('Notices');

export const NoticeParams = z.object({ noticeId: z.uuid().openapi({ param: { name: 'noticeId', in: 'path' } }) });

/** `until` is the notice's `at` as it was shown: what happened to the thing since stays new. */
export const NoticeMark = z.object({ isRead: z.boolean(), until: moment }).strict().openapi('NoticeMark');

/** Made by the client, once for each time all are marked. */
export const MarkParams = z.object({ markId: z.uuid().openapi({ param: { name: 'markId', in: 'path' } }) });

/** Marks all that were told until then, of those that the filters let through. */
export const MarkAll = z
  .object({ until: moment, ...filters })
  .strict()
  .openapi('MarkAll');

/** How many this changed, and how it is now. */
export const Marked = z.object({ changed: z.number().int().nonnegative(), counts: NoticeCount }).openapi('Marked');

export const SeenUntil = z.object({ until: moment }).strict().openapi('SeenUntil');

const sent = {
  id: z.uuid(),
  channel,
  /** Masked; `null` where it is not known yet, and of a letter. */
  address: z.string().nullable(),
  /** `null` of a mail about several topics. */
  topic: topic.nullable(),
  titles,
  /** Nobody looked at it for hours on another way. */
  isFollowUp: z.boolean(),
  /** Several topics in one. */
  isDigest: z.boolean(),
};

/** What went out, or did not. */
export const SentNotice = z
  .object({
    ...sent,
    at: moment,
    outcome: z.enum(['sent', 'failed', 'skipped']),
    /** Why it was not needed any more; `null` unless skipped. */
    reason: z.enum(SKIP_REASONS).nullable(),
  })
  .openapi('SentNotice');

/** What is still to go out. */
export const WaitingNotice = z.object({ ...sent, until: moment.nullable(), reason: z.enum(WAIT_REASONS) }).openapi('WaitingNotice');

/** Newest first. */
export const SentNotices = pageOf(SentNotice)
  .extend({ waiting: z.array(WaitingNotice), keptDays: z.number().int().positive() })
  .openapi('SentNotices');

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const timeZone = z
  .string()
  .regex(/^[A-Za-z][\w+/-]{0,60}$/)
  .refine((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  });

/** When what is not told at once comes. */
export const DigestTime = z
  .object({
    time,
    /** ISO: 1 is Monday. For what comes once a week. */
    weekday: z.number().int().min(1).max(7),
    /** IANA name. */
    timeZone,
  })
  .strict()
  .openapi('DigestTime');

/** The ways that something still unread can go to. */
const followUp = z.object({ email: z.boolean(), text: z.boolean(), push: z.boolean() }).strict();
const order = z
  .array(z.enum(['push', 'email', 'text']))
  .length(3)
  .refine((ways) => new Set(ways).size === ways.length);

const topicChoice = { inPortal: z.boolean(), rhythm: z.enum(RHYTHMS), followUp };

/** How one topic is told. */
export const TopicChoice = z
  .object({
    topic,
    ...topicChoice,
    /** It can't wait for a digest. */
    isUrgent: z.boolean(),
    /** Nothing of it can be chosen here. */
    isFixed: z.boolean(),
  })
  .openapi('TopicChoice');

const personChoice = { mode: z.enum(MODES), matrix: CommunicationMatrix.nullable() };

/** How one hears of somebody one looks after. `matrix` holds with the mode `matrix` alone; it is kept with the others. */
export const PersonChoice = z.object({ patient: NoticePatient, ...personChoice }).openapi('PersonChoice');

export const NoticeChoices = z
  .object({
    topics: z.array(TopicChoice),
    digest: DigestTime,
    /** Which way is tried first when something is still unread. */
    order,
    /** Hours after which it is. */
    followUpHours: z.number().positive(),
    people: z.array(PersonChoice),
  })
  .openapi('NoticeChoices');

/** What a client sets, always whole: the same again changes nothing. Topics that are fixed are left out. */
export const NoticeChoicesChange = z
  .object({
    topics: z.record(topic, z.object(topicChoice).strict()),
    digest: DigestTime,
    order,
    /** By the patient's id; who is left out stays as it was. */
    people: z.record(z.uuid(), z.object(personChoice).strict()),
  })
  .strict()
  .openapi('NoticeChoicesChange');

export * from './desk-schema.ts';
export type { Topic };
export type NoticePatient = z.infer<typeof NoticePatient>;
export type Notice = z.infer<typeof Notice>;
export type NoticeCount = z.infer<typeof NoticeCount>;
export type NoticeQuery = z.infer<typeof NoticeQuery>;
export type Notices = z.infer<typeof Notices>;
export type NoticeMark = z.infer<typeof NoticeMark>;
export type MarkAll = z.infer<typeof MarkAll>;
export type Marked = z.infer<typeof Marked>;
export type SentNotice = z.infer<typeof SentNotice>;
export type WaitingNotice = z.infer<typeof WaitingNotice>;
export type SentNotices = z.infer<typeof SentNotices>;
export type DigestTime = z.infer<typeof DigestTime>;
export type TopicChoice = z.infer<typeof TopicChoice>;
export type PersonChoice = z.infer<typeof PersonChoice>;
export type NoticeChoices = z.infer<typeof NoticeChoices>;
export type NoticeChoicesChange = z.infer<typeof NoticeChoicesChange>;
