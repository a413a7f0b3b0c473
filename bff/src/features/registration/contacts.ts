/**
 * The contacts on file of a chart that somebody says is theirs. What stands on
 * a bill opens no chart: only who reads mail or texts at a contact on file
 * does, or staff say yes. And the contacts on file are told each time.
 */
import { createHash } from 'node:crypto';
import type { Tx } from '../../database/database.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { MailAddress } from '../../mail/outbox.ts';
import { canText } from '../../notifications/channels.ts';
import { maskEmail, maskPhone } from '../../notifications/shown-address.ts';
import type { Portal } from '../../portal.ts';
import { contactsOfCaregivers } from '../account/published.ts';
import type { FittingChart } from './match.ts';
import type { ContactOnFile, ContactWay } from './schema.ts';

/** Where a code can be sent. */
export interface Contact {
  readonly way: ContactWay;
  readonly address: string;
}

type Settings = Pick<Portal, 'config' | 'now'>;

function onFile({ config }: Pick<Portal, 'config'>, { email, mobile }: FittingChart): Contact[] {
  return [...(email ? [{ way: 'email', address: email } as const] : []), ...(mobile && canText(config) ? [{ way: 'text', address: mobile } as const] : [])];
}

/** The contacts on file that are the patient’s own: a parent whose address stands in an adult child’s chart proves nothing by it. */
export async function ownContacts(portal: Pick<Portal, 'config'>, tx: Pick<Tx, 'accessGrant'>, chart: FittingChart): Promise<Contact[]> {
  const others = await contactsOfCaregivers(tx, chart.id);
  return onFile(portal, chart).filter(({ way, address }) => !(way === 'email' ? others.hasEmail(address) : others.hasMobile(address)));
}

/** So that its owner knows it again, and nobody learns it. */
export const showContact = ({ way, address }: Contact): ContactOnFile => ({ way, shown: way === 'email' ? maskEmail(address) : maskPhone(address) });

/**
 * Tells all contacts on file, and the account that the chart may have, that
 * somebody asks for this chart. Once for a registration, however often it is called.
 */
export async function tellContacts(portal: Settings, tx: Tx, registrationId: string, chart: FittingChart): Promise<void> {
  const { locale } = chart;
  const owners = await tx.accessGrant.findMany({
    where: { patientId: chart.id, relationship: 'self', revokedAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  const to = new Map<string, [MailAddress, ContactWay]>(onFile(portal, chart).map(({ way, address }) => [address, [{ address, locale }, way]]));
  for (const { userId } of owners) {
    const owner = await mailAddressOf(tx, userId);
    to.set(owner.address.toLowerCase(), [owner, 'email']);
  }
  const { phone } = portal.config;
  for (const [address, [target, way]] of to) {
    const content = way === 'email' ? ({ kind: 'record-asked', phone } as const) : ({ kind: 'record-asked-text', phone } as const);
    await enqueueMail(portal, tx, target, content, { dedupeKey: `record-asked ${registrationId} ${chart.id} ${keyOf(address)}`, channel: way });
  }
}

/** Nothing outside of what is sealed names an address. */
const keyOf = (address: string): string => createHash('sha256').update(address).digest('base64url').slice(0, 16);
