/**
 * What news can be about. Each feature adds its topics in `features/<name>/topics.ts`;
 * what happened to somebody's own account is a topic of the portal itself.
 */
import type { Scope } from '../access/scopes.ts';
import type { PrismaClient } from '../database/generated/client.ts';
import type { ByLanguage } from '../words.ts';

/**
 * The words of a notice, the same on every way it is sent. They are read on
 * locked screens and by whoever holds the phone: nothing about the patient, the
 * sender or what it says (MS-08).
 */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export interface TopicFacts {
  /** What a grant must allow for it. */
  readonly scope: Scope;
  readonly words: ByLanguage<NoticeWords>;
  /** Several in one line of a digest, "2 new messages", under the same rule; it begins in lower case. */
  readonly counted: ByLanguage<(count: number) => string>;
  /** The page, within the patient's, that a notice about this one thing leads to. @param id of the visit, thread, report or bill */
  readonly path: (id: string, db: PrismaClient) => string | Promise<string>;
  /** It can't wait: neither until a while has passed since the last notice of the topic, nor for a digest. */
  readonly isUrgent?: true;
}

/** What a feature adds. */
export type FeatureTopics = Readonly<Record<string, TopicFacts>>;

/** Topics of news about a patient's record, by name. */
// Features fill it: TypeScript makes one interface of all declarations.
export interface RecordTopics {}

export type RecordTopic = keyof RecordTopics;

/** Account news is for the account's owner alone. */
export type Topic = RecordTopic | 'account';
