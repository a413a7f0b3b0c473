/**
 * The stages of `npm test`: what each runs, all of it or what a change can
 * reach, and which run side by side.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, ROOT } from '../install.mjs';
import type { Package } from './packages.ts';
import type { Reach } from './reach.ts';

/** A command that counts as one test, unless its output counts tests itself. */
export interface Check {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Stage {
  /** Its checks. Without `reach` all of them. */
  checks(reach?: Reach): readonly Check[];
  /** Runs only when it is asked for by name. */
  readonly onlyByName?: true;
}

/**
 * Steps one after the other; what a step lists runs side by side, each list from its first stage to its last. In the order
 * in which a failure is cheapest to find: what builds and takes pictures, one thing after the other, stands beside the
 * server's tests, which wait for a database. Tests in a browser are alone: nothing else is to slow what they wait for. So are
 * those that make the database client anew: everything of the server imports it.
 */
export const STEPS: readonly (readonly (readonly string[])[])[] = [
  [['generate']],
  [
    ['types', 'lint', 'bff', 'bff-pglite'],
    ['build', 'visual'],
  ],
  [['elements', 'new', 'offline', 'e2e']],
];

/** Runners write the duration of each of their files to the file this variable names. */
export const DURATIONS = 'TEST_DURATIONS';

/** Stands in a command for that file. */
export const DURATIONS_PLACE = '{durations}';

/** A test ends, and so does the process of its file: one that waits for ever would take the whole run with it. */
export const BOUNDED = ['--test-timeout=300000', '--test-force-exit'];

const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name);
const nodeTest = (...patterns: string[]): string[] => [
  NODE,
  '--test',
  ...BOUNDED,
  '--test-concurrency=2',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./tools/testing/durations.ts',
  `--test-reporter-destination=${DURATIONS_PLACE}`,
  ...patterns,
];
/** For those of the server, of which each process has to import all. */
const serverTests = (...patterns: string[]): string[] => [NODE, 'tools/testing/batches.ts', DURATIONS_PLACE, ...patterns];
const withPostgres = (command: string[]): string[] => [NODE, 'tools/with-postgres.ts', ...command];

const BFF_TESTS = 'bff/{bin,demo,src}/**/*.test.ts';
/** The checks of stories, which stand in the design system and read which stories there are from STORIES. */
const STORY_TESTS = 'design-system/src/testing/*stories.test.ts';

