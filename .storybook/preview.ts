/** What every story has around it: the theme, the direction, the language, the reader's settings, the mocked API. */
import '../design-system/src/tokens/brand/northfield.css';
import '../design-system/src/tokens/tokens.css';
import '../design-system/src/tokens/base.css';
import './preview.css';
import { addons } from 'storybook/preview-api';
import { configureLocalization } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';
import { setCustomElementsManifest } from '@storybook/web-components';
import manifest from '../design-system/custom-elements.json';
import { tidyArgTypes } from './arg-types.ts';
import { Container, DocsPage } from './docs-page.jsx';
import { quietFrame } from './quiet-frame.ts';
import { manifestForTable } from './table-manifest.ts';
import { SPANISH } from '../design-system/src/locales/es.ts';
import { configureTexts } from '../design-system/src/texts.ts';
import { applyGlobals, DEFAULT_GLOBALS } from '../design-system/src/testing/globals.ts';
import { answerWith } from '../design-system/src/testing/mock-api.ts';
import { handlersOf } from '../design-system/src/testing/handlers.ts';
import type { PlainStory } from '../design-system/src/testing/handlers.ts';
import type { Preview } from '@storybook/web-components-vite';

quietFrame();
setCustomElementsManifest(manifestForTable(manifest));

// A page of docs without a story runs no loader, and follows the toolbar all the same.
for (const event of ['setGlobals', 'globalsUpdated']) {
  addons.getChannel().on(event, ({ globals }: { globals: Record<string, unknown> }) => applyGlobals(globals));
}

const catalogues = import.meta.glob<{ templates: TemplateMap }>('../{shell,mf-*}/src/locales/es.ts');

const { setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['es'],
  loadLocale: async () => {
    const loaded = await Promise.all(Object.values(catalogues).map((load) => load()));
    return { templates: Object.assign({}, ...loaded.map(({ templates }) => templates)) as TemplateMap };
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', ['light', 'dark', 'contrast']),
    direction: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
    locale: toolbar('Language', 'globe', ['en', 'es']),
    density: toolbar('Density', 'component', ['comfortable', 'compact']),
    // The percentage stands for the browser's own setting, the words for the page's.
    textSize: toolbar('Text size', 'zoom', ['100%', 'large', 'x-large', '200%']),
    contrast: toolbar('Contrast', 'contrast', ['device', 'more']),
    motion: toolbar('Motion', 'play', ['device', 'less']),
  },
  initialGlobals: DEFAULT_GLOBALS,
  argTypesEnhancers: [tidyArgTypes],
  parameters: {
    layout: 'padded',
    controls: { disable: true },
    a11y: { test: 'error' },
    docs: { page: DocsPage, container: Container, toc: { headingSelector: 'h2', title: 'On this page' } },
    options: {
      storySort: {
        order: [
          'Guide',
          ['Introduction', 'Tokens', 'Theming', 'Accessibility', 'Forms', 'Content guide', 'Adding an element'],
          'Design system',
          ['Tokens', 'Layout', 'Actions', 'Forms', 'Feedback', 'Navigation', 'Data', 'Charts'],
          'Composed pages',
          'Shell',
        ],
      },
    },
  },
  loaders: [
    async ({ globals, parameters }) => {
      applyGlobals(globals);
      configureTexts(globals['locale'] === 'es' ? SPANISH : {});
      await setLocale(String(globals['locale']));
      await answerWith(handlersOf({ parameters } as PlainStory));
      return {};
    },
  ],
};

function toolbar(title: string, icon: 'paintbrush' | 'transfer' | 'globe' | 'component' | 'zoom', items: string[]) {
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}

export default preview;
