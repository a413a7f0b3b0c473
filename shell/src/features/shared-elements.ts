/**
 * What the shell shares: the platform, and every entry of the design system
 * under the name features import it by. An entry is its own chunk unless the
 * shell uses it itself, so one that no page uses costs nothing.
 */
import * as platform from '../platform.ts';
import type { SharedModule } from './federation.ts';

/** webpack's list of a folder's modules, each loaded when it is first asked for. */
interface LazyContext {
  (file: string): Promise<object>;
  keys(): string[];
}

declare global {
  interface ImportMeta {
    webpackContext(folder: string, options: { mode: 'lazy'; regExp: RegExp; chunkName: string }): LazyContext;
  }
}

const elements = import.meta.webpackContext('../../../design-system/src/register', {
  mode: 'lazy',
  regExp: /\.ts$/,
  chunkName: 'ds-[request]',
});

export const SHARED_MODULES: readonly SharedModule[] = [
  { name: '@portal/shell/platform', load: () => platform },
  { name: '@portal/shell/contract/desk', load: () => import('../contract/desk/index.ts') },
  { name: '@portal/shell/contract/print', load: () => import('../contract/print/index.ts') },
  { name: '@portal/design-system/texts', load: () => import('@portal/design-system/texts') },
  { name: '@portal/design-system/forms', load: () => import('@portal/design-system/forms') },
  { name: '@portal/design-system/icons', load: () => import('@portal/design-system/icons') },
  ...elements.keys().map((file) => ({
    name: `@portal/design-system/${file.replace('./', '').replace('.ts', '')}`,
    load: () => elements(file),
  })),
];
