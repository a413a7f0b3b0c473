/** Who has a file that is not sent yet, and who sends one. */
import type { PersonWho, Via } from '../access/who.ts';

/** Somebody signed in, or an account in the making. On stored files: what is theirs. */
export type FileOwner = { readonly userId: string; readonly registrationId?: never } | { readonly registrationId: string; readonly userId?: never };

export type OwnerKind = 'person' | 'registration';

export interface Uploader {
  readonly owner: FileOwner;
  /** For the audit log. */
  readonly via: Via;
}

/** Somebody signed in, for what is theirs alone. */
export const personUploader = ({ userId, via }: PersonWho): Uploader => ({ owner: { userId }, via });

export const ownerKind = ({ registrationId }: FileOwner): OwnerKind => (registrationId === undefined ? 'person' : 'registration');

export const ownerId = ({ registrationId, userId }: FileOwner): string => registrationId ?? userId;
