/** What an address means: whose pages, and which page of which feature. Plain functions of plain data. */
import type { FeatureManifest, FeatureNavEntry, FeatureRoute } from '../contract/feature.ts';
import type { SubjectInfo } from '../session/session-info.ts';

/** What the app shows for an address. */
export type Target =
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'home'; readonly subject: SubjectInfo }
  | {
      readonly kind: 'page';
      /** None for a page of the person where nothing else is open. */
      readonly subject?: SubjectInfo;
      /** The feature's name, for example `mf-billing`. */
      readonly feature: string;
      readonly route: FeatureRoute;
      readonly params: Readonly<Record<string, string>>;
    }
  /** What the signed-in person was told, of everybody: beside whatever is open, or alone. */
  | { readonly kind: 'notices'; readonly subject?: SubjectInfo }
  /** What was open here is so no more; `subject` is there when other pages of it still are. */
  | { readonly kind: 'ended'; readonly subject?: SubjectInfo }
  /** A page that the portal has and this person may not open; `subject` is there when others of it are open. Whether it exists is not known here. */
  | { readonly kind: 'no-access'; readonly subject?: SubjectInfo }
  /** No page has such an address; `subject` is there when only the rest of it is unknown. */
  | { readonly kind: 'not-found'; readonly subject?: SubjectInfo };

/** The page of notices, below a subject's pages and below the root. */
export const NOTICES_PATH = '/notifications';

/** The path of a subject's pages: `/patients/<id>`. */
export function subjectPath(subject: Pick<SubjectInfo, 'kind' | 'id'>): string {
  return `/${subject.kind === 'patient' ? 'patients' : 'clinics'}/${subject.id}`;
}

/**
 * What to show in place of `shown` when what may be opened has changed: the
 * same page with the access as it is now, or that it ended.
 */
export function afterAccessChange(shown: Target, path: string, subjects: readonly SubjectInfo[], manifests: readonly FeatureManifest[]): Target {
  // A page that says only that there is nothing has nothing to take away.
  if (!('subject' in shown) || !shown.subject) return shown;
  const { kind, id } = shown.subject;
  const subject = subjects.find((each) => each.kind === kind && each.id === id);
  if (!subject) return { kind: 'ended' };
  if (shown.kind === 'ended' || shown.kind === 'not-found' || shown.kind === 'no-access') return { ...shown, subject };
  const now = resolvePath(path, subjects, manifests);
  return now.kind === shown.kind ? now : { kind: 'ended', subject };
}

/** Entries of the main navigation that this subject's access covers, in their order. */
export function navEntries(manifests: readonly FeatureManifest[], subject: SubjectInfo): readonly FeatureNavEntry[] {
  return manifests
    .flatMap(({ nav }) => nav)
    .filter((entry) => entry.audience === subject.kind && subject.scopes.includes(entry.scope))
    .filter(({ unless, with: and }) => !(unless && subject.scopes.includes(unless)) && !(and && !subject.scopes.includes(and)))
    .sort((a, b) => a.order - b.order);
}

/** Entries about the signed-in person, for the menu of the account, in their order. */
export function personEntries(manifests: readonly FeatureManifest[]): readonly FeatureNavEntry[] {
  return manifests
    .flatMap(({ nav }) => nav)
    .filter(({ audience }) => audience === 'person')
    .sort((a, b) => a.order - b.order);
}

/** What to show at `path` (no query, no fragment) to someone who can open `subjects`, their own first. */
export function resolvePath(path: string, subjects: readonly SubjectInfo[], manifests: readonly FeatureManifest[]): Target {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (trimmed === '' || trimmed === '/') return startPage(subjects, manifests);
  const found = /^\/(patients|clinics)\/([^/]+)(\/.*)?$/.exec(trimmed);
  const kind = found?.[1] === 'clinics' ? 'clinic' : 'patient';
  const subject = found && subjects.find((each) => each.kind === kind && each.id === found[2]?.toLowerCase());
  const rest = found?.[3];
  if (!subject) {
    if (!found) return personPage(trimmed, subjects, manifests);
    return { kind: isId(found[2]) && isKnown(rest, kind, manifests) ? 'no-access' : 'not-found' };
  }
  if (rest === undefined) return subjectHome(subject, manifests);
  if (rest === NOTICES_PATH) return { kind: 'notices', subject };
  return matchPage(rest, subject, manifests) ?? { kind: isKnown(rest, kind, manifests) ? 'no-access' : 'not-found', subject };
}

