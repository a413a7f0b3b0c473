/** Texts of `ds-toast-region`. */
import { defineTexts } from '../texts.ts';

export interface ToastRegionTexts {
  /** Names the region. */
  label: string;
  /** The name with the key that leads there. */
  withKey: (label: string, key: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    toastRegion: ToastRegionTexts;
  }
}

export const TOAST_REGION_TEXTS = defineTexts('toastRegion', {
  label: 'Notifications',
  withKey: (label, key) => `${label} (press ${key} to come here or go back)`,
});
