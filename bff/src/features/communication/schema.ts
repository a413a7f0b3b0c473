/** Shapes of the communication API: what the signed-in person hears about, on which way, and when not. */
import { z } from '@hono/zod-openapi';
import { CHANNEL_FIXES, CHANNEL_REASONS, CHANNELS } from '../../notifications/channel.ts';
import type { Channel } from '../../notifications/channel.ts';
import type { Topic } from '../../notifications/topics.ts';

/** Why nothing can be sent on a way now. */
export const ChannelReason = z.enum(CHANNEL_REASONS);

/** Where the person can change that; `null` where they can't yet. */
export const ChannelFix = z.enum(CHANNEL_FIXES);

export const ChannelState = z
  .object({
    channel: z.enum(CHANNELS),
    /** Written for people. */
    address: z.string().nullable(),
    confirmed: z.boolean(),
    /** `null` when it can be used. */
    reason: ChannelReason.nullable(),
    fix: ChannelFix.nullable(),
  })
  .openapi('ChannelState');

const Row = z.object({ email: z.boolean(), text: z.boolean(), push: z.boolean(), mail: z.boolean() }).strict();

/** For each topic of the features, and the account's own, the ways it is sent on. */
// One row for each topic: which there are is known only once all features are, so the service checks it.
export const CommunicationMatrix = z.record(z.string().max(40), Row).openapi('CommunicationMatrix') as unknown as z.ZodType<Record<Topic, z.infer<typeof Row>>>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Nothing that can wait is sent between the two; `22:00` to `07:00` is over midnight. */
export const QuietHours = z
  .object({
    from: time,
    until: time,
    /** IANA name. */
    timeZone: z
      .string()
      .regex(/^[A-Za-z][\w+/-]{0,60}$/)
      .refine(isTimeZone),
  })
  .strict()
  .refine(({ from, until }) => from !== until, { path: ['until'] })
  .openapi('QuietHours');

/** What a client sets, always whole: the same again changes nothing. */
export const CommunicationChange = z.object({ matrix: CommunicationMatrix, quietHours: QuietHours.nullable() }).strict().openapi('CommunicationChange');

/** The code that came by e-mail. */
export const EmailCode = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  })
  .strict()
  .openapi('EmailCode');

/** A US number as people write it. */
export const PhoneToConfirm = z
  .object({ phone: z.string().trim().min(1).max(40) })
  .strict()
  .openapi('PhoneToConfirm');

/** The code that came by text message. */
export const PhoneCode = EmailCode.openapi('PhoneCode');

const base64url = z
  .string()
  .regex(/^[\w-]+={0,2}$/)
  .max(200);

/** A browser's push subscription, as `PushSubscription.toJSON()` gives it. */
export const PushBrowser = z
  .object({ endpoint: z.url().max(2000), keys: z.object({ p256dh: base64url, auth: base64url }).strict() })
  .strict()
  .openapi('PushBrowser');

/** A browser of the list by its id, or by its key, which it knows of itself. */
export const PushBrowserParams = z.object({ id: z.union([z.uuid(), z.string().regex(/^[\w-]{43}$/)]) });

/** Push notices: the key browsers subscribe with, `null` when there are none, and the browsers that show them. */
export const PushState = z
  .object({
    publicKey: z.string().nullable(),
    browsers: z.array(
      z.object({
        id: z.uuid(),
        /** Of its address, SHA-256 as base64url: a browser finds itself by it. */
        key: z.string(),
        /** "Firefox, Linux"; empty when it said nothing. */
        name: z.string(),
        addedAt: z.iso.datetime(),
      }),
    ),
  })
  .openapi('PushState');

export const Communication = z
  .object({
    channels: z.array(ChannelState),
    matrix: CommunicationMatrix,
    /** What can't be switched off: how we warn about the account itself. */
    alwaysOn: z.array(z.object({ topic: z.string(), channel: z.enum(CHANNELS) })),
    quietHours: QuietHours.nullable(),
    push: PushState,
  })
  .openapi('Communication');

export type { Channel, Topic };
export type ChannelReason = z.infer<typeof ChannelReason>;
export type ChannelFix = z.infer<typeof ChannelFix>;
export type ChannelState = z.infer<typeof ChannelState>;
export type CommunicationMatrix = z.infer<typeof CommunicationMatrix>;
export type QuietHours = z.infer<typeof QuietHours>;
export type CommunicationChange = z.infer<typeof CommunicationChange>;
export type PushBrowser = z.infer<typeof PushBrowser>;
export type PushState = z.infer<typeof PushState>;
export type Communication = z.infer<typeof Communication>;
