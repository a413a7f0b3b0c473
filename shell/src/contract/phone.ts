/** Phone numbers as links. */

/** The `tel:` address of a number written for people, with its extension: `tel:5075550100;ext=12` for `(507) 555-0100 ext. 12`. */
export function phoneHref(phone: string): string {
  const [, number = '', extension] = /^(.*?)(?:\s*(?:x|ext\.?)\s*(\d+))?\s*$/i.exec(phone) ?? [];
  const digits = number.replaceAll(/[^\d+]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}
