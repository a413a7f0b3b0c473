/**
 * The job that empties the outbox, on every way there is to send. Any number of processes run it on one
 * database; `for update skip locked` gives each mail to one of them.
 *
 * Nothing is sent twice. A mail passes, each step written before the next:
 * 1. `waiting`;
 * 2. `sending`, with a claim that is a number (`attempts`): surely not sent;
 * 3. `sending` with `sentAt`: the step after which the server may have it
 *    follows. Written only by who still holds the claim;
 * 4. `sent`.
 * A process that dies at 2 leaves a mail that is taken up again. One that dies
 * at 3, or loses the connection there, leaves one of which nobody can know:
 * that becomes `failed` with a line in the log, and is not sent again. The
 * Message-ID is the row's own, should a person decide to.
 *
 * For a notice of news it is asked at 2 who may be told where, and whether it
 * must wait; its key goes, so that what happens from then on gets a notice of
 * its own.
 */
import type { Portal } from '../portal.ts';
import { describeError } from '../http/error-handler.ts';
import { findRecipient } from '../notifications/recipient.ts';
import type { Recipient } from '../notifications/recipient.ts';
import { spreadNews } from '../notifications/spread.ts';
import { noticeWords } from '../notifications/words.ts';
import { openMail, sealMail } from './outbox.ts';
import type { SealedMail } from './outbox.ts';
import { isTooLate, nextTry } from './retry.ts';
import { addressOf } from './smtp.ts';
import { writeMail, writeText } from './templates.ts';
import { MailTransportError } from './transport.ts';
import type { MailMessage, MailProblem, Transports } from './transport.ts';

/** How often a process looks for mail. */
const POLL_MS = 1000;
/** A claim older than this is of a process that is gone: SMTP gives up long before. */
const ABANDONED_MS = 10 * 60_000;

const CLAIM = `update outbound_mail set state = 'sending', "claimedAt" = $1, "sentAt" = null, attempts = attempts + 1,
    "dedupeKey" = case when topic is null then "dedupeKey" end
  where id = (select id from outbound_mail where state = 'waiting' and "nextTryAt" <= $1 and channel::text = any($2)
              order by "nextTryAt", id limit 1 for update skip locked)
  returning id, kind, locale, sealed, attempts, "createdAt", channel::text, "recipientId", topic, "deviceId", since`;
const HAND_OVER = `update outbound_mail set "sentAt" = $3 where id = $1 and state = 'sending' and attempts = $2 returning id`;
const SENT = `update outbound_mail set state = 'sent', "sentAt" = $2, "lastProblem" = null, sealed = coalesce($3, sealed) where id = $1`;
const RETRY = `update outbound_mail set state = 'waiting', "sentAt" = null, "lastProblem" = $2, "nextTryAt" = $3 where id = $1`;
const POSTPONE = `update outbound_mail set state = 'waiting', "nextTryAt" = $3 where id = $1 and state = 'sending' and attempts = $2`;
const FAILED = `update outbound_mail set state = 'failed', "sentAt" = null, "lastProblem" = $2 where id = $1`;
const NOBODY = `delete from outbound_mail where id = $1`;
const ABANDONED = `update outbound_mail set
    state = case when "sentAt" is null then 'waiting'::"MailState" else 'failed'::"MailState" end,
    "lastProblem" = case when "sentAt" is null then 'abandoned' else 'handover-unknown' end
  where state = 'sending' and "claimedAt" < $1 returning id, kind, state::text`;

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
}

export interface Dispatcher {
  /** Makes notices of news and sends everything that is due; answers with how many mails, texts and notices it took up. */
  runOnce(): Promise<number>;
  /** Looks for mail again and again until stopped. */
  start(): void;
  /** Ends when the mail under way is through. */
  stop(): Promise<void>;
}

/** The claim was taken by another process before the mail was handed over. */
class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

