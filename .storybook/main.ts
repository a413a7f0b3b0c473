/** Storybook for the design system and every feature, the BFF switched off. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { writeManifest } from '../tools/build/manifest.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const STATIC = join(HERE, 'static');

// The worker belongs to the installed version of msw, so it is copied, not kept.
mkdirSync(STATIC, { recursive: true });
copyFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), join(STATIC, 'mockServiceWorker.js'));

// What the pages say of each element is read from its source.
writeManifest();

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    '../design-system/docs/*.mdx',
    '../design-system/src/**/*.stories.ts',
    './compositions/*.stories.ts',
    '../shell/src/**/*.stories.ts',
    '../mf-*/src/**/*.stories.ts',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['./static'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Every element has a page of docs. A feature has none: each of its stories
  // has an API of its own, and a page of docs shows all of them at once.
  experimental_indexers: (indexers) =>
    (indexers ?? []).map((indexer) => ({
      ...indexer,
      createIndex: async (file, options) => {
        const entries = await indexer.createIndex(file, options);
        return file.includes('/design-system/') ? entries : entries.map((entry) => ({ ...entry, tags: [...(entry.tags ?? []), '!autodocs'] }));
      },
    })),
  viteFinal: (vite) => ({
    ...vite,
    // Lit's decorators are the legacy ones; Vite's own compiler reads the
    // tsconfig beside each file, and these say it for all of them.
    oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
