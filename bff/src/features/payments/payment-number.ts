/** The number that stands on a receipt: short enough to be read out on the phone. */
export const numberOf = ({ id, createdAt }: { readonly id: string; readonly createdAt: Date }): string =>
  `P${createdAt.toISOString().slice(2, 10).replaceAll('-', '')}-${id.slice(-8).toUpperCase()}`;
