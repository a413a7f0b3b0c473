/**
 * The jobs that send what stands in the outbox, one for each mail, on every way there is.
 *
 * Nothing is sent twice. A mail passes, each step written before the next:
 * 1. `waiting`;
 * 2. `sending`, with a claim that is a number (`attempts`): surely not sent;
 * 3. `sending` with `sentAt`: the step after which the server may have it
 *    follows. Written only by who still holds the claim;
 * 4. `sent`.
 * A process that dies at 2 leaves a mail that is taken up again. One that dies
 * at 3, or loses the connection there, leaves one of which nobody can know:
 * that becomes `failed`, and is not sent again unless somebody decides to. The
 * Message-ID is the row's own, for that case.
 *
 * For a notice of news it is asked at 2 who may be told where, whether it must
 * wait, and whether it is still needed; its key goes, so that what happens from
 * then on gets a notice of its own. What is not needed any more is `skipped`; what
 * its reader may not know any more leaves no trace.
 */
import { defineJob, JobProblem } from '../jobs/job.ts';
import type { Job, JobOutcome } from '../jobs/job.ts';
import { findDigest, findRecipient } from '../notifications/recipient.ts';
import type { Recipient } from '../notifications/recipient.ts';
import { countUnread } from '../notifications/notices.ts';
import { shownAddress } from '../notifications/shown-address.ts';
import { noticeWords } from '../notifications/words.ts';
import type { Portal } from '../portal.ts';
import { openMail, sealMail } from './outbox.ts';
import type { SealedMail } from './outbox.ts';
import { isTooLate, nextTry } from './retry.ts';
import { SEND_KINDS } from './send-kinds.ts';
import { addressOf } from './smtp.ts';
import { minutesOf, writeMail, writeText } from './templates.ts';
import { MailTransportError } from './transport.ts';
import type { MailMessage, MailProblem, Transports } from './transport.ts';

const CLAIM = `update outbound_mail set state = 'sending', "claimedAt" = $2, attempts = attempts + 1,
    "dedupeKey" = case when topic is null then "dedupeKey" end
  where id = $1 and (state = 'waiting' or (state = 'sending' and "sentAt" is null))
  returning id, kind, locale, sealed, attempts, "createdAt", channel::text, "recipientId", topic, "deviceId", since, "followUp"`;
const HAND_OVER = `update outbound_mail set "sentAt" = $3, "shownAddress" = $4 where id = $1 and state = 'sending' and attempts = $2 returning id`;
const SENT = `update outbound_mail set state = 'sent', "sentAt" = $2, "settledAt" = $2, "lastProblem" = null, sealed = coalesce($3, sealed) where id = $1`;
const RETRY = `update outbound_mail set state = 'waiting', "sentAt" = null, "settledAt" = null, "lastProblem" = $2, "nextTryAt" = $3 where id = $1`;
const POSTPONE = `update outbound_mail set state = 'waiting', "nextTryAt" = $3 where id = $1 and state = 'sending' and attempts = $2`;
const FAILED = `update outbound_mail set state = 'failed', "sentAt" = null, "lastProblem" = $2, "settledAt" = $3, "shownAddress" = coalesce($4, "shownAddress")
  where id = $1`;
const SKIPPED = `update outbound_mail set state = 'skipped', "sentAt" = null, "lastProblem" = $2, "settledAt" = $3 where id = $1`;
const NOBODY = `delete from outbound_mail where id = $1`;
const LEFT_AT_HAND_OVER = `update outbound_mail set state = 'failed', "sentAt" = null, "lastProblem" = 'handover-unknown', "settledAt" = $2
  where id = $1 and state = 'sending' and "sentAt" is not null returning id`;

interface Claimed {
  id: string;
  kind: string;
  locale: 'en' | 'es';
  sealed: Uint8Array;
  attempts: number;
  createdAt: Date;
  channel: 'email' | 'text' | 'push';
  /** Of news. */
  recipientId: string | null;
  topic: string | null;
  deviceId: string | null;
  since: Date | null;
  followUp: boolean;
}

type Sender = Pick<Portal, 'config' | 'db' | 'events' | 'features' | 'now' | 'transports'>;

/** A way that this portal does not have keeps its mails waiting. */
export const sendJobs: readonly Job[] = Object.entries(SEND_KINDS).map(([channel, kind]) =>
  defineJob(kind, (portal, { mailId }) => sendMail(portal, mailId), {
    canRun: ({ transports }) => transports[channel as keyof Transports] !== undefined,
    // Somebody decided to, knowing that a mail that was handed over may be there already.
    beforeRetry: async (tx, { mailId }) =>
      void (await tx.outboundMail.updateMany({
        where: { id: mailId, state: { in: ['sending', 'failed'] } },
        data: { state: 'waiting', sentAt: null, settledAt: null },
      })),
  }),
);

/** The claim was taken by another process before the mail was handed over. */
class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

