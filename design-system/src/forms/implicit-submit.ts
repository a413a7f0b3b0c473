/** What the browser does for a native field of a form, for one inside a shadow tree. */

/**
 * Sends the form on Enter: presses its first submit button, else requests it.
 * Left alone while an input method composes a word.
 */
export function submitOnEnter(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (event.key !== 'Enter' || event.isComposing || form === null) return;
  const controls = [...form.elements] as (HTMLElement & { type?: string })[];
  const submit = controls.find((control) => control.type === 'submit');
  if (submit === undefined) form.requestSubmit();
  else submit.click();
}
