/** For tests: a device on which nobody chose anything. */
import { DISPLAY_COOKIE } from '@portal/bff/contract/display';
import { DEFAULT_DISPLAY, showDisplay } from '../common/display.ts';

export function forgetDisplay(): void {
  showDisplay(DEFAULT_DISPLAY);
  document.cookie = `${DISPLAY_COOKIE}=; path=/; max-age=0`;
}