/** All stages, by name. */
export function stagesOf(packages: ReadonlyMap<string, Package>): Readonly<Record<string, Stage>> {
  const names = [...packages.keys()];
  const inBrowser = names.filter((name) => name !== 'bff');

  return {
    generate: { checks: () => [{ name: 'prisma client', command: [NODE, 'tools/build/build.ts', 'client'] }] },
    types: {
      checks: (reach) => {
        const projects = [...names, 'tools', 'shell/build', '.storybook/compositions'];
        const wanted = reach ? projects.filter((name) => isReached(reach, name)) : projects;
        return wanted.map((name) => ({ name: `types of ${name}`, command: [bin('tsc'), '-p', name, '--noEmit'] }));
      },
    },
    lint: {
      checks: () => [
        { name: 'lint, arrows and promises', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
        { name: 'formatting', command: [bin('oxfmt'), '--check'] },
        { name: 'migrations match the schema', command: [NODE, 'bff/bin/migration.ts', 'check'] },
        { name: 'API descriptions are those of the routes', command: [NODE, 'bff/bin/api.ts', 'check'] },
        { name: 'house rules', command: nodeTest('tools/{bench,checks,testing}/**/*.test.ts') },
      ],
    },
    bff: {
      checks: (reach) => {
        const files = !reach || reach.packages.has('bff') ? [BFF_TESTS] : testsIn(reach, ['bff']);
        return files.length > 0 ? [{ name: 'bff', command: withPostgres(serverTests(...files)) }] : [];
      },
    },
    'bff-pglite': {
      onlyByName: true,
      checks: () => [{ name: 'bff on PGlite', command: serverTests(BFF_TESTS), env: { TEST_ENGINE: 'pglite' } }],
    },
    build: {
      checks: (reach) => {
        if (reach && reach.packages.size === 0 && !reach.stages.has('e2e')) return [];
        const build: Check[] = [{ name: 'build and byte budgets', command: [NODE, 'tools/build/build.ts'] }];
        if (!reach || inBrowser.some((name) => reach.packages.has(name))) {
          const storybook = join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
          build.push({ name: 'storybook', command: [NODE, storybook, 'build', '-o', join(ROOT, 'var/storybook'), '--quiet'] });
        }
        return build;
      },
    },
    offline: {
      checks: (reach) =>
        reach && reach.packages.size === 0 && !reach.stages.has('offline') ? [] : [{ name: 'without a network', command: nodeTest('tools/offline/*.test.ts') }],
    },
    elements: {
      checks: (reach) => {
        const runner = [NODE, bin('wtr').replace(/\.bin.*/, '@web/test-runner/dist/bin.js')];
        if (!reach || inBrowser.every((name) => reach.packages.has(name))) return [{ name: 'elements in Chromium', command: runner }];
        const touched = inBrowser.filter((name) => reach.packages.has(name));
        const folders = touched.length > 1 ? `{${touched.join()}}` : touched[0];
        const files = testsIn(reach, inBrowser);
        if (folders) files.push(`${folders}/src/**/*.test.ts`, STORY_TESTS);
        if (files.length === 0) return [];
        const env = { STORIES: folders ? `${folders}/src/**/*.stories.ts` : '{design-system,shell,mf-*}/src/**/*.stories.ts' };
        return [{ name: 'elements in Chromium', command: [...runner, '--files', ...files], env }];
      },
    },
    new: {
      checks: (reach) =>
        !reach || reach.packages.size > 0 || reach.stages.has('new')
          ? [{ name: 'a page made with npm run new', command: nodeTest('tools/new/*.test.ts') }]
          : [],
    },
    visual: {
      checks: (reach) =>
        !reach || reach.packages.has('design-system') || reach.stages.has('visual')
          ? [{ name: 'pictures of stories', command: nodeTest('tools/visual/*.test.ts') }]
          : [],
    },
    e2e: {
      checks: (reach) => {
        const files = reach && !reach.stages.has('e2e') ? journeysOf(reach, packages) : ['*/e2e/*.test.ts'];
        return files.length > 0 ? [{ name: 'end to end', command: [NODE, 'tools/e2e/demo-data.ts', ...nodeTest(...files)] }] : [];
      },
    },
  };
}

/** Whether a project's types may have changed. */
function isReached({ packages, tests, stages }: Reach, project: string): boolean {
  // The tools use the server's code, and the end-to-end tests are checked with them.
  if (project === 'tools') return stages.has('types') || packages.has('bff') || tests.some((file) => file.includes('/e2e/'));
  if (project === '.storybook/compositions') return packages.has('design-system') || packages.has('shell');
  const [name = ''] = project.split('/');
  return packages.has(name) || tests.some((file) => file.startsWith(`${project}/`));
}

/** Test files that changed alone, of these packages. */
function testsIn({ tests }: Reach, names: readonly string[]): string[] {
  return tests.filter((file) => !file.includes('/e2e/') && names.some((name) => file.startsWith(`${name}/`)));
}

/** End-to-end tests: those of a package that is reached, or is made from one that is; those of the shell and the server, which go through every feature; and those that changed. */
function journeysOf(reach: Reach, packages: ReadonlyMap<string, Package>): string[] {
  const folders = [...packages.values()].filter(
    ({ name, uses }) =>
      reach.packages.has(name) || uses.some((used) => reach.packages.has(used)) || (reach.packages.size > 0 && ['shell', 'bff'].includes(name)),
  );
  const patterns = folders.map(({ name }) => `${name}/e2e/*.test.ts`).filter((pattern) => globSync(pattern, { cwd: ROOT }).length > 0);
  const changed = reach.tests.filter((file) => file.includes('/e2e/') && !patterns.some((pattern) => pattern.startsWith(`${file.split('/')[0]}/`)));
  // Those of the tools go through the portal as it is made from all of them.
  return [...patterns, ...(reach.packages.size > 0 ? ['tools/e2e/*.test.ts'] : []), ...changed];
}
