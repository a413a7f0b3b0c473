/** Texts of `ds-session-timeout-dialog`. */
import { defineTexts } from '../texts.ts';

export interface SessionTimeoutDialogTexts {
  heading: string;
  /** What happens, and why. */
  text: string;
  stay: string;
  signOut: string;
  /** Time in words, as “1 minute 30 seconds left”. */
  timeLeft: (minutes: number, seconds: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    sessionTimeoutDialog: SessionTimeoutDialogTexts;
  }
}

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

export const SESSION_TIMEOUT_DIALOG_TEXTS = defineTexts('sessionTimeoutDialog', {
  heading: 'Are you still there?',
  text: 'To keep your account safe, we sign you out when nothing happens for a while.',
  stay: 'Stay signed in',
  signOut: 'Sign out',
  timeLeft: (minutes, seconds) => {
    const parts = [...(minutes > 0 ? [count(minutes, 'minute')] : []), ...(seconds > 0 || minutes === 0 ? [count(seconds, 'second')] : [])];
    return `${parts.join(' ')} left`;
  },
});
