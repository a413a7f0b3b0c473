/** What the jobs that send need of the ways to: e-mail, text messages, push notices. */

/** One mail, written out. */
export interface MailMessage {
  /** Stays the same however often it is tried, so that a receiver can tell a second copy. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
}

/** One text message. */
export interface TextMessage {
  /** Stays the same however often it is tried, so that a gateway that looks at it can drop a second copy. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** One push notice, as the service worker gets it. */
export interface PushMessage {
  readonly deviceId: string;
  /** JSON. */
  readonly payload: string;
  /** What it is about: of several on one topic the newest is enough. */
  readonly topic: string;
}

export interface Transport<Message> {
  /**
   * Sends one message. `handOver` is awaited right before the one step after which
   * the other side may have it: until it was called the message is surely not
   * sent, and when it throws the transport sends nothing.
   * @throws {MailTransportError}
   */
  send(message: Message, handOver: () => Promise<void>): Promise<void>;
}

export type MailTransport = Transport<MailMessage>;

/** What is not here is not sent on: it waits. */
export interface Transports {
  readonly email?: MailTransport;
  readonly text?: Transport<TextMessage>;
  readonly push?: Transport<PushMessage>;
}

export interface MailProblem {
  /** Short and stable, e.g. `ECONNECTION` or `550`; never what a server wrote, which can quote an address. */
  readonly code: string;
  /** The other side said no in so many words, so it does not have the mail. */
  readonly refused: boolean;
  /** Another try can't work: the address is not there. */
  readonly permanent: boolean;
  /** The address is no more, which is no fault: a browser that was reset. */
  readonly gone?: boolean;
}

/** A message could not be sent. */
export class MailTransportError extends Error {
  override readonly name = 'MailTransportError';
  readonly problem: MailProblem;

  constructor(problem: MailProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Demo mode: nothing goes anywhere and is read in the outbox itself, at `/dev/mail`. */
export const capturedMail: Transport<unknown> = { send: (_message, handOver) => handOver() };
