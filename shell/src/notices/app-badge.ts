/** The number on the icon of the installed portal. It says how many, and nothing of what. */

/** The Badging API; TypeScript's library has it, not every browser. */
type Badging = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>;

/** Never rejects: a browser or a device may not want one. */
export async function showAppBadge(count: number, on: Badging = navigator): Promise<void> {
  try {
    if (count > 0) await on.setAppBadge?.(count);
    else await on.clearAppBadge?.();
  } catch {
    // Nobody is kept from anything by it.
  }
}
