/** Spanish of `ds-toast-region`. */
import type { ToastRegionTexts } from './toast-region-texts.ts';

export const TOAST_REGION_ES: ToastRegionTexts = {
  label: 'Notificaciones',
  withKey: (label, key) => `${label} (presione ${key} para venir aquí o volver)`,
};
