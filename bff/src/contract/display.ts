/** How somebody wants the portal to look. */
export { cookieOfDisplay, DISPLAY_COOKIE, DISPLAY_VALUES, displayAttributes, displayOfCookies, readDisplay } from '../display.ts';
export type { Display, DisplayKey } from '../display.ts';
