/** Turns the controls of a step into facts to check: a name and an answer each. */
import type { KeyValue } from '../key-value-list/ds-key-value-list.ts';
import { isBox } from './step-controls.ts';
import type { StepControl } from './step-controls.ts';

/** Words of the answers that have none of their own. */
export interface AnswerTexts {
  yes: string;
  no: string;
  notGiven: string;
}

/** What a control may offer for the review. */
type Reviewed = StepControl & {
  label?: string;
  displayValue?: string;
  options?: readonly { value: string; label: string }[] | HTMLOptionsCollection;
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The answer of a control is, in this order: its attribute `display-value`;
 * its property `displayValue`; yes or no for a box; the label of the chosen
 * option; a date in words; the value itself. Passwords are left out, and
 * what has the attribute `no-review`.
 * @param controls - The controls that are asked.
 * @param locale - BCP 47 tag for dates and lists.
 */
export function reviewItems(controls: readonly StepControl[], texts: AnswerTexts, locale: string): KeyValue[] {
  return (
    controls
      .filter((control) => control.type !== 'password' && control.type !== 'hidden' && !control.hasAttribute('no-review'))
      // Of native radio buttons only the chosen one is an answer.
      .filter((control) => control.localName !== 'input' || control.type !== 'radio' || control.checked)
      .map((control) => ({ label: labelOf(control), value: answerOf(control, texts, locale) }))
  );
}

function labelOf(control: Reviewed): string {
  if (control.label) return control.label;
  if (control.type === 'radio') return (control.closest('fieldset')?.querySelector('legend')?.textContent ?? control.name).trim();
  // A label with markup stands between the tags; hints have slots of their own.
  const own = [...control.childNodes].filter((node) => !(node instanceof Element) || node.slot === '');
  return (
    ownLabel(control) ||
    own
      .map((node) => node.textContent)
      .join('')
      .trim() ||
    control.name
  );
}

function ownLabel(control: StepControl): string {
  const native = control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement;
  const label = native ? control.labels?.[0] : undefined;
  if (label === undefined) return control.getAttribute('aria-label') ?? '';
  // A label around its control holds the text of that control too.
  const words = label.cloneNode(true) as HTMLElement;
  for (const inner of words.querySelectorAll('input, select, textarea')) inner.remove();
  return words.textContent.trim();
}

function answerOf(control: Reviewed, texts: AnswerTexts, locale: string): string {
  const given = control.getAttribute('display-value') ?? control.displayValue;
  if (given !== undefined) return given || texts.notGiven;
  if (isBox(control)) return control.checked ? texts.yes : texts.no;
  if (control.localName === 'input' && control.type === 'radio') return ownLabel(control) || control.value;
  const { value } = control;
  if (value === '') return texts.notGiven;
  return chosenLabels(control, locale) ?? (ISO_DATE.test(value) ? dateInWords(value, locale) : value);
}

/** Labels of the chosen options: one value, or several as a JSON list or with commas between. */
function chosenLabels({ options, value }: Reviewed, locale: string): string | undefined {
  if (options === undefined) return undefined;
  const labels = new Map([...options].map((option) => [option.value, option.label.trim()]));
  const chosen = labels.has(value) ? [value] : listIn(value);
  const found = chosen.map((each) => labels.get(each));
  if (!found.every((label) => label !== undefined)) return undefined;
  return new Intl.ListFormat(locale).format(found);
}

function listIn(value: string): string[] {
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // Not a JSON list.
  }
  return value.split(',').map((each) => each.trim());
}

function dateInWords(value: string, locale: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  // The day is a day, in no time zone.
  return Number.isNaN(date.getTime()) ? value : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
