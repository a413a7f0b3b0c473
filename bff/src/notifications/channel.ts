/** The ways on which people hear from the portal. */

export const CHANNELS = ['email', 'text', 'push', 'mail'] as const;

/** Why nothing can be sent on a way now. */
export const CHANNEL_REASONS = [
  'email-not-confirmed',
  'text-not-available',
  'text-not-confirmed',
  'push-not-available',
  'push-not-registered',
  'mail-no-address',
] as const;

/** Where the person can change that. */
export const CHANNEL_FIXES = ['contact-details', 'confirm-email', 'confirm-phone', 'add-browser'] as const;

export type Channel = (typeof CHANNELS)[number];

export interface ChannelState {
  channel: Channel;
  /** Written for people. */
  address: string | null;
  confirmed: boolean;
  /** `null` when it can be used. */
  reason: (typeof CHANNEL_REASONS)[number] | null;
  /** `null` where they can't change it yet. */
  fix: (typeof CHANNEL_FIXES)[number] | null;
}
