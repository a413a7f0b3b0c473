/** The answer of `GET /api/session`, as the shell reads it. */
import type { Audience, Scope } from '../contract/scopes.ts';

/** A chart or a clinic that can be opened. */
export interface SubjectInfo {
  readonly kind: 'patient' | 'clinic';
  readonly id: string;
  readonly displayName: string;
  readonly relationship: 'self' | 'parent' | 'caregiver' | 'staff';
  readonly scopes: readonly Scope[];
  /** IANA zone of the clinic, or of the patient's own clinic. */
  readonly timeZone: string;
  readonly clinicPhone: string | null;
}

export interface SessionInfo {
  readonly userId: string;
  readonly displayName: string;
  readonly audience: Audience;
  /** Their own first. */
  readonly subjects: readonly SubjectInfo[];
  /** When the session ends without activity. */
  readonly expiresAt: string;
}
