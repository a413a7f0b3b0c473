/** What a toast is made of. */
import type { MessageTone } from '../alert/tone-icons.ts';

/** One message. It stays until it is closed if its tone is danger, or if `stays` says so. */
export interface Toast {
  text: string;
  /** `info` by default. */
  tone?: MessageTone;
  /** One thing to do about it, such as “Undo”; the toast closes then. */
  action?: { label: string; run: () => void };
  stays?: boolean;
}

/** `toast-dismiss`: the toast of this id is gone, and why. */
export type ToastDismissEvent = CustomEvent<{ id: string; reason: 'time' | 'closed' | 'action' }>;
