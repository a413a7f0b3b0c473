/** Whether a record is one's own, on which words depend. */

/** Whose record it is, as far as words depend on it. */
export interface Whose {
  readonly kind: 'patient' | 'clinic';
  readonly relationship?: string;
  readonly displayName: string;
}

/** @returns whether somebody acts here for somebody else */
export function isSomebodyElses(subject: Whose | undefined): subject is Whose {
  return subject?.kind === 'patient' && subject.relationship !== 'self';
}