export function createDispatcher(portal: Pick<Portal, 'config' | 'db' | 'log' | 'now'>, transports: Transports): Dispatcher {
  const { config, db, log, now } = portal;
  const channels = Object.keys(transports);
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();

  async function runOnce(): Promise<number> {
    await takeUpAbandoned();
    await spreadNews(portal);
    let count = 0;
    while (!stopping.signal.aborted) {
      const [mail] = await db.sql<Claimed>('mail_claim', CLAIM, [now(), channels]);
      if (!mail) break;
      count += 1;
      await deliver(mail);
    }
    return count;
  }

  async function takeUpAbandoned(): Promise<void> {
    const rows = await db.sql<{ id: string; kind: string; state: string }>('mail_abandoned', ABANDONED, [new Date(now().getTime() - ABANDONED_MS)]);
    for (const { id, kind, state } of rows) {
      if (state === 'failed') log.error({ mail: id, kind, problem: 'handover-unknown' }, 'mail may not have been sent');
    }
  }

  async function deliver(mail: Claimed): Promise<void> {
    const opened = openMail(config.secret, mail);
    if (!opened) return fail(mail, 'unreadable');
    const recipient = await recipientOf(mail, opened);
    if (typeof recipient === 'object' && 'waitUntil' in recipient)
      return void (await db.sql('mail_postpone', POSTPONE, [mail.id, mail.attempts, recipient.waitUntil]));
    if (recipient === 'nobody') return void (await db.sql('mail_nobody', NOBODY, [mail.id]));
    if (isTooLate(opened.content, mail.createdAt, now())) return fail(mail, 'too-late');
    let handedOver = false;
    const letter = { ...opened, address: recipient.address };
    try {
      await send(mail, letter, async () => {
        const held = await db.sql('mail_hand_over', HAND_OVER, [mail.id, mail.attempts, now()]);
        if (held.length === 0) throw new ClaimLostError();
        handedOver = true;
      });
    } catch (error) {
      return recordProblem(mail, problemOf(error), handedOver);
    }
    // In demo mode the outbox is where mail is read; elsewhere a link that opens an account is not kept.
    await db.sql('mail_sent', SENT, [mail.id, now(), config.demo ? sealMail(config.secret, mail.id, letter) : Buffer.alloc(0)]);
  }

  async function recipientOf({ recipientId, topic, since, channel, deviceId }: Claimed, { address }: SealedMail): Promise<Recipient> {
    if (recipientId && topic && since) return findRecipient(portal, { recipientId, topic, since, channel, deviceId });
    return address === '' ? 'nobody' : { address };
  }

  async function send(mail: Claimed, letter: SealedMail, handOver: () => Promise<void>): Promise<void> {
    if (mail.channel === 'email') return transports.email?.send(compose(mail, letter), handOver);
    if (mail.channel === 'text') return transports.text?.send({ to: letter.address, text: writeText(letter.content, mail.locale, config) }, handOver);
    return transports.push?.send({ deviceId: letter.address, payload: pushPayload(mail, letter) }, handOver);
  }

  async function recordProblem(mail: Claimed, problem: MailProblem | null, handedOver: boolean): Promise<void> {
    if (!problem) return;
    if (problem.gone) return void (await db.sql('mail_nobody', NOBODY, [mail.id]));
    if (handedOver && !problem.refused) return fail(mail, 'handover-unknown');
    const at = problem.permanent ? null : nextTry(mail, now());
    if (!at) return fail(mail, problem.code);
    log.warn({ mail: mail.id, kind: mail.kind, problem: problem.code, attempts: mail.attempts }, 'mail could not be sent, will be tried again');
    await db.sql('mail_retry', RETRY, [mail.id, problem.code, at]);
  }

  async function fail(mail: Claimed, problem: string): Promise<void> {
    log.error({ mail: mail.id, kind: mail.kind, problem, attempts: mail.attempts }, 'mail was not sent');
    await db.sql('mail_failed', FAILED, [mail.id, problem]);
  }

  function compose(mail: Claimed, { address, content }: SealedMail): MailMessage {
    const domain = addressOf(config.mailFrom).split('@').at(-1) ?? 'localhost';
    return {
      ...writeMail(content, mail.locale, config),
      messageId: `<${mail.id}@${domain}>`,
      from: config.mailFrom,
      to: address,
      date: mail.createdAt,
    };
  }

  function poll(): void {
    running = runOnce()
      .catch((error: unknown) => log.warn(describeError(error), 'the outbox could not be read'))
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(poll, POLL_MS);
      });
  }

  return {
    runOnce,
    start: poll,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/** A browser shows this as it is; the link opens what needs a sign-in. */
function pushPayload({ id, locale }: Claimed, { content }: SealedMail): string {
  if (content.kind !== 'news') return JSON.stringify({ id });
  return JSON.stringify({ id, locale, topic: content.topic, ...noticeWords(content.topic, locale) });
}

/** `null` for a claim that was lost: whoever has it now goes on. */
function problemOf(error: unknown): MailProblem | null {
  if (error instanceof ClaimLostError) return null;
  return error instanceof MailTransportError ? error.problem : { code: 'unknown', refused: false, permanent: false };
}
