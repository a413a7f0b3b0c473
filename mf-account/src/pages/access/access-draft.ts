/** What was typed into the form that gives access, as the server keeps it. */
import type { NewInvitation } from '@portal/bff/contract/sharing';

/** The form's name among all forms of the portal. */
export const INVITE_FORM = 'account.invite';

export type ChosenPermission = NewInvitation['permissions'][number];

export interface AccessDraft {
  readonly displayName: string;
  readonly email: string;
  readonly permissions: readonly ChosenPermission[];
  /** ISO date; empty for no end. */
  readonly lastDay: string;
}

export const EMPTY: AccessDraft = { displayName: '', email: '', permissions: [], lastDay: '' };

/** What was kept; `undefined` when nothing was, or it is of an older form. */
export function readAccessDraft(kept: string | null): AccessDraft | undefined {
  if (!kept) return undefined;
  try {
    const draft = { ...EMPTY, ...(JSON.parse(kept) as Partial<AccessDraft>) };
    return Array.isArray(draft.permissions) ? draft : undefined;
  } catch {
    return undefined;
  }
}
