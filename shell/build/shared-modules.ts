/**
 * Which imports a feature gets from the shell instead of bundling, and which
 * it may not use at all. The shell's `src/platform.ts` is the list.
 */
import { readFileSync } from 'node:fs';
import type webpack from 'webpack';

/** The share key under which the shell offers `src/platform.ts`. */
export const PLATFORM_KEY = '@portal/shell/platform';

/** What desks have in common, which pages without one do not load. */
export const DESK_KEY = '@portal/shell/contract/desk';

/** How pages are printed, which those that can't be do not load. */
export const PRINT_KEY = '@portal/shell/contract/print';

/** Every entry of the design system is shared under its own name, so a page loads only those it uses. */
export const ELEMENTS_PREFIX = '@portal/design-system/';

const PLATFORM_FILE = new URL('../src/platform.ts', import.meta.url);
const PLATFORM_MODULES = new Set([...readFileSync(PLATFORM_FILE, 'utf8').matchAll(/^export (?:\*|\{[^}]+\}) from '([^']+)';$/gm)].map(([, name]) => name));

// Packages of which one copy must be on the page: only listed entries may be imported.
const ONE_COPY = /^(lit|lit-html|lit-element|@lit\/[^/]+)(\/|$)/;
const SHELL_OR_FEATURE = /^@portal\/(shell|mf-[^/]+)(\/|$)/;
const NOT_SHARED = /^@portal\/design-system\/(classes\/|testing$|locales\/|.*\.css$)/;

/**
 * Rewrites a feature's imports of platform packages to the shared module, and
 * stops the build on an import that would bring a second copy or cross into
 * another feature.
 */
export class SharedModulesPlugin {
  apply(compiler: webpack.Compiler): void {
    compiler.hooks.normalModuleFactory.tap('SharedModulesPlugin', (factory) => {
      factory.hooks.beforeResolve.tap('SharedModulesPlugin', (data) => {
        if (PLATFORM_MODULES.has(data.request)) {
          data.request = PLATFORM_KEY;
          return;
        }
        const problem = findProblem(data.request);
        if (problem) throw new Error(`${data.contextInfo.issuer} imports '${data.request}': ${problem}`);
      });
    });
  }
}

function findProblem(request: string): string | undefined {
  if (request === PLATFORM_KEY || request === DESK_KEY || request === PRINT_KEY) return undefined;
  if (ONE_COPY.test(request)) {
    return 'it is not shared, so it would bring a second copy of Lit. Add it to shell/src/platform.ts or do without.';
  }
  if (SHELL_OR_FEATURE.test(request)) {
    return 'a feature may import only @portal/shell/contract, …/contract/desk and …/contract/print from the shell, and nothing from another feature.';
  }
  if (NOT_SHARED.test(request)) {
    return 'the shell does not share it. Import the element itself, and its class only as a type.';
  }
  return undefined;
}
