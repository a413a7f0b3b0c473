/** Which addresses count as one: a home has a whole IPv6 network, and picks from it as it likes. */
import { isIPv4, isIPv6 } from 'node:net';

/** An IPv4 address as it is, an IPv6 address as its /64 network; anything else unchanged. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [plain = ''] = address.split('%');
  // URLs write IPv6 addresses in one way only.
  const canonical = new URL(`http://[${plain}]/`).hostname.slice(1, -1);
  // An IPv4 address seen through a socket for both: all of them share one /64.
  if (canonical.startsWith('::ffff:')) return canonical;
  const [head = '', tail] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** What one neighbor can easily have more than one address of: an IPv4 address as its /24 network, an IPv6 address as its /64. */
export function neighborhoodOf(address: string): string {
  const network = networkOf(address);
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(network) ?? [];
  const plain = high && low ? dotted(Number.parseInt(high, 16), Number.parseInt(low, 16)) : network;
  return isIPv4(plain) ? `${plain.slice(0, plain.lastIndexOf('.'))}.0/24` : network;
}

const dotted = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.');
