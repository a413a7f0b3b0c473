const DAY_MS = 86_400_000;
const NUMBER = /^P(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)-[0-9A-F]{8}$/i;

/** The number that stands on a receipt: short enough to be read out on the phone. */
export const numberOf = ({ id, createdAt }: { readonly id: string; readonly createdAt: Date }): string =>
  `P${createdAt.toISOString().slice(2, 10).replaceAll('-', '')}-${id.slice(-8).toUpperCase()}`;

/** The day that such a number names, in UTC; `null` for what is none. */
export function dayOfNumber(text: string): { readonly from: Date; readonly to: Date } | null {
  const { year, month, day } = NUMBER.exec(text)?.groups ?? {};
  const from = new Date(`20${year}-${month}-${day}T00:00:00.000Z`);
  return Number.isNaN(from.getTime()) ? null : { from, to: new Date(from.getTime() + DAY_MS) };
}
