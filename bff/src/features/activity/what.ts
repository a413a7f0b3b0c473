/** What an entry of the audit log is about, as stable codes that a client has words for. */

export const AREAS = ['appointments', 'records', 'messages', 'billing', 'account', 'access', 'home'] as const;
export type Area = (typeof AREAS)[number];

/** The parts of a patient's address space that belong to an area: `/api/patients/<id>/<segment>/…`. */
export const SEGMENTS: Readonly<Record<Area, readonly string[]>> = {
  appointments: ['appointments'],
  records: ['records'],
  messages: ['messages'],
  billing: ['billing'],
  account: ['account', 'drafts'],
  access: ['sharing', 'activity'],
  home: ['home'],
};

export const WHATS = [
  'home.viewed',
  'appointments.viewed',
  'appointments.cancelled',
  'appointments.changed',
  'records.viewed',
  'records.result-viewed',
  'records.changed',
  'messages.viewed',
  'messages.sent',
  'messages.changed',
  'billing.viewed',
  'billing.changed',
  'account.viewed',
  'account.changed',
  'access.viewed',
  'access.invited',
  'access.withdrawn',
  'access.changed',
  'access.ended',
  'access.accepted',
  'access.emergency',
  'access.offer-viewed',
  'activity.exported',
  'account.activated',
  'other.viewed',
  'other.changed',
] as const;
export type What = (typeof WHATS)[number];

interface Entry {
  readonly action: string;
  readonly method: string | null;
  readonly route: string | null;
}

/** Writes, and reads that say more than their area, by what follows the patient's id. */
const PATTERNS: readonly (readonly [method: string, route: RegExp, what: What])[] = [
  ['POST', /^appointments\/visits\/[^/]+\/cancel$/, 'appointments.cancelled'],
  ['GET', /^records\/results\/[^/]+$/, 'records.result-viewed'],
  // Marking as read or seen, and keeping a draft, change nothing that others see.
  ['PUT', /^records\/results\/[^/]+\/seen$/, 'records.result-viewed'],
  ['PUT', /^messages\/threads\/[^/]+\/(read|draft)$/, 'messages.viewed'],
  ['POST', /^messages\/threads(\/[^/]+\/replies)?$/, 'messages.sent'],
  ['POST', /^sharing\/invitations$/, 'access.invited'],
  ['DELETE', /^sharing\/invitations\/[^/]+$/, 'access.withdrawn'],
  ['PUT', /^sharing\/people\/[^/]+$/, 'access.changed'],
  ['DELETE', /^sharing\/people\/[^/]+$/, 'access.ended'],
  ['GET', /^activity\/export$/, 'activity.exported'],
];

const OF_ACTION: Readonly<Record<string, What>> = {
  activate: 'account.activated',
  grant: 'access.accepted',
  'emergency-access': 'access.emergency',
};

/** What somebody did. An address that nobody described is said by its area, or as something else. */
export function whatOf({ action, method, route }: Entry): What {
  const special = OF_ACTION[action];
  if (special) return special;
  if (route === '/api/proxy-invitations/offer') return 'access.offer-viewed';
  const rest = /^\/api\/patients\/[^/]+\/(.*)$/.exec(route ?? '')?.[1] ?? '';
  const known = PATTERNS.find(([of, pattern]) => of === method && pattern.test(rest));
  if (known) return known[2];
  const [segment = ''] = rest.split('/');
  const area = AREAS.find((each) => SEGMENTS[each].includes(segment)) ?? 'other';
  if (area === 'home' || area === 'access') return `${area}.viewed`;
  return action === 'read' ? `${area}.viewed` : `${area}.changed`;
}
