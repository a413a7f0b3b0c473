/** Spanish of `ds-toast-region`. */
import type { ToastRegionTexts } from './toast-region-texts.ts';

export const TOAST_REGION_ES: ToastRegionTexts = {
  label: 'Mensajes breves',
  withKey: (label, key) => `${label} (pulse ${key} para venir aquí o volver)`,
};
