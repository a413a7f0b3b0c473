/** The address that opens a new email. */

/**
 * @param subject - One line.
 * @param body - May have several lines.
 * @returns A `mailto:` address without a receiver.
 */
export function mailLink(subject: string, body: string): string {
  // Not URLSearchParams: mail programs show its plus signs instead of spaces.
  const part = (text: string): string => encodeURIComponent(text.toWellFormed().replace(/\r?\n/g, '\r\n'));
  return `mailto:?subject=${part(subject)}&body=${part(body)}`;
}