const isId = (text: string | undefined): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text ?? '');

/** Whether somebody's pages have such an address. */
function isKnown(path: string | undefined, kind: SubjectInfo['kind'], manifests: readonly FeatureManifest[]): boolean {
  if (path === undefined) return true;
  return manifests.some(({ routes }) =>
    routes.some((route) => (route.audience === 'person' || route.audience === kind) && matchPattern(route.path, path) !== undefined),
  );
}

/** A page of the person has its place beside what they open first; where nothing is open it stands alone. */
function personPage(path: string, [first]: readonly SubjectInfo[], manifests: readonly FeatureManifest[]): Target {
  const page: Target | undefined = path === NOTICES_PATH ? { kind: 'notices' } : matchPage(path, undefined, manifests);
  if (!page) return { kind: 'not-found' };
  return first ? { kind: 'redirect', path: subjectPath(first) + path } : page;
}

function startPage(subjects: readonly SubjectInfo[], manifests: readonly FeatureManifest[]): Target {
  const [subject] = subjects;
  if (!subject) return { kind: 'not-found' };
  const home = subjectHome(subject, manifests);
  return home.kind === 'home' ? { kind: 'redirect', path: subjectPath(subject) } : home;
}

/** A clinic has no page of its own: its first entry is where work begins. Nor has a patient's home anything to say to staff: they begin with what they must know. */
function subjectHome(subject: SubjectInfo, manifests: readonly FeatureManifest[]): Target {
  if (subject.kind === 'patient') {
    const begin =
      subject.relationship === 'staff' ? manifests.flatMap(({ routes }) => routes).find((route) => route.atWork && isOpen(route, subject)) : undefined;
    return begin ? { kind: 'redirect', path: subjectPath(subject) + begin.path } : { kind: 'home', subject };
  }
  const [first] = navEntries(manifests, subject);
  return first ? { kind: 'redirect', path: subjectPath(subject) + first.path } : { kind: 'not-found', subject };
}

function matchPage(path: string, subject: SubjectInfo | undefined, manifests: readonly FeatureManifest[]): Target | undefined {
  for (const { name, routes } of manifests) {
    for (const route of routes) {
      if (!isOpen(route, subject)) continue;
      const params = matchPattern(route.path, path);
      if (params) return { kind: 'page', ...(subject ? { subject } : {}), feature: name, route, params };
    }
  }
  return undefined;
}

/** The list of a page: itself, or the one it was opened from, where that is open too; none for a page of neither kind. */
export function listOf({ subject, route }: Extract<Target, { kind: 'page' }>, { routes }: FeatureManifest): FeatureRoute | undefined {
  const isIn = (path: string | undefined) => (other: FeatureRoute) => other.audience === route.audience && other.path === path;
  if (route.list !== undefined) return routes.filter((other) => isOpen(other, subject)).find(isIn(route.list));
  return routes.some((other) => other.audience === route.audience && other.list === route.path) ? route : undefined;
}

function isOpen(route: FeatureRoute, subject: SubjectInfo | undefined): boolean {
  if (route.atWork && subject?.relationship !== 'staff') return false;
  return route.audience === 'person' || (route.audience === subject?.kind && subject.scopes.includes(route.scope));
}

/** Values of the pattern's `:placeholders`, or undefined where the path is another one. */
export function matchPattern(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    const decoded = decode(value);
    if (decoded === undefined || decoded === '') return undefined;
    params[part.slice(1)] = decoded;
  }
  return params;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
