/**
 * The server's part of a new page: what is added to the feature's `schema.ts`,
 * `api.ts` and `service.ts`. Routes find their functions by name, and the
 * example in the schema is what the attack tests send.
 */
import { addedBefore, addedTo, withImport } from './edit.ts';
import type { PageNames } from './names.ts';

/** `schema.ts` with the page's shape. */
export function withSchema(text: string, { pascal, words }: PageNames): string {
  return `${text.trimEnd()}

/** What "${words}" shows and saves: the name the patient goes by, empty for the one on file. */
export const ${pascal} = z
  .object({ preferredName: z.string().trim().max(80) })
  .strict()
  .openapi('${pascal}', { example: { preferredName: 'Sunny' } });

export type ${pascal} = z.infer<typeof ${pascal}>;
`;
}

/** `api.ts` with the two routes. */
export function withRoutes(text: string, { featurePascal, page, pascal, readScope, words, writeScope }: PageNames): string {
  const routes = `export const read${pascal} = subjectRoute('${readScope}', {
  method: 'get',
  path: '/${page}',
  summary: 'What "${words}" shows',
  responses: { 200: json('What is on file.', ${pascal}) },
});

export const save${pascal} = subjectRoute('${writeScope}', {
  method: 'put',
  path: '/${page}',
  summary: 'Save what "${words}" shows; safe to repeat',
  request: { body: jsonBody(${pascal}) },
  responses: { 200: json('What is on file now.', ${pascal}) },
});

`;
  const described = addedTo(addedBefore(text, `export type ${featurePascal}Api = ApiOf<`, routes), /ApiOf<\s*\[([^\]]*)\]\s*>/, [
    `typeof read${pascal}`,
    `typeof save${pascal}`,
  ]);
  const imported = withImport(described, './schema.ts', [pascal]);
  return withImport(imported, '../../access/subject-route.ts', ['json', 'jsonBody', 'subjectRoute']);
}

/** `service.ts` with the two functions. */
export function withService(text: string, { pascal, words }: PageNames): string {
  const functions = `
/** What "${words}" shows. */
export async function read${pascal}({ db }: Portal, { patientId }: PatientWho): Promise<${pascal}> {
  const { preferredName } = await db.prisma.patient.findUniqueOrThrow({ where: { id: patientId }, select: { preferredName: true } });
  return { preferredName: preferredName ?? '' };
}

/** Saves what "${words}" shows; the same again changes nothing. @throws {ApiProblem} resource/not-found */
export async function save${pascal}(portal: Portal, who: PatientWho, { preferredName }: ${pascal}): Promise<${pascal}> {
  const { patientId, userId } = who;
  await writeAs(portal, who, async (tx, at) => {
    const before = await tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: { preferredName: true } });
    if ((before.preferredName ?? '') === preferredName) return;
    await tx.patient.update({
      where: { id: patientId },
      data: { preferredName: preferredName || null, version: { increment: 1 }, contactEditedAt: at },
    });
    await recordChange(portal, tx, {
      kind: 'profile.changed',
      patientId,
      entityId: patientId,
      byUserId: userId,
      live: { type: 'account.changed', scope: 'account:read', entityId: patientId },
    });
  });
  return { preferredName };
}
`;
  const imports = [
    ['../../access/who.ts', 'PatientWho', 'type'],
    ['../../access/write-as.ts', 'writeAs', 'value'],
    ['../../changes/record-change.ts', 'recordChange', 'value'],
    ['../../portal.ts', 'Portal', 'type'],
    ['./schema.ts', pascal, 'type'],
  ] as const;
  return imports.reduce((edited, [module, name, kind]) => withImport(edited, module, [name], kind), `${text.trimEnd()}\n${functions}`);
}
