/** Who has a file that is not sent yet, and who sends one. */
import type { PersonWho, Via } from '../access/who.ts';

/** Somebody signed in, an account in the making, a message that is being written, or an application for help. On stored files: what is theirs. */
export type FileOwner =
  | { readonly userId: string; readonly registrationId?: never; readonly unsentId?: never; readonly applicationId?: never }
  | { readonly registrationId: string; readonly userId?: never; readonly unsentId?: never; readonly applicationId?: never }
  | { readonly unsentId: string; readonly userId?: never; readonly registrationId?: never; readonly applicationId?: never }
  | { readonly applicationId: string; readonly userId?: never; readonly registrationId?: never; readonly unsentId?: never };

export type OwnerKind = 'person' | 'registration' | 'message' | 'application';

export interface Uploader {
  readonly owner: FileOwner;
  /** For the audit log. */
  readonly via: Via;
  /** Who sends it, where the owner is a thing of theirs: what they send is counted together. */
  readonly userId?: string;
}

/** Somebody signed in, for what is theirs alone. */
export const personUploader = ({ userId, via }: PersonWho): Uploader => ({ owner: { userId }, via });

export function ownerKind({ registrationId, unsentId, applicationId }: FileOwner): OwnerKind {
  if (applicationId !== undefined) return 'application';
  if (unsentId !== undefined) return 'message';
  return registrationId === undefined ? 'person' : 'registration';
}

/** Whose sending is counted. */
export function senderId({ owner, userId }: Uploader): string {
  if (userId !== undefined) return userId;
  if (owner.registrationId !== undefined) return owner.registrationId;
  if (owner.applicationId !== undefined) return owner.applicationId;
  return owner.userId ?? owner.unsentId;
}
