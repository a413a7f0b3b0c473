/**
 * The kinds of mail and text message. Each feature adds its own in
 * `features/<name>/mails.ts`; notices of news are the portal's. Plain text,
 * reading grade 6 to 8, no health information.
 */
import type { Topic } from '../notifications/topics.ts';
import type { ByLanguage } from '../words.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface Sender {
  readonly name: string;
  readonly phone: string;
  readonly origin: string;
}

/** One kind, with the values its text needs. */
export interface MailKind<Values extends object> {
  readonly words: ByLanguage<(values: Values, sender: Sender) => MailText>;
  /** How long the link or code it brings works; after that it is not sent any more. */
  readonly minutes?: (values: Values) => number;
}

export function mailKind<Values extends object>(kind: MailKind<Values>): MailKind<Values> {
  return kind;
}

/** What a feature adds, by kind. */
// Whoever writes a mail has the values of its kind; `never` lets kinds of all values stand together.
export type FeatureMails = Readonly<Record<string, MailKind<never>>>;

export type ValuesOf<Mails> = { readonly [Kind in keyof Mails]: Mails[Kind] extends MailKind<infer Values> ? Values : never };

/** The values of each kind. */
// Features fill it: TypeScript makes one interface of all declarations.
export interface MailValues {}

/** What one mail says. */
export type MailContent =
  | { readonly kind: 'news'; readonly topic: Topic }
  | { readonly kind: 'digest'; readonly topics: readonly { readonly topic: Topic; readonly count: number }[] }
  | { [Kind in keyof MailValues]: { readonly kind: Kind } & MailValues[Kind] }[keyof MailValues];
