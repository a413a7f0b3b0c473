/** Spanish of `ds-share-button`. */
import type { ShareButtonTexts } from './share-button-texts.ts';

export const SHARE_BUTTON_ES: ShareButtonTexts = { share: 'Compartir', copyLink: 'Copiar el enlace', byEmail: 'Enviar por correo' };
