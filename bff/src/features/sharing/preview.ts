/**
 * What somebody with access sees, shown to the patient. It is read through the
 * same functions as that person's own pages, with what their grant allows now;
 * nobody is signed in as anybody.
 */
import { effectiveGrant } from '../../access/age-rules.ts';
import type { Scope } from '../../access/scopes.ts';
import type { PatientWho } from '../../access/who.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import type { ListAsk } from '../../lists/list.ts';
import { readWritten } from '../../lists/page.ts';
import type { Page, Written } from '../../lists/page.ts';
import { readVisits } from '../appointments/published.ts';
import { VisitView } from '../appointments/schema.ts';
import { readStatements } from '../billing/published.ts';
import { readThreads } from '../messages/published.ts';
import { readAllergies, readConditions, readImmunizations, readMedications, readResults } from '../records/published.ts';
import { readChart } from './chart.ts';
import { permissionsOf } from './permissions.ts';
import type { Preview, PreviewPart } from './schema.ts';

/** Of each list, so many are shown by their titles. */
const SHOWN = 3;

const VISIT_VIEWS = VisitView.options;

interface Item {
  readonly title: string;
  readonly at: string | null;
}

/** The first of a list, and how many it has in all. */
interface Counted {
  readonly count: number;
  readonly items: readonly Item[];
}

/** How a part of the record is read, and what it takes to see and to change it. */
interface Part {
  readonly part: PreviewPart['part'];
  readonly sees: Scope;
  /** `null`: nobody but the clinic changes it. */
  readonly changes: Scope | null;
  readonly read: () => Promise<Counted>;
}

/** @throws {ApiProblem} resource/not-found: no such access now */
export async function readPreview(portal: Portal, { patientId }: Pick<PatientWho, 'patientId'>, grantId: string): Promise<Preview> {
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
  const aged = { birthDate: grant.patient.birthDate?.toISOString().slice(0, 10) ?? null, timeZone: chart.timeZone };
  const access = effectiveGrant(portal.config.ageRules, { relationship, scopes: grant.scopes as Scope[] }, aged, now);
  if (!access) throw new ApiProblem('resource/not-found');
  const parts = partsOf(portal, { subjectId: patientId, userId: grant.userId, reduced: access.reduced, page: { limit: SHOWN } });
  return {
    name: grant.user.name,
    timeZone: chart.timeZone,
    permissions: permissionsOf(access.scopes),
    reduced: access.reduced,
    parts: await Promise.all(
      parts.map(async ({ part, sees, changes, read }): Promise<PreviewPart> => {
        if (!access.scopes.includes(sees)) return { part, visible: false, changeable: false, count: 0, items: [] };
        const { count, items } = await read();
        return { part, visible: true, changeable: changes !== null && access.scopes.includes(changes), count, items: items.slice(0, SHOWN) };
      }),
    ),
  };
}

function partsOf(portal: Portal, ask: ListAsk): Part[] {
  const records = { sees: 'records:read', changes: null } as const;
  const basic = { sees: 'records:basic', changes: null } as const;
  const counted = async <Entry>(list: Promise<Written<Page<Entry>>>, item: (entry: Entry) => Item): Promise<Counted> => {
    const { count, items } = readWritten(await list);
    return { count, items: items.map(item) };
  };
  const named = ({ name }: { readonly name: string }): Item => ({ title: name, at: null });
  return [
    {
      part: 'visits',
      sees: 'appointments:read',
      changes: 'appointments:write',
      read: async () => {
        const lists = await Promise.all(VISIT_VIEWS.map(async (view) => readWritten(await readVisits(portal, ask, view))));
        return {
          count: lists.reduce((sum, { count }) => sum + count, 0),
          items: lists.flatMap(({ items }) => items).map(({ title, startsAt }) => ({ title, at: startsAt })),
        };
      },
    },
    { part: 'results', ...records, read: () => counted(readResults(portal, ask), ({ name, issuedAt }) => ({ title: name, at: issuedAt })) },
    { part: 'conditions', ...records, read: () => counted(readConditions(portal, ask), named) },
    { part: 'medicines', ...records, read: () => counted(readMedications(portal, ask), named) },
    { part: 'allergies', ...basic, read: () => counted(readAllergies(portal, ask), named) },
    { part: 'vaccines', ...basic, read: () => counted(readImmunizations(portal, ask), named) },
    {
      part: 'messages',
      sees: 'messages:read',
      changes: 'messages:write',
      read: () => counted(readThreads(portal, ask), ({ subject, lastMessageAt }) => ({ title: subject, at: lastMessageAt })),
    },
    {
      part: 'bills',
      sees: 'billing:read',
      changes: 'billing:write',
      read: () => counted(readStatements(portal, ask), ({ number }) => ({ title: number, at: null })),
    },
    { part: 'details', sees: 'account:read', changes: 'account:write', read: async () => ({ count: 0, items: [] }) },
  ];
}
