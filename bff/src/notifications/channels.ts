/** Which ways reach a person: an address counts only once it is confirmed. */
import type { Config } from '../config.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { formatPhone } from '../phone.ts';
import type { Channel, ChannelState } from './channel.ts';
import { ADDRESS_FIELDS, postalLines } from './postal-address.ts';

type Settings = Pick<Config, 'demo' | 'textGateway' | 'pushKeys'>;

/** Whether there is something to send text messages through; in the demo they are shown at `/dev/mail`. */
export const canText = ({ demo, textGateway }: Pick<Config, 'demo' | 'textGateway'>): boolean => demo || textGateway !== undefined;

/**
 * The ways in the order they are shown. Phone and letters are those of the
 * person's own chart; somebody who only looks after others has none.
 * @throws {ApiProblem} resource/not-found
 */
export async function readChannels(tx: Pick<Tx, 'user'>, userId: string, now: Date, config: Settings): Promise<ChannelState[]> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      emailVerified: true,
      contactChannels: true,
      _count: { select: { pushDevices: true } },
      grants: {
        where: { relationship: 'self', revokedAt: null, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        select: { patient: { select: { mobilePhone: true, ...ADDRESS_FIELDS } } },
        take: 1,
      },
    },
  });
  if (!user) throw new ApiProblem('resource/not-found');
  const chart = user.grants[0]?.patient ?? null;
  const confirmed = (channel: Channel, address: string | null) =>
    user.contactChannels.some((kept) => kept.channel === channel && kept.confirmedAt !== null && (address === null || kept.address === address));
  const kept = (channel: Channel) => user.contactChannels.find((one) => one.channel === channel && one.confirmedAt !== null)?.address ?? null;

  const hasEmail = user.emailVerified || confirmed('email', user.email);
  const phone = kept('text') ?? chart?.mobilePhone ?? null;
  const hasText = canText(config) && confirmed('text', null);
  const noText = canText(config) ? 'text-not-confirmed' : 'text-not-available';
  const hasPush = config.pushKeys !== undefined && user._count.pushDevices > 0;
  const noPush = config.pushKeys ? 'push-not-registered' : 'push-not-available';
  const street = chart && postalLines(chart);
  return [
    { channel: 'email', address: user.email, confirmed: hasEmail, reason: hasEmail ? null : 'email-not-confirmed', fix: hasEmail ? null : 'confirm-email' },
    {
      channel: 'text',
      address: phone && formatPhone(phone),
      confirmed: hasText,
      reason: hasText ? null : noText,
      fix: noText === 'text-not-confirmed' && !hasText ? 'confirm-phone' : null,
    },
    // The address of a push notice is a technical one that says nothing to people; its browsers are told by name.
    {
      channel: 'push',
      address: null,
      confirmed: hasPush,
      reason: hasPush ? null : noPush,
      fix: noPush === 'push-not-registered' && !hasPush ? 'add-browser' : null,
    },
    {
      channel: 'mail',
      address: street && street.join(', '),
      confirmed: street !== null,
      reason: street ? null : 'mail-no-address',
      fix: street || !chart ? null : 'contact-details',
    },
  ];
}
