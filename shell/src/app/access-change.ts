/** What follows for the open page when access was given, changed or ended. Plain functions of plain data. */
import type { Subject } from '../contract/contexts.ts';
import type { FeatureManifest } from '../contract/feature.ts';
import { personNameText } from '../contract/person-name.ts';
import { afterAccessChange, subjectPath } from '../navigation/routes.ts';
import type { Target } from '../navigation/routes.ts';
import type { SessionInfo, SubjectInfo } from '../session/session-info.ts';

export interface AccessChange {
  /** What to show now. */
  readonly target: Target;
  /** What was open is so no more: it is said, and gets the focus. */
  readonly hasEnded: boolean;
}

/** What changes on the page; `undefined` where nothing of it does. */
export function accessChange(
  shown: Target,
  path: string,
  { subjects }: Pick<SessionInfo, 'subjects'>,
  manifests: readonly FeatureManifest[],
): AccessChange | undefined {
  const target = afterAccessChange(shown, path, subjects, manifests);
  if (JSON.stringify(target) === JSON.stringify(shown)) return undefined;
  return { target, hasEnded: target.kind === 'ended' && shown.kind !== 'ended' };
}

/** Whose pages a target shows, if anybody's. */
export function subjectOf(target: Target | undefined): SubjectInfo | undefined {
  return target && 'subject' in target ? target.subject : undefined;
}

/** As features get it. */
export function toSubject({ kind, id, relationship, scopes, timeZone, identity, ...info }: SubjectInfo): Subject {
  const displayName = personNameText(info.displayName);
  return kind === 'clinic'
    ? { kind, id, displayName, timeZone, scopes }
    : {
        kind,
        id,
        displayName,
        relationship: relationship === 'staff' ? 'caregiver' : relationship,
        scopes,
        identity: identity ?? { fullName: displayName, birthDate: null, patientNumber: null },
      };
}

/** The one page that is open before a second step is set up, beside whatever chart or clinic `path` is about. */
export function securityPath({ subjects }: Pick<SessionInfo, 'subjects'>, path: string): string {
  const subject = subjects.find((each) => path.startsWith(subjectPath(each))) ?? subjects[0];
  return `${subject ? subjectPath(subject) : ''}/account/security`;
}
