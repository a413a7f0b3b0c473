/** What a feature tells the rest of the server, but for its routes: what is read by those who know no feature. */
import type { FeatureActivity } from '../audit/feature-activity.ts';
import type { Tx } from '../database/database.ts';
import type { OwnedRows } from '../database/owned-rows.ts';
import type { FormName } from '../drafts/forms.ts';
import type { DraftRule } from '../drafts/rule.ts';
import type { FeatureEvents } from '../events/live-events.ts';
import type { UploadPurpose } from '../files/purpose.ts';
import type { FeatureProblems } from '../http/problems.ts';
import type { FeatureMails } from '../mail/mail-kinds.ts';
import type { NewsRows } from '../notifications/news-rows.ts';
import type { FeatureTopics } from '../notifications/topics.ts';
import type { GiveBack } from '../staff/leaving.ts';
import type { HomePart } from './home-part.ts';

export interface FeatureFacts {
  /** The feature's folder. */
  readonly name: string;
  /** Its part of the home page. */
  readonly home?: Required<HomePart>;
  /** How people read what its routes did. */
  readonly activity?: FeatureActivity;
  /** Live events it tells, each with the scope that somebody needs to hear of it. */
  readonly events?: FeatureEvents;
  /** Its forms of which the server keeps what is typed and not sent; those of `drafts` need not be said again. */
  readonly forms?: readonly FormName[];
  /** Its forms whose drafts are not for everybody with access to the patient or the clinic. */
  readonly drafts?: readonly DraftRule[];
  /** What it answers when something is wrong, beside what the whole server does. */
  readonly problems?: FeatureProblems;
  /** What people can send files for. */
  readonly uploads?: readonly UploadPurpose[];
  /** Kinds of mail and text message it sends. */
  readonly mails?: FeatureMails;
  /** What people can hear about on the ways they choose. */
  readonly topics?: FeatureTopics;
  /** For each topic, who sees the row that its news is about. */
  readonly newsRows?: Readonly<Record<string, NewsRows>>;
  /** Whether something of it is still to be paid by a card or an account that a person saved. */
  readonly usesPaymentMethod?: (tx: Tx, userId: string, methodId: string) => Promise<boolean>;
  /** Gives back what is assigned to somebody of staff who leaves; each table with an owner has one. */
  readonly giveBack?: GiveBack;
  /** Tables that are its own, and what becomes of a person's rows when their account is closed. */
  readonly rows?: OwnedRows;
}
