/** Small readings of FHIR datatypes that several mappers share. All are pure. */
import { toDay, toInstant } from './dates.ts';
import { isTimeWithoutOffset } from './known-date.ts';
import { toCents } from './money.ts';
import { SkipResource } from './skip-resource.ts';
import type { CodeableConcept, Extension, Money } from './fhir-types.ts';

/** A concept's own words: its text, else a display, else the bare code. */
export function conceptText(concept: CodeableConcept | undefined): string | null {
  if (!concept) return null;
  const display = concept.coding?.find((coding) => coding.display)?.display;
  return concept.text || display || concept.coding?.find((coding) => coding.code)?.code || null;
}

/** The first code with its system. */
export function conceptCode(concept: CodeableConcept | undefined): { codeSystem: string | null; code: string | null } {
  const coding = concept?.coding?.find((one) => one.code);
  return { codeSystem: coding?.system ?? null, code: coding?.code ?? null };
}

/** The first bare code of a concept, e.g. a status. */
export const statusCode = (concept: CodeableConcept | undefined): string | null => conceptCode(concept).code;

/** Words for a required name; a resource without any is skipped. */
export function requireText(text: string | null | undefined, what: string): string {
  if (!text) throw new SkipResource(`no ${what}`);
  return text;
}

/** A time that may be absent; one that is no FHIR date, or does not say its offset, skips the resource. */
export function instantOrNull(text: string | undefined): Date | null {
  if (text === undefined) return null;
  if (isTimeWithoutOffset(text)) throw new SkipResource('a time does not say its offset from UTC');
  const instant = toInstant(text);
  if (!instant) throw new SkipResource('a date is not a FHIR date');
  return instant;
}

/** A day that may be absent; one that is no FHIR date skips the resource. */
export function dayOrNull(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const day = toDay(text);
  if (!day) throw new SkipResource('a date is not a FHIR date');
  return day;
}

/** Cents that may be absent; another currency or an amount out of range skips the resource. */
export function centsOrNull(money: Money | undefined): number | null {
  if (money?.value === undefined) return null;
  if (money.currency && money.currency !== 'USD') throw new SkipResource(`an amount is in ${currencyName(money.currency)}, not in US dollars`);
  const cents = toCents(money.value);
  if (cents === null) throw new SkipResource('an amount is out of range');
  return cents;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its code; what is none is not repeated. */
const currencyName = (code: string): string => (CURRENCIES.has(code) ? code : 'an unknown currency');

/** The extension with this url. */
export const findExtension = (extensions: readonly Extension[] | undefined, url: string): Extension | undefined => extensions?.find((one) => one.url === url);
