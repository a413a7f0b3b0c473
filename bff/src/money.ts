/** How an amount is written in a text that the server makes. Money is integer US cents. */

/** Made once: making one costs more than the rest of a home page’s attention list. */
const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** US dollars, written the same in each language of the portal: `$1,234.56`. */
export const dollars = (cents: number): string => DOLLARS.format(cents / 100);
