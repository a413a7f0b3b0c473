/** That features go one way to patients' rows and one way to write, read from their sources. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const FEATURES = new URL('../features/', import.meta.url);
const SCHEMA = new URL('../../prisma/schema/', import.meta.url);
/** What asks Prisma for rows or changes them by a condition. */
const QUERY = /\.(find\w+|count|aggregate|groupBy|update\w*|delete\w*|upsert)\(/g;
/** An owner given by hand in a condition, or in a raw statement. */
const OWNER = /\b(patientId|clinicId)\b\s*[:,}]/;
const RAW_OWNER = /"(patientId|clinicId)"\s*=\s*\$/;

interface Source {
  readonly name: string;
  readonly text: string;
}

async function sources(): Promise<Source[]> {
  const names = (await readdir(FEATURES, { recursive: true })).filter((name) => name.endsWith('.ts') && !/(\.test|write-cases)\.ts$/.test(name));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, FEATURES), 'utf8') })));
}

/** Tables of the record, by their models: those that hold confidential rows. */
async function recordModels(): Promise<{ readonly model: string; readonly table: string }[]> {
  const files = (await readdir(SCHEMA)).filter((name) => name.endsWith('.prisma'));
  const schema = (await Promise.all(files.map((name) => readFile(new URL(name, SCHEMA), 'utf8')))).join('\n');
  return [...schema.matchAll(/^model (\w+) \{(.*?)^\}/gms)].flatMap(([, name = '', body = '']) => {
    if (!/^\s*confidential\s+Boolean/m.test(body)) return [];
    return [{ model: `${name.charAt(0).toLowerCase()}${name.slice(1)}`, table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name }];
  });
}

/** What stands between the parenthesis that opens at `from` and the one that closes it. */
function argumentsAt(text: string, from: number): string {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth === 0) return text.slice(from + 1, i);
  }
  return text.slice(from + 1);
}

/** The condition of a query's arguments. */
function conditionIn(args: string): string {
  const at = args.indexOf('where:');
  if (at === -1) return '';
  const rest = args.slice(at + 'where:'.length).trimStart();
  if (!rest.startsWith('{')) return '';
  let depth = 0;
  for (let i = 0; i < rest.length; i += 1) {
    if (rest[i] === '{') depth += 1;
    if (rest[i] === '}') depth -= 1;
    if (depth === 0) return rest.slice(0, i + 1);
  }
  return rest;
}

/** Queries on tables of the record whose owner is given by hand instead of by `reach.ts`. */
function byHand(text: string, models: readonly { readonly model: string; readonly table: string }[]): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(QUERY)) {
    const model = /\.(\w+)$/.exec(text.slice(0, match.index))?.[1];
    if (!models.some((each) => each.model === model)) continue;
    const condition = conditionIn(argumentsAt(text, match.index + match[0].length - 1));
    if (OWNER.test(condition)) found.push(condition);
  }
  for (const [statement] of text.matchAll(/`[^`]*`/g)) {
    if (RAW_OWNER.test(statement) && models.some(({ table }) => new RegExp(`\\b(from|join) ${table}\\b`).test(statement))) found.push(statement);
  }
  return found;
}

test('every condition on rows of a record comes from reach.ts', async () => {
  const models = await recordModels();
  assert.ok(models.length >= 17);
  const wrong = (await sources()).flatMap(({ name, text }) => byHand(text, models).map((condition) => `${name}: ${condition}`));
  assert.deepEqual(wrong, []);
});

test('every write goes through writeAs or write', async () => {
  const wrong = (await sources()).filter(({ text }) => /\.\$?transaction\(/.test(text)).map(({ name }) => name);
  assert.deepEqual(wrong, []);
});

test('below its routes a feature knows nothing of Hono, so that a job can do the same', async () => {
  // Pages ask before there is a route.
  const above = /(routes|page-visitors|\/feature)\.ts$/;
  const wrong = (await sources()).filter(({ name, text }) => name.includes('/') && !above.test(name) && /from 'hono'|\bAppEnv\b/.test(text));
  assert.deepEqual(
    wrong.map(({ name }) => name),
    [],
  );
});

test('what is looked for would be found', async () => {
  const models = await recordModels();
  for (const text of [
    'db.prisma.appointment.findMany({ where: { patientId, status } })',
    'tx.statement.count({ where: { id, patientId: who.patientId } })',
    'tx.messageThread.updateMany({ where: { OR: [{ clinicId: who.clinicId }] }, data: {} })',
    'const SQL = `select 1 from diagnostic_report r where r."patientId" = $1`;',
  ]) {
    assert.equal(byHand(text, models).length, 1, text);
  }
  assert.deepEqual(byHand('db.prisma.appointment.findMany({ where: { ...inChart(who), status } })', models), []);
  assert.ok(fileURLToPath(FEATURES).endsWith('features/'));
});
