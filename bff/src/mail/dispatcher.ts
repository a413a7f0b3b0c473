/**
 * The job that empties the outbox. Any number of processes run it on one
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
 */
import type { Portal } from '../portal.ts';
import { describeError } from '../http/error-handler.ts';
import { openMail } from './outbox.ts';
import type { SealedMail } from './outbox.ts';
import { isTooLate, nextTry } from './retry.ts';
import { addressOf } from './smtp.ts';
import { writeMail } from './templates.ts';
import { MailTransportError } from './transport.ts';
import type { MailMessage, MailProblem, MailTransport } from './transport.ts';

/** How often a process looks for mail. */
const POLL_MS = 1000;
/** A claim older than this is of a process that is gone: SMTP gives up long before. */
const ABANDONED_MS = 10 * 60_000;

const CLAIM = `update outbound_mail set state = 'sending', "claimedAt" = $1, "sentAt" = null, attempts = attempts + 1
  where id = (select id from outbound_mail where state = 'waiting' and "nextTryAt" <= $1
              order by "nextTryAt", id limit 1 for update skip locked)
  returning id, kind, locale, sealed, attempts, "createdAt"`;
const HAND_OVER = `update outbound_mail set "sentAt" = $3 where id = $1 and state = 'sending' and attempts = $2 returning id`;
const SENT = `update outbound_mail set state = 'sent', "sentAt" = $2, "lastProblem" = null, sealed = coalesce($3, sealed) where id = $1`;
const RETRY = `update outbound_mail set state = 'waiting', "sentAt" = null, "lastProblem" = $2, "nextTryAt" = $3 where id = $1`;
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
}

export interface Dispatcher {
  /** Sends everything that is due; answers with how many mails it took up. */
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

export function createDispatcher(portal: Pick<Portal, 'config' | 'db' | 'log' | 'now'>, transport: MailTransport): Dispatcher {
  const { config, db, log, now } = portal;
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();

  async function runOnce(): Promise<number> {
    await takeUpAbandoned();
    let count = 0;
    while (!stopping.signal.aborted) {
      const [mail] = await db.sql<Claimed>('mail_claim', CLAIM, [now()]);
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
    if (opened.address === '') return void (await db.sql('mail_nobody', NOBODY, [mail.id]));
    if (isTooLate(opened.content, mail.createdAt, now())) return fail(mail, 'too-late');
    let handedOver = false;
    try {
      await transport.send(compose(mail, opened), async () => {
        const held = await db.sql('mail_hand_over', HAND_OVER, [mail.id, mail.attempts, now()]);
        if (held.length === 0) throw new ClaimLostError();
        handedOver = true;
      });
    } catch (error) {
      return recordProblem(mail, problemOf(error), handedOver);
    }
    // In demo mode the outbox is where mail is read; elsewhere a link that opens an account is not kept.
    await db.sql('mail_sent', SENT, [mail.id, now(), config.demo ? null : Buffer.alloc(0)]);
  }

  async function recordProblem(mail: Claimed, problem: MailProblem | null, handedOver: boolean): Promise<void> {
    if (!problem) return;
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

/** `null` for a claim that was lost: whoever has it now goes on. */
function problemOf(error: unknown): MailProblem | null {
  if (error instanceof ClaimLostError) return null;
  return error instanceof MailTransportError ? error.problem : { code: 'unknown', refused: false, permanent: false };
}
