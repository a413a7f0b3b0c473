/** The session a request was made in. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  /** When it ends without further activity. */
  readonly expiresAt: Date;
  /** When it ends whatever happens. */
  readonly endsAt: Date;
  /** When the person last gave a password, a code or a passkey. */
  readonly provenAt: Date;
  /** They work at a clinic, where a second step is a must, and have none yet. */
  readonly lacksSecondStep: boolean;
}
