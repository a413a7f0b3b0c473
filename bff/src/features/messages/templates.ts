/** What a team often answers, as a clinic's desk keeps it: each team its own. */
import type { Pool } from '../../access/pools.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { fieldsOf, readTemplate } from '../../contract/template-text.ts';
import type { Tx } from '../../database/database.ts';
import type { MessageTemplate as TemplateRow } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { ProblemOptions } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { BODY_MOST, lengthOf } from './limits.ts';
import { MessageTemplate } from './schema.ts';
import type { MessageTemplates, TemplateInput } from './schema.ts';

const LANGUAGES = ['en', 'es'] as const;

/** Those of one's own teams, by team and name; the retired ones among them. */
export async function listTemplates({ db }: Portal, { clinicId, pools }: ClinicWho): Promise<MessageTemplates> {
  const rows = await db.prisma.messageTemplate.findMany({
    where: { clinicId, pool: { in: [...pools] } },
    orderBy: [{ pool: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return { items: rows.map(toTemplate) };
}

/** Those that are offered for a conversation of this team, by name. */
export async function templatesFor(db: Pick<Tx, 'messageTemplate'>, clinicId: string, pool: Pool): Promise<MessageTemplate[]> {
  const rows = await db.messageTemplate.findMany({ where: { clinicId, pool, retiredAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(toTemplate);
}

/**
 * Makes one with an id that the browser gave it, or changes it. The same again changes nothing.
 * @throws {ApiProblem} resource/not-found: it is of another clinic, or of a team that is not one's own; resource/changed; request/invalid
 */
export function saveTemplate(portal: Portal, who: ClinicWho, id: string, input: TemplateInput): Promise<MessageTemplate> {
  const { clinicId, userId, pools } = who;
  return writeAs(portal, who, async (tx, at) => {
    if (!pools.includes(input.pool)) throw new ApiProblem('resource/not-found');
    checkBodies(input.bodies);
    await tx.$queryRaw`select id from clinic where id = ${clinicId}::uuid for no key update`;
    const known = await tx.messageTemplate.findUnique({ where: { id } });
    if (known && (known.clinicId !== clinicId || !pools.includes(known.pool))) throw new ApiProblem('resource/not-found');
    if (!known && input.version !== 0) throw new ApiProblem('resource/not-found');
    if (known && isSame(toTemplate(known), input)) return toTemplate(known);
    if (known && known.version !== input.version) throw new ApiProblem('resource/changed');
    const { pool, name, bodies, isRetired } = input;
    const data = { pool, name, bodies: given(bodies), updatedAt: at, updatedById: userId, retiredAt: isRetired ? (known?.retiredAt ?? at) : null };
    const row = known
      ? await tx.messageTemplate.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
      : await tx.messageTemplate.create({ data: { id, clinicId, ...data } });
    return toTemplate(row);
  });
}

/** Names of all fields that templates of a clinic have or had. */
export async function templateFields(db: Pick<Tx, 'messageTemplate'>, clinicId: string): Promise<Set<string>> {
  const rows = await db.messageTemplate.findMany({ where: { clinicId }, select: { bodies: true } });
  const texts = rows.flatMap(({ bodies }) => Object.values(MessageTemplate.shape.bodies.parse(bodies)));
  return new Set(texts.flatMap((text) => fieldsOf(readTemplate(text ?? '').parts ?? [])));
}

type Bodies = MessageTemplate['bodies'];

/** Without the languages that nobody wrote. */
const given = (bodies: Bodies): Bodies => Object.fromEntries(LANGUAGES.flatMap((language) => (bodies[language] ? [[language, bodies[language]]] : [])));

/** @throws {ApiProblem} request/invalid, saying of each language what is wrong */
function checkBodies(bodies: Bodies): void {
  const errors: NonNullable<ProblemOptions['errors']> = LANGUAGES.flatMap((language) => {
    const text = bodies[language] ?? '';
    const code = lengthOf(text) > BODY_MOST ? 'too_big' : readTemplate(text).fault;
    return code === null ? [] : [{ path: `bodies.${language}`, code }];
  });
  if (Object.keys(given(bodies)).length === 0) errors.push({ path: 'bodies', code: 'empty' });
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
}

const isSame = (one: MessageTemplate, { pool, name, bodies, isRetired }: TemplateInput): boolean =>
  one.pool === pool &&
  one.name === name &&
  one.isRetired === isRetired &&
  LANGUAGES.every((language) => (one.bodies[language] ?? '') === (bodies[language] ?? ''));

const toTemplate = ({ id, pool, name, bodies, version, retiredAt, updatedAt }: TemplateRow): MessageTemplate => ({
  id,
  pool,
  name,
  bodies: MessageTemplate.shape.bodies.parse(bodies),
  version,
  isRetired: retiredAt !== null,
  updatedAt: updatedAt.toISOString(),
});
