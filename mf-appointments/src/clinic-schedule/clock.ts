/** A zone's clock at an instant. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using one, and a day has hundreds of times. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** As `09:30`. */
export function clockAt(instant: string, timeZone: string): string {
  return formatOf('en-US', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** What a zone is called then: `CST`, in summer `CDT`. */
export function zoneNameAt(instant: string, timeZone: string, locale: string): string {
  const parts = formatOf(locale, { timeZone, timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
