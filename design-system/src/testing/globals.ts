/** Storybook's toolbar: what its settings do to the page. */

/** Theme, direction, language, density, text size, contrast and motion of the page. */
export const DEFAULT_GLOBALS = {
  theme: 'light',
  direction: 'ltr',
  locale: 'en',
  density: 'comfortable',
  textSize: '100%',
  contrast: 'device',
  motion: 'device',
} as const;

/** The page's own text sizes. A percentage stands in for the text size of the browser instead. */
const TEXT_SIZES = ['large', 'x-large'];

/** As the portal's pages name their languages: numbers are written as in the United States. */
const LANGUAGE_TAGS: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US' };

/** Sets the page as the toolbar says; what is left out is as by default. */
export function applyGlobals(globals: Record<string, unknown>): void {
  const { theme, direction, locale, density, textSize, contrast, motion } = { ...DEFAULT_GLOBALS, ...globals };
  const { documentElement } = document;
  const size = String(textSize);
  const isSetting = TEXT_SIZES.includes(size);
  documentElement.dataset['theme'] = String(theme);
  documentElement.dir = String(direction);
  documentElement.lang = LANGUAGE_TAGS[String(locale)] ?? String(locale);
  setOrRemove('density', density === DEFAULT_GLOBALS.density ? undefined : String(density));
  setOrRemove('contrast', contrast === DEFAULT_GLOBALS.contrast ? undefined : String(contrast));
  setOrRemove('motion', motion === DEFAULT_GLOBALS.motion ? undefined : String(motion));
  setOrRemove('textSize', isSetting ? size : undefined);
  documentElement.style.fontSize = isSetting || size === DEFAULT_GLOBALS.textSize ? '' : size;
}

/** A setting at its default has no attribute, as on a page where nobody chose. */
function setOrRemove(name: 'density' | 'textSize' | 'contrast' | 'motion', value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
