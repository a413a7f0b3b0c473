/** What every story has around it: the theme, the direction, the language, the mocked API. */
import '../design-system/src/tokens/brand/northfield.css';
import '../design-system/src/tokens/tokens.css';
import '../design-system/src/tokens/base.css';
import './preview.css';
import { configureLocalization } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';
import { applyGlobals, DEFAULT_GLOBALS } from '../design-system/src/testing/globals.ts';
import { answerWith } from '../design-system/src/testing/mock-api.ts';
import { handlersOf } from '../design-system/src/testing/handlers.ts';
import type { PlainStory } from '../design-system/src/testing/handlers.ts';
import type { Preview } from '@storybook/web-components-vite';

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
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', ['light', 'dark', 'contrast']),
    direction: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
    locale: toolbar('Language', 'globe', ['en', 'es']),
    textSize: toolbar('Text size', 'zoom', ['100%', '200%']),
  },
  initialGlobals: DEFAULT_GLOBALS,
  parameters: {
    layout: 'padded',
    controls: { disable: true },
    a11y: { test: 'error' },
  },
  loaders: [
    async ({ globals, parameters }) => {
      applyGlobals(globals);
      await setLocale(String(globals['locale']));
      await answerWith(handlersOf({ parameters } as PlainStory));
      return {};
    },
  ],
};

function toolbar(title: string, icon: 'paintbrush' | 'transfer' | 'globe' | 'zoom', items: string[]) {
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}

export default preview;
