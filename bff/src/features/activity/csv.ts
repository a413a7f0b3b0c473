/** Comma-separated values (RFC 4180) that a spreadsheet reads as text and never as formulas. */
import { stringify } from 'csv-stringify/sync';

/** What the library's own guard lets through: a cell that begins with a new line is calculated too (OWASP, CSV injection). */
const NEW_LINE = /^\n/;

export function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (NEW_LINE.test(cell) ? `'${cell}` : cell))),
    // The mark at the beginning makes spreadsheets read it as UTF-8.
    { bom: true, quoted: true, quoted_empty: true, record_delimiter: 'windows', escape_formulas: true },
  );
}
