/**
 * Texts with fields in braces, `Hello {first name}`, for the desk's templates:
 * read into parts once, then put together from the parts. What fills a field is
 * never read again, so nothing that somebody typed is taken for a field. A brace
 * that is meant as one is written twice.
 */

/** A stretch of text as it will be sent, or a field by its name. */
export type TemplatePart = { readonly text: string } | { readonly field: string };

/** Why a text is no template. */
export type TemplateFault = 'unclosed' | 'unopened' | 'empty-field' | 'long-field' | 'brace-in-field';

export type ReadTemplate = { readonly parts: readonly TemplatePart[]; readonly fault: null } | { readonly parts: null; readonly fault: TemplateFault };

/** Characters of a field's name. */
export const FIELD_MOST = 40;

/** Fields that the portal can fill; all others are typed. */
export type KnownField = 'patient' | 'staff' | 'clinic' | 'doctor' | 'visit' | 'result';

/** As they are written in each language. */
export const KNOWN_FIELDS: Readonly<Record<KnownField, { readonly en: string; readonly es: string }>> = {
  patient: { en: 'first name', es: 'nombre' },
  staff: { en: 'my name', es: 'mi nombre' },
  clinic: { en: 'clinic', es: 'clínica' },
  doctor: { en: 'doctor', es: 'médico' },
  visit: { en: 'visit date', es: 'fecha de la cita' },
  result: { en: 'result', es: 'resultado' },
};

const KNOWN = new Map(Object.entries(KNOWN_FIELDS).flatMap(([known, { en, es }]) => [en, es].map((name) => [name, known as KnownField] as const)));

/** Those that are filled for each patient where one text goes to many; the others are about one conversation. */
export type ListField = Exclude<KnownField, 'visit' | 'result'>;

/** What the portal fills a field of this name with; undefined where somebody types it. */
export const knownField = (name: string): KnownField | undefined => KNOWN.get(name.toLowerCase());

/** How a field that is not filled stands in a text. */
export const fieldToken = (name: string): string => `{${name}}`;

/** Reads a text into its parts. */
export function readTemplate(text: string): ReadTemplate {
  const parts: TemplatePart[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char !== '{' && char !== '}') {
      plain += char;
      at += 1;
    } else if (text.charAt(at + 1) === char) {
      plain += char;
      at += 2;
    } else if (char === '}') {
      return faulty('unopened');
    } else {
      const end = text.indexOf('}', at);
      if (end === -1) return faulty('unclosed');
      const field = text.slice(at + 1, end).trim();
      const fault = faultOf(field);
      if (fault) return faulty(fault);
      if (plain !== '') parts.push({ text: plain });
      plain = '';
      parts.push({ field });
      at = end + 1;
    }
  }
  if (plain !== '') parts.push({ text: plain });
  return { parts, fault: null };
}

/** Puts parts together. A field without a value stays as it is written, to be seen. */
export function fillTemplate(parts: readonly TemplatePart[], valueOf: (field: string) => string | null): string {
  return parts.map((part) => ('text' in part ? part.text : (valueOf(part.field) ?? fieldToken(part.field)))).join('');
}

/** Fields in a text that somebody typed, where a brace may be just a brace. */
const TYPED_FIELD = /\{([^{}\n\r]{1,60})\}/g;

/** Which known fields stand in a text that somebody typed, each once, in their order. */
export const knownFieldsIn = (text: string): KnownField[] => [
  ...new Set([...text.matchAll(TYPED_FIELD)].flatMap(([, name = '']) => knownField(name.trim()) ?? [])),
];

/** Fills the known fields of a text that somebody typed, in one go: nothing that comes in is read for fields. One without a value stays. */
export const fillTyped = (text: string, valueOf: (field: KnownField) => string | null): string =>
  text.replaceAll(TYPED_FIELD, (token, name: string) => {
    const known = knownField(name.trim());
    return (known && valueOf(known)) ?? token;
  });

/** Names of the fields, each once, in their order. */
export const fieldsOf = (parts: readonly TemplatePart[]): string[] => [...new Set(parts.flatMap((part) => ('field' in part ? [part.field] : [])))];

/** Which of these fields stand in a text as nobody filled them. */
export const unfilledIn = (text: string, fields: Iterable<string>): string[] => [...new Set(fields)].filter((field) => text.includes(fieldToken(field)));

const faulty = (fault: TemplateFault): ReadTemplate => ({ parts: null, fault });

function faultOf(field: string): TemplateFault | null {
  if (field === '') return 'empty-field';
  if (/[{\n\r]/.test(field)) return 'brace-in-field';
  return field.length > FIELD_MOST ? 'long-field' : null;
}
