/** The value of `ds-address`: its parts, as text and as JSON. */

/** The parts, in the order they are asked. */
export const ADDRESS_PARTS = ['line1', 'line2', 'city', 'region', 'postalCode', 'country'] as const;

/** One part of an address. */
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** An address; a part nobody gave is ''. */
export type Address = Readonly<Record<AddressPart, string>>;

const EMPTY: Address = { line1: '', line2: '', city: '', region: '', postalCode: '', country: '' };

/** Reads a value; one that is no address is an empty one. */
export function parseAddress(value: string): Address {
  try {
    const given: unknown = JSON.parse(value);
    if (typeof given !== 'object' || given === null) return EMPTY;
    const parts = ADDRESS_PARTS.map((part) => {
      const text: unknown = Object.hasOwn(given, part) ? (given as Record<string, unknown>)[part] : '';
      return [part, typeof text === 'string' ? text : ''];
    });
    return Object.fromEntries(parts) as Address;
  } catch {
    return EMPTY;
  }
}

/** Writes a value: the parts that are given, in their order; '' for none at all. */
export function formatAddress(address: Address): string {
  const given = ADDRESS_PARTS.filter((part) => address[part].trim() !== '').map((part) => [part, address[part]]);
  return given.length === 0 ? '' : JSON.stringify(Object.fromEntries(given));
}

/** The address in one line, as on a review: `1 Main Street, Apt 2, Burlington, VT 05401`. */
export function addressInWords(address: Address, labels: { region: string; country: string }): string {
  const place = [labels.region || address.region, address.postalCode].filter((part) => part !== '').join(' ');
  return [address.line1, address.line2, address.city, place, labels.country || address.country].filter((part) => part !== '').join(', ');
}
