/** What stands in the fields of a form, by their names. */

/** Field names and what stands in them. */
export type Texts = Readonly<Record<string, string>>;

type Field = HTMLElement & { readonly name?: string; readonly value?: unknown; readonly checked?: boolean; readonly type?: string };

/** Never kept anywhere: what proves who somebody is, and files, which have their own place. */
const isSecret = ({ localName, type }: Field): boolean => type === 'password' || localName === 'ds-code-input' || localName === 'ds-file-upload';

/** All fields as text without spaces around it; several boxes of one group stand with commas between, an empty or unticked field is ''. */
export function readTexts(form: HTMLFormElement): Texts {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.name, textOf(field).trim()]));
}

/** What is worth keeping of a form, as typed: no empty field, no password, no code. */
export function draftTexts(form: HTMLFormElement): Texts {
  const kept = fieldsOf(form).filter((field) => !isSecret(field) && textOf(field) !== '');
  return Object.fromEntries(kept.map((field) => [field.name, textOf(field)]));
}

/** What was kept; nothing when it is of an older form. */
export function parseTexts(kept: string | null): Texts {
  if (!kept) return {};
  try {
    const texts: unknown = JSON.parse(kept);
    if (typeof texts !== 'object' || texts === null) return {};
    return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

function fieldsOf(form: HTMLFormElement): (Field & { readonly name: string })[] {
  return [...form.elements].filter((field): field is Field & { readonly name: string } => Boolean((field as Field).name) && 'value' in field);
}

function textOf({ value, checked }: Field): string {
  if (checked === false) return '';
  return typeof value === 'string' ? value : '';
}