async function sendMail(portal: Sender, mailId: string): Promise<JobOutcome> {
  const { config, db, now } = portal;
  const [mail] = await db.sql<Claimed>('mail_claim', CLAIM, [mailId, now()]);
  if (!mail) return notClaimed(portal, mailId);
  const opened = openMail(config.secret, mail);
  if (!opened) return fail(portal, mail, 'unreadable');
  const recipient = await recipientOf(portal, mail, opened);
  if (typeof recipient === 'object' && 'waitUntil' in recipient) {
    await db.sql('mail_postpone', POSTPONE, [mail.id, mail.attempts, recipient.waitUntil]);
    return { again: recipient.waitUntil };
  }
  if (recipient === 'nobody') return void (await db.sql('mail_nobody', NOBODY, [mail.id]));
  if ('skipped' in recipient) return void (await db.sql('mail_skipped', SKIPPED, [mail.id, recipient.skipped, now()]));
  if (isTooLate(minutesOf(portal.features, opened.content), mail.createdAt, now())) return fail(portal, mail, 'too-late');
  let handedOver = false;
  const letter = { content: recipient.content ?? opened.content, address: recipient.address };
  const shown = await shownAddress(portal, mail.channel, letter.address);
  try {
    await send(portal, mail, letter, recipient.path ?? '/', async () => {
      const held = await db.sql('mail_hand_over', HAND_OVER, [mail.id, mail.attempts, now(), shown]);
      if (held.length === 0) throw new ClaimLostError();
      handedOver = true;
    });
  } catch (error) {
    return recordProblem(portal, { ...mail, shown }, problemOf(error), handedOver);
  }
  // In demo mode the outbox is where mail is read; elsewhere a link that opens an account is not kept.
  await db.sql('mail_sent', SENT, [mail.id, now(), config.demo ? sealMail(config.secret, mail.id, letter) : Buffer.alloc(0)]);
}

/** It was sent or thrown away before; or a process died while it handed it over. */
async function notClaimed(portal: Sender, mailId: string): Promise<void> {
  const left = await portal.db.sql('mail_left', LEFT_AT_HAND_OVER, [mailId, portal.now()]);
  if (left.length === 0) return;
  await tellDesks(portal);
  throw new JobProblem('handover-unknown', 'never');
}

async function recipientOf(portal: Sender, mail: Claimed, { address }: SealedMail): Promise<Recipient> {
  const { kind, recipientId, topic, since } = mail;
  if (recipientId && since && kind === 'digest') return findDigest(portal, { recipientId, since });
  if (recipientId && topic && since) return findRecipient(portal, { ...mail, recipientId, topic, since });
  return address === '' ? 'nobody' : { address };
}

async function send(portal: Sender, mail: Claimed, letter: SealedMail, path: string, handOver: () => Promise<void>): Promise<void> {
  const { config, features, transports } = portal;
  const from = { ...config, path };
  if (mail.channel === 'email') return transports.email?.send(compose(portal, mail, letter, path), handOver);
  if (mail.channel === 'text')
    return transports.text?.send({ id: mail.id, to: letter.address, text: writeText(features, letter.content, mail.locale, from) }, handOver);
  return transports.push?.send({ deviceId: letter.address, payload: await pushPayload(portal, mail, letter, path), topic: mail.topic ?? mail.kind }, handOver);
}

async function recordProblem(portal: Sender, mail: Failing, problem: MailProblem | null, handedOver: boolean): Promise<void> {
  const { db, now } = portal;
  if (!problem) return;
  if (problem.gone) return void (await db.sql('mail_nobody', NOBODY, [mail.id]));
  if (handedOver && !problem.refused) return fail(portal, mail, 'handover-unknown');
  const at = problem.permanent ? null : nextTry(mail, now());
  if (!at) return fail(portal, mail, problem.code);
  await db.sql('mail_retry', RETRY, [mail.id, problem.code, at]);
  throw new JobProblem(problem.code, at);
}

/** A mail with where it should have gone, where that was known. */
type Failing = Pick<Claimed, 'id' | 'attempts' | 'createdAt'> & { readonly shown?: string };

async function fail(portal: Sender, { id, shown }: Failing, problem: string): Promise<never> {
  await portal.db.sql('mail_failed', FAILED, [id, problem, portal.now(), shown ?? null]);
  await tellDesks(portal);
  throw new JobProblem(problem, 'never');
}

/** Of which clinic somebody is, is looked up when a desk asks. */
const tellDesks = ({ db, events }: Sender): Promise<void> => events.publish(db, { type: 'notices.failed-changed', scope: 'desk:read', anyClinic: true });

function compose({ config, features }: Sender, mail: Claimed, { address, content }: SealedMail, path: string): MailMessage {
  const domain = addressOf(config.mailFrom).split('@').at(-1) ?? 'localhost';
  return {
    ...writeMail(features, content, mail.locale, { ...config, path }),
    messageId: `<${mail.id}@${domain}>`,
    from: config.mailFrom,
    to: address,
    date: mail.createdAt,
  };
}

/** A browser shows this as it is; the link opens what needs a sign-in. What is unread is a number for the installed app, and says nothing of anybody. */
async function pushPayload(portal: Sender, { id, locale, recipientId }: Claimed, { content }: SealedMail, path: string): Promise<string> {
  if (content.kind !== 'news') return JSON.stringify({ id });
  const badge = recipientId ? await countUnread(portal, recipientId) : 0;
  return JSON.stringify({ id, locale, topic: content.topic, path, badge, ...noticeWords(portal.features, content.topic, locale) });
}

/** `null` for a claim that was lost: whoever has it now goes on. */
function problemOf(error: unknown): MailProblem | null {
  if (error instanceof ClaimLostError) return null;
  return error instanceof MailTransportError ? error.problem : { code: 'unknown', refused: false, permanent: false };
}
