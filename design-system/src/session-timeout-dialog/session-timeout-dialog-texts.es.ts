/** Spanish of `ds-session-timeout-dialog`. */
import type { SessionTimeoutDialogTexts } from './session-timeout-dialog-texts.ts';

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

export const SESSION_TIMEOUT_DIALOG_ES: SessionTimeoutDialogTexts = {
  heading: '¿Sigue ahí?',
  text: 'Para proteger su cuenta, cerramos la sesión cuando no pasa nada durante un rato.',
  stay: 'Seguir conectado',
  signOut: 'Cerrar la sesión',
  timeLeft: (minutes, seconds) => {
    const parts = [...(minutes > 0 ? [count(minutes, 'minuto')] : []), ...(seconds > 0 || minutes === 0 ? [count(seconds, 'segundo')] : [])];
    return `Tiempo restante: ${parts.join(' ')}`;
  },
};
