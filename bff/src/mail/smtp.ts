/** Sends mail by SMTP (RFC 5321), one connection a mail. */
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { MailTransportError } from './transport.ts';
import type { MailMessage, MailTransport } from './transport.ts';

/** A server that hangs holds one of the few places for mail no longer than this. */
const TIMES = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** One address, nothing that could begin another or a header. */
const ADDRESS = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/;

/** @param url `smtp://user:password@host:587`, or `smtps://` for TLS from the start */
export function smtpMail(url: string): MailTransport {
  const { auth, ...server } = parseConnectionUrl(url);
  const options = { ...server, ...TIMES };
  return {
    async send(message, handOver) {
      if (!ADDRESS.test(message.to)) throw new MailTransportError({ code: 'address', refused: true, permanent: true });
      const body = await new MailComposer({ ...message, disableFileAccess: true, disableUrlAccess: true }).compile().build();
      const connection = new SMTPConnection(options);
      try {
        await connect(connection);
        if (auth?.user) await step((done) => connection.login({ user: auth.user, pass: auth.pass }, done));
        await submit(connection, message, body, handOver);
        connection.quit();
      } catch (error) {
        connection.close();
        throw toTransportError(error);
      }
    },
  };
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // Stays for the life of the connection: an error nobody listens to ends the process.
    connection.on('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function submit(connection: SMTPConnection, message: MailMessage, body: Buffer, handOver: () => Promise<void>): Promise<void> {
  const content = Readable.from(
    (async function* () {
      yield body;
      // The server takes a mail with the dot on a line of its own, which follows the end of this stream.
      await handOver();
    })(),
  );
  const envelope = { from: addressOf(message.from), to: [message.to], size: body.length };
  return step((done) => connection.send(envelope, content, done));
}

function step(run: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}

/** The address of `Name <address>`. */
export function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

function toTransportError(error: unknown): MailTransportError {
  const found = (error ?? {}) as { responseCode?: unknown; command?: unknown; code?: unknown };
  const responseCode = typeof found.responseCode === 'number' ? found.responseCode : 0;
  const code = responseCode > 0 ? String(responseCode) : typeof found.code === 'string' ? found.code : 'unknown';
  // A 5xx at another step (sign-in, sender) is a setting of ours that can be put right.
  const aboutThisMail = found.command === 'RCPT TO' || found.command === 'DATA';
  return new MailTransportError({ code, refused: responseCode > 0, permanent: responseCode >= 500 && aboutThisMail });
}
