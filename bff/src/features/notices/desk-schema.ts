/** Shapes of notices that did not go out, at the desk: to whom and why, and of what they were about the topic alone. */
import { z } from '@hono/zod-openapi';
import { CHANNELS } from '../../notifications/channel.ts';
import { CAUSES } from '../../notifications/telling-words.ts';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';

const channel = z.enum(CHANNELS);

export const FailedNotice = z
  .object({
    id: z.uuid(),
    channel,
    /** Who should have had it. */
    recipient: z.string(),
    /** Masked; `null` where it never came to one. */
    address: z.string().nullable(),
    /** `null` of a mail about several topics, and of a code or a link. */
    topic: z.string().nullable(),
    cause: z.enum(CAUSES),
    /** A short code for whoever runs the portal. */
    problem: z.string(),
    /** It may have arrived all the same: another try could be the second. */
    maybeSent: z.boolean(),
    tries: z.number().int().nonnegative(),
    at: z.iso.datetime(),
  })
  .openapi('FailedNotice');

/** How one way to send is doing, over all clinics. */
export const ChannelTrouble = z
  .object({
    channel,
    /** Of this clinic’s people, those that failed for good. */
    failed: z.number().int().nonnegative(),
    /** Those that wait for another try, of everybody. */
    waiting: z.number().int().nonnegative(),
    /** Since when nothing has gone out on this way though something should have; `null` when all is well. */
    downSince: z.iso.datetime().nullable(),
  })
  .openapi('ChannelTrouble');

export const FailedNoticesQuery = PageQuery.extend({ channel: channel.optional() });

/** Longest waiting first. `channels` has each way with something to say of it. */
export const FailedNotices = pageOf(FailedNotice)
  .extend({ channels: z.array(ChannelTrouble) })
  .openapi('FailedNotices');

/** For a count in the desk’s navigation. */
export const FailedNoticeCount = z.object({ failed: z.number().int().nonnegative(), down: z.array(channel) }).openapi('FailedNoticeCount');

export const FailedNoticeParams = z.object({ noticeId: z.uuid().openapi({ param: { name: 'noticeId', in: 'path' } }) });

/** All that failed on one way, but those that may have arrived. */
export const RetryChannel = z.object({ channel }).strict().openapi('RetryChannel');

export type FailedNotice = z.infer<typeof FailedNotice>;
export type ChannelTrouble = z.infer<typeof ChannelTrouble>;
export type FailedNoticesQuery = z.infer<typeof FailedNoticesQuery>;
export type FailedNotices = z.infer<typeof FailedNotices>;
export type FailedNoticeCount = z.infer<typeof FailedNoticeCount>;
