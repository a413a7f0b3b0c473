/** What an entry of the audit log is about, as stable codes that a client has words for. */

export const AREAS = ['appointments', 'records', 'messages', 'billing', 'account', 'access', 'home'] as const;
export type Area = (typeof AREAS)[number];

/** The parts of a patient's or a clinic's address space that belong to an area: `/api/patients/<id>/<segment>/…`. */
export const SEGMENTS: Readonly<Record<Area, readonly string[]>> = {
  appointments: ['appointments'],
  records: ['records'],
  messages: ['messages'],
  billing: ['billing'],
  account: ['account', 'desk'],
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
  'account.code-issued',
  'account.unlocked',
  'account.request-decided',
  'account.closed',
  'account.reopened',
  'account.letter-posted',
  'other.viewed',
  'other.changed',
] as const;
export type What = (typeof WHATS)[number];

/** Writes, and reads that say more than their area, by what follows the patient's or the clinic's id. */
const PATTERNS: readonly (readonly [method: string, route: string, what: What])[] = [
  ['POST', '^appointments/visits/[^/]+/cancel$', 'appointments.cancelled'],
  ['GET', '^records/results/[^/]+$', 'records.result-viewed'],
  // Marking as read or seen, and keeping a draft, change nothing that others see.
  ['PUT', '^records/results/[^/]+/seen$', 'records.result-viewed'],
  ['PUT', '^messages/threads/[^/]+/read$', 'messages.viewed'],
  ['PUT', '^drafts/messages[.]', 'messages.viewed'],
  ['DELETE', '^drafts/messages[.]', 'messages.viewed'],
  ['POST', '^messages/threads(/[^/]+/replies)?$', 'messages.sent'],
  ['POST', '^sharing/invitations$', 'access.invited'],
  ['DELETE', '^sharing/invitations/[^/]+$', 'access.withdrawn'],
  ['PUT', '^sharing/people/[^/]+$', 'access.changed'],
  ['DELETE', '^sharing/people/[^/]+$', 'access.ended'],
  ['POST', '^activity/export$', 'activity.exported'],
];

/** What is written to the log beside a request, by its action. */
const OF_ACTION: readonly (readonly [action: string, what: What])[] = [
  ['activate', 'account.activated'],
  ['grant', 'access.accepted'],
  ['emergency-access', 'access.emergency'],
  ['legal-access', 'access.changed'],
  ['request', 'account.request-decided'],
  ['unlock', 'account.unlocked'],
  ['close-account', 'account.closed'],
  ['reopen-account', 'account.reopened'],
  ['post-letter', 'account.letter-posted'],
];

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');
const REST = `regexp_replace(coalesce(a.route, ''), '^/api/(patients|clinics)/[^/]+/', '')`;
/** A draft belongs where its form does, whose name begins with the area's: `drafts/messages.reply.…`. */
const SEGMENT = `case split_part(a.route, '/', 5) when 'drafts' then split_part(split_part(a.route, '/', 6), '.', 1) else split_part(a.route, '/', 5) end`;

/** The part of the address space that an entry of `audit_event a` is about. Grants and emergencies are about access whatever address it came from. */
export const SEGMENT_SQL = `case when a.action in ('grant', 'emergency-access', 'legal-access') then 'sharing' when a.action in ('close-account', 'reopen-account', 'post-letter', 'unlock', 'request') then 'account' else ${SEGMENT} end`;

/** What somebody did, for an entry of `audit_event a`. An address that nobody described is said by its area, or as something else. */
export const WHAT_SQL = `case
  when a.action = 'activate' and a.relationship = 'staff' then 'account.code-issued'
  ${OF_ACTION.map(([action, what]) => `when a.action = '${action}' then '${what}'`).join('\n  ')}
  when a.route = '/api/proxy-invitations/offer' then 'access.offer-viewed'
  ${PATTERNS.map(([method, route, what]) => `when a.method = '${method}' and ${REST} ~ '${route}' then '${what}'`).join('\n  ')}
  ${AREAS.map((area) => `when (${SEGMENT}) in (${quoted(SEGMENTS[area])}) then '${area}' || ${area === 'home' || area === 'access' ? `'.viewed'` : `case a.action when 'read' then '.viewed' else '.changed' end`}`).join('\n  ')}
  else case a.action when 'read' then 'other.viewed' else 'other.changed' end
end`;
