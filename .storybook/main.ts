/** Storybook for the design system and every feature, the BFF switched off. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const STATIC = join(HERE, 'static');

// The worker belongs to the installed version of msw, so it is copied, not kept.
mkdirSync(STATIC, { recursive: true });
copyFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), join(STATIC, 'mockServiceWorker.js'));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../design-system/src/**/*.stories.ts', '../shell/src/**/*.stories.ts', '../mf-*/src/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y'],
  staticDirs: ['./static'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // Lit's decorators are the legacy ones; Vite's own compiler reads the
    // tsconfig beside each file, and these say it for all of them.
    oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
