/** An address so that its owner knows it again and whoever looks over their shoulder does not. */
import type { Portal } from '../portal.ts';
import type { Channel } from './channel.ts';

/** A browser by its name, which is no address. */
export async function shownAddress({ db }: Pick<Portal, 'db'>, channel: Channel, address: string): Promise<string> {
  if (channel === 'email') return maskEmail(address);
  if (channel === 'text') return maskPhone(address);
  const device = await db.prisma.pushDevice.findUnique({ where: { id: address }, select: { name: true } });
  return device?.name ?? '';
}

/** `d•••@example.org` */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${[...name][0] ?? ''}•••@${domain}`;
}

/** `•••0177` */
export const maskPhone = (phone: string): string => `•••${phone.slice(-4)}`;
