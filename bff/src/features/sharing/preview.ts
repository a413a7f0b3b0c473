/**
 * What somebody with access sees, shown to the patient. It is read through the
 * same functions as that person's own pages, with what their grant allows now;
 * nobody is signed in as anybody.
 */
import { effectiveGrant } from '../../access/age-rules.ts';
import type { Scope } from '../../access/scopes.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { listVisits } from '../appointments/service.ts';
import { listStatements } from '../billing/service.ts';
import { listThreads } from '../messages/service.ts';
import { listAllergies, listConditions, listImmunizations, listMedications } from '../records/lists.ts';
import { listResults } from '../records/service.ts';
import { readChart } from './chart.ts';
import { permissionsOf } from './permissions.ts';
import type { Preview, PreviewPart } from './schema.ts';

/** Of each list, so many are shown by their titles. */
const SHOWN = 3;
/** Results are counted up to here. */
const MOST_RESULTS = 200;

interface Item {
  readonly title: string;
  readonly at: string | null;
}

/** How a part of the record is read, and what it takes to see and to change it. */
interface Part {
  readonly part: PreviewPart['part'];
  readonly sees: Scope;
  /** `null`: nobody but the clinic changes it. */
  readonly changes: Scope | null;
  readonly read: () => Promise<readonly Item[]>;
}

/** @throws {ApiProblem} resource/not-found: no such access now */
export async function readPreview(portal: Portal, { patientId, via }: PatientWho, grantId: string): Promise<Preview> {
  const now = portal.now();
  const grant = await portal.db.prisma.accessGrant.findFirst({
    where: {
      id: grantId,
      patientId,
      relationship: { in: ['parent', 'caregiver'] },
      revokedAt: null,
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    include: { user: { select: { name: true } }, patient: { select: { birthDate: true } } },
  });
  if (!grant?.patient) throw new ApiProblem('resource/not-found');
  const chart = await readChart(portal.db.prisma, portal, patientId);
  const relationship = grant.relationship === 'parent' ? 'parent' : 'caregiver';
  const aged = { birthDate: grant.patient.birthDate.toISOString().slice(0, 10), timeZone: chart.timeZone };
  const access = effectiveGrant(portal.config.ageRules, { relationship, scopes: grant.scopes as Scope[] }, aged, now);
  if (!access) throw new ApiProblem('resource/not-found');
  const { userId, user } = grant;
  const parts = partsOf(portal, { kind: 'patient', userId, displayName: user.name, grantId, relationship, patientId, ...access, via });
  return {
    name: grant.user.name,
    timeZone: chart.timeZone,
    permissions: permissionsOf(access.scopes),
    reduced: access.reduced,
    parts: await Promise.all(
      parts.map(async ({ part, sees, changes, read }): Promise<PreviewPart> => {
        if (!access.scopes.includes(sees)) return { part, visible: false, changeable: false, count: 0, items: [] };
        const items = await read();
        return { part, visible: true, changeable: changes !== null && access.scopes.includes(changes), count: items.length, items: items.slice(0, SHOWN) };
      }),
    ),
  };
}

/** What somebody meets is read as they would read it. */
function partsOf(portal: Portal, who: PatientWho): Part[] {
  const records = { sees: 'records:read', changes: null } as const;
  const basic = { sees: 'records:basic', changes: null } as const;
  const named = async (list: Promise<{ readonly entries: readonly { readonly name: string }[] }>): Promise<Item[]> =>
    (await list).entries.map(({ name }) => ({ title: name, at: null }));
  return [
    {
      part: 'visits',
      sees: 'appointments:read',
      changes: 'appointments:write',
      read: async () => {
        const { upcoming, past } = await listVisits(portal, who);
        return [...upcoming, ...past].map(({ title, startsAt }) => ({ title, at: startsAt }));
      },
    },
    {
      part: 'results',
      ...records,
      read: async () => (await listResults(portal, who, { limit: MOST_RESULTS })).results.map(({ name, issuedAt }) => ({ title: name, at: issuedAt })),
    },
    { part: 'conditions', ...records, read: () => named(listConditions(portal, who)) },
    { part: 'medicines', ...records, read: () => named(listMedications(portal, who)) },
    { part: 'allergies', ...basic, read: () => named(listAllergies(portal, who)) },
    { part: 'vaccines', ...basic, read: () => named(listImmunizations(portal, who)) },
    {
      part: 'messages',
      sees: 'messages:read',
      changes: 'messages:write',
      read: async () =>
        (await listThreads(portal, who)).map(({ subject, lastMessageAt }) => ({
          title: subject,
          at: lastMessageAt,
        })),
    },
    {
      part: 'bills',
      sees: 'billing:read',
      changes: 'billing:write',
      read: async () => (await listStatements(portal, who)).statements.map(({ number }) => ({ title: number, at: null })),
    },
    { part: 'details', sees: 'account:read', changes: 'account:write', read: async () => [] },
  ];
}
