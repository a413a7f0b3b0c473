/** Storybook's toolbar: what its settings do to the page. */

/** Theme, direction, text size and language of the page. */
export const DEFAULT_GLOBALS = { theme: 'light', direction: 'ltr', locale: 'en', textSize: '100%' } as const;

/** Sets the page as the toolbar says; what is left out is as by default. */
export function applyGlobals(globals: Record<string, unknown>): void {
  const { theme, direction, locale, textSize } = { ...DEFAULT_GLOBALS, ...globals };
  const { documentElement } = document;
  documentElement.dataset['theme'] = String(theme);
  documentElement.dir = String(direction);
  documentElement.lang = String(locale);
  documentElement.style.fontSize = String(textSize);
}
