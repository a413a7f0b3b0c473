/** Free text of a form, as the server keeps it while it is typed: field names and what stands in them. */

export type Texts = Readonly<Record<string, string>>;

/** What to keep of a form; empty when nothing is typed. */
export function textsIn(form: HTMLElement): string {
  const fields = [...form.querySelectorAll<HTMLElement & { name: string; value: string }>('[name]')];
  const filled = fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  return filled.length === 0 ? '' : JSON.stringify(Object.fromEntries(filled));
}

/** What was kept; nothing when it is of an older form. */
export function readTextDraft(kept: string): Texts {
  try {
    const texts: unknown = JSON.parse(kept);
    if (typeof texts !== 'object' || texts === null) return {};
    return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}
