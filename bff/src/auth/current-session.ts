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
}
