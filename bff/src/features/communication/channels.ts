/** Which ways reach a person: an address counts only once it is confirmed. */
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { formatPhone } from '../account/phone.ts';
import type { Channel, ChannelState } from './schema.ts';

/**
 * The ways in the order they are shown. Phone and letters are those of the
 * person's own chart; somebody who only looks after others has none.
 * @throws {ApiProblem} resource/not-found
 */
export async function readChannels(tx: Pick<Tx, 'user'>, userId: string, now: Date): Promise<ChannelState[]> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      emailVerified: true,
      contactChannels: true,
      grants: {
        where: { relationship: 'self', revokedAt: null, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        select: { patient: { select: { mobilePhone: true, addressLine1: true, addressLine2: true, city: true, state: true, postalCode: true } } },
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
  const hasText = confirmed('text', null);
  const hasPush = confirmed('push', null);
  const street = chart && [chart.addressLine1, chart.city, chart.state, chart.postalCode].every(Boolean) ? chart : null;
  return [
    { channel: 'email', address: user.email, confirmed: hasEmail, reason: hasEmail ? null : 'email-not-confirmed', fix: hasEmail ? null : 'confirm-email' },
    { channel: 'text', address: phone && formatPhone(phone), confirmed: hasText, reason: hasText ? null : 'text-not-available', fix: null },
    // The address of a push message is a technical one that says nothing to people.
    { channel: 'push', address: null, confirmed: hasPush, reason: hasPush ? null : 'push-not-registered', fix: null },
    {
      channel: 'mail',
      address: street && [street.addressLine1, street.addressLine2, street.city, `${street.state} ${street.postalCode}`].filter(Boolean).join(', '),
      confirmed: street !== null,
      reason: street ? null : 'mail-no-address',
      fix: street || !chart ? null : 'contact-details',
    },
  ];
}
