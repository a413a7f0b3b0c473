/**
 * Mail goes through an outbox: written in the transaction of what it tells
 * about, sent by a job afterwards. So nothing is sent about what was rolled
 * back, and nothing that happened goes untold.
 */
import { randomUUID } from 'node:crypto';
import { seal, unseal } from '../auth/seal.ts';
import type { Tx } from '../database/database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Portal } from '../portal.ts';
import { SEND_KINDS } from './send-kinds.ts';
import type { MailContent } from './mail-kinds.ts';

export interface MailAddress {
  readonly address: string;
  readonly locale: 'en' | 'es';
  /** Whose it is: it stands in the list of what was sent to them. */
  readonly userId?: string;
}

export interface MailOptions {
  /** The same key again is the same mail: it is not written twice. */
  readonly dedupeKey?: string;
  /** `email` unless it says so; the address is one of that way. */
  readonly channel?: 'email' | 'text';
}

/** What an outbox row seals. */
export interface SealedMail {
  readonly address: string;
  readonly content: MailContent;
}

export const mailOwner = (id: string): string => `mail ${id}`;

/** What a row seals; `null` when the portal's secret is another by now. */
export function openMail(secret: string, { id, sealed }: { id: string; sealed: Uint8Array }): SealedMail | null {
  const text = unseal(secret, mailOwner(id), sealed);
  return text === null ? null : (JSON.parse(text) as SealedMail);
}

export function sealMail(secret: string, id: string, mail: SealedMail): Uint8Array<ArrayBuffer> {
  return seal(secret, mailOwner(id), JSON.stringify(mail));
}

/** Writes a mail, or a text message, to the outbox. No health information belongs into one: it says that there is something, and where to sign in. */
export async function enqueueMail(
  { config, now }: Pick<Portal, 'config' | 'now'>,
  tx: Tx,
  to: MailAddress,
  content: MailContent,
  options: MailOptions = {},
): Promise<void> {
  const id = randomUUID();
  const sealed: SealedMail = { address: to.address, content };
  const channel = options.channel ?? 'email';
  const { count } = await tx.outboundMail.createMany({
    data: [
      {
        id,
        kind: content.kind,
        locale: to.locale,
        channel,
        sealed: sealMail(config.secret, id, sealed),
        recipientId: to.userId ?? null,
        dedupeKey: options.dedupeKey ?? null,
        createdAt: now(),
        nextTryAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 1) await enqueue(tx, SEND_KINDS[channel], { mailId: id });
}
