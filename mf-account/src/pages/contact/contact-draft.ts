/** What was typed into the contact form and not saved, as the server keeps it. */
import type { ContactChange, Profile } from '@portal/bff/contract';

/** The form's name among all forms of the portal. */
export const CONTACT_FORM = 'account.contact';

export type ContactField = Exclude<keyof ContactChange, 'version'>;

/** The fields that differ from what was on file at that version. */
export interface ContactDraft {
  readonly version: number;
  readonly values: Partial<Record<ContactField, string>>;
}

/** What of a kept text still differs from what is on file; `undefined` when nothing does, or it is of an older form. */
export function readContactDraft(kept: string | null, profile: Profile): ContactDraft | undefined {
  if (!kept) return undefined;
  try {
    const { version, values } = JSON.parse(kept) as Partial<ContactDraft>;
    if (typeof version !== 'number' || typeof values !== 'object') return undefined;
    const open = Object.entries(values).filter(([name, value]) => name in profile && value !== (profile[name as ContactField] ?? ''));
    return open.length > 0 ? { version, values: Object.fromEntries(open) } : undefined;
  } catch {
    return undefined;
  }
}
