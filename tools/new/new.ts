/**
 * Makes a page that reads and saves one small thing, in the pattern of all
 * others and working as it is:
 *
 *   npm run new -- page account/reminders 'Reminders' 'Recordatorios'
 *
 * The titles can be left out: they are then made of the name.
 * Put what the page is about in place of the name it shows. Exits with 2 when
 * called wrongly, or when there is such a page already.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageSource, storiesSource, testSource, withAddress, withSpanish } from './browser-parts.ts';
import { NoPlaceError } from './edit.ts';
import { namesOf } from './names.ts';
import type { PageNames } from './names.ts';
import { withRoutes, withSchema, withService } from './server-parts.ts';

/** Below the folder it is called in, so that it works on a copy too. */
const ROOT = process.cwd();

type Edit = (text: string, names: PageNames) => string;

/** Every file of a page with what is done to it: those that are there are added to. */
function partsOf({ feature, page, tag }: PageNames): readonly (readonly [file: string, edit: Edit])[] {
  const [browser, server] = [`mf-${feature}/src`, `bff/src/features/${feature}`];
  const made =
    (source: (names: PageNames) => string): Edit =>
    (_, names) =>
      source(names);
  return [
    [`${server}/schema.ts`, withSchema],
    [`${server}/api.ts`, withRoutes],
    [`${server}/service.ts`, withService],
    [`${browser}/manifest.ts`, withAddress],
    [`${browser}/locales/es.ts`, withSpanish],
    [`${browser}/pages/${page}/${tag}.ts`, made(pageSource)],
    [`${browser}/pages/${page}/${tag}.stories.ts`, made(storiesSource)],
    [`${browser}/pages/${page}/${tag}.test.ts`, made(testSource)],
  ];
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const [kind, place = '', title, spanish] = process.argv.slice(2);
const names = kind === 'page' ? namesOf(place, title, spanish) : undefined;
if (/['\\`$]/.test(`${title}${spanish}`)) refuse('A title has no quotes, backslashes or dollar signs.');
if (!names) refuse('Usage: npm run new -- page <feature>/<page>, as in: npm run new -- page account/reminders');
if (!existsSync(join(ROOT, `mf-${names.feature}/src/feature.ts`))) refuse(`There is no feature "${names.feature}".`);

const read = (file: string): string => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '');
if (
  read(`bff/src/features/${names.feature}/schema.ts`).includes(`const ${names.pascal} `) ||
  existsSync(join(ROOT, `mf-${names.feature}/src/pages/${names.page}`))
) {
  refuse(`There is something called "${names.page}" in ${names.feature} already. Choose another name.`);
}

const files: [file: string, text: string][] = [];
for (const [file, edit] of partsOf(names)) {
  try {
    files.push([file, edit(read(file), names)]);
  } catch (error) {
    if (error instanceof NoPlaceError) refuse(`${file} does not look like those of other features: ${error.message}`);
    throw error;
  }
}
for (const [file, text] of files) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}
const run = (script: string, ...args: string[]) => execFileSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
run('node_modules/oxfmt/bin/oxfmt', ...files.map(([file]) => file));
run('bff/bin/api.ts');
console.info([...files.map(([file]) => file), `bff/src/features/${names.feature}/openapi.json`].join('\n'));
