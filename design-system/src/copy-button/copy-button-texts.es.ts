/** Spanish of `ds-copy-button`. */
import type { CopyButtonTexts } from './copy-button-texts.ts';

export const COPY_BUTTON_ES: CopyButtonTexts = {
  copy: 'Copiar',
  copied: 'Copiado',
  failed: 'No se pudo copiar. Seleccione el texto y cópielo.',
};
