/** The color that somebody's record has all over the frame, so that nobody takes one record for another. */
import type { DsAvatar } from '@portal/design-system/classes/avatar';
import type { SubjectInfo } from '../session/session-info.ts';

const HUES = [1, 2, 3, 4, 5] as const;

/**
 * The own record has the brand's color; each other one keeps its own, whichever
 * is open and in whatever order they come.
 */
export function personHue(subject: SubjectInfo | undefined, subjects: readonly SubjectInfo[] = []): DsAvatar['hue'] {
  if (subject?.kind !== 'patient' || subject.relationship === 'self') return undefined;
  const others = subjects.filter(({ kind, relationship }) => kind === 'patient' && relationship !== 'self');
  const place = others
    .map(({ id }) => id)
    .toSorted()
    .indexOf(subject.id);
  return HUES[Math.max(0, place) % HUES.length];
}
