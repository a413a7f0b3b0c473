/**
 * What imports did, as staff see it. Names of files stay with who ran the
 * import: they often hold a patient's name. What could not be filed is told by
 * type and reason, which are the program's own words.
 */
import { z } from '@hono/zod-openapi';
import type { Prisma } from '../../database/generated/client.ts';
import { DERIVED_ANEW, SETTLED } from '../../fhir/import-names.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { problemWords, reasonWords } from './reason-words.ts';
import type { Import, ImportedType, Imports, ImportsQuery } from './schema.ts';

const SELECT = { id: true, name: true, source: true, startedAt: true, endedAt: true, report: true } as const satisfies Prisma.ResourceImportSelect;
type Row = Prisma.ResourceImportGetPayload<{ select: typeof SELECT }>;

const many = z.number().default(0);
/** The report as an import leaves it, of this version or one before. */
const Report = z.object({
  files: z.array(z.object({ problem: z.string().nullable() })).default([]),
  types: z
    .record(
      z.string(),
      z.object({
        created: many,
        updated: many,
        unchanged: many,
        withdrawn: many,
        hidden: many,
        older: many,
        skipped: z.record(z.string(), z.number()).default({}),
        noted: z.record(z.string(), z.number()).default({}),
      }),
    )
    .default({}),
});

const KINDS: Readonly<Record<string, Import['kind']>> = { [DERIVED_ANEW]: 'rederived', [SETTLED]: 'settled' };

/** Newest first. */
export async function list({ config, db }: Pick<Portal, 'config' | 'db'>, { language, ...query }: ImportsQuery): Promise<Imports> {
  const page = await pageOfRows<Row>({ config }, query, {
    name: 'imports',
    placeOf: ({ startedAt, id }) => ({ at: startedAt, id }),
    read: (place, take) =>
      db.prisma.resourceImport.findMany({
        where: place ? { OR: [{ startedAt: { lt: place.at } }, { startedAt: place.at, id: { lt: place.id } }] } : {},
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        take,
        select: SELECT,
      }),
    count: (take) => db.prisma.resourceImport.count({ take }),
  });
  return {
    ...page,
    items: page.items.map(({ name, startedAt, endedAt, report, ...row }) => {
      const { files, types } = Report.parse(report ?? {});
      const problem = files.find((file) => file.problem !== null)?.problem ?? null;
      return {
        ...row,
        kind: KINDS[name] ?? 'files',
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        problem: problem === null ? null : problemWords(problem, language),
        types: Object.entries(types)
          .map(([type, { updated, skipped, noted, ...counts }]): ImportedType => ({
            type,
            ...counts,
            changed: updated,
            refused: told(skipped, language),
            noted: told(noted, language),
          }))
          .toSorted((one, other) => one.type.localeCompare(other.type)),
      };
    }),
  };
}

/** Most often first. */
const told = (reasons: Readonly<Record<string, number>>, language: string): ImportedType['refused'] =>
  Object.entries(reasons)
    .map(([reason, count]) => ({ reason: reasonWords(reason, language), count }))
    .toSorted((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
