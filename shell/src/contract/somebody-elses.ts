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

/** A text of the own record, or the one that names whose it is. */
export const whoseText = (subject: Whose | undefined, own: string, theirs: (person: string) => string): string =>
  isSomebodyElses(subject) ? theirs(subject.displayName) : own;
