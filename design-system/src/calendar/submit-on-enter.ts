/** What the browser does for a native field when Enter is pressed: press the form's first submit button. */
export function submitOnEnter(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (event.key !== 'Enter' || event.isComposing || form === null) return;
  const controls = [...form.elements] as (HTMLElement & { type?: string })[];
  const submit = controls.find((control) => control.type === 'submit');
  if (submit === undefined) form.requestSubmit();
  else submit.click();
}
