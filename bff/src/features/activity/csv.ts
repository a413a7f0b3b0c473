/** Comma-separated values (RFC 4180) that a spreadsheet reads as text and never as formulas. */

/** A cell that begins so would be calculated (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]|^[＝＋－＠]/;

export function toCsv(rows: readonly (readonly string[])[]): string {
  // The mark at the beginning makes spreadsheets read it as UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
