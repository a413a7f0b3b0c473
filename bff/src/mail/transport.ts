/** What the dispatcher needs of a way to send mail. */

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

export interface MailTransport {
  /**
   * Sends one mail. `handOver` is awaited right before the one step after which
   * the other side may have the mail: until it was called the mail is surely not
   * sent, and when it throws the transport sends nothing.
   * @throws {MailTransportError}
   */
  send(message: MailMessage, handOver: () => Promise<void>): Promise<void>;
}

export interface MailProblem {
  /** Short and stable, e.g. `ECONNECTION` or `550`; never what a server wrote, which can quote an address. */
  readonly code: string;
  /** The other side said no in so many words, so it does not have the mail. */
  readonly refused: boolean;
  /** Another try can't work: the address is not there. */
  readonly permanent: boolean;
}

/** A mail could not be sent. */
export class MailTransportError extends Error {
  override readonly name = 'MailTransportError';
  readonly problem: MailProblem;

  constructor(problem: MailProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Demo mode: mail goes nowhere and is read in the outbox itself, at `/dev/mail`. */
export const capturedMail: MailTransport = { send: (_message, handOver) => handOver() };
