/** Puts a text on the clipboard, also where the page may not use the modern way. */

/**
 * @param text - What to copy.
 * @param place - Where a hidden field may stand for a moment: inside an open modal dialog only its own content can be selected.
 * @returns Whether it worked.
 */
export async function copyText(text: string, place: Element | ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there without HTTPS, and refused in some frames.
    return copySelected(text, place);
  }
}

function copySelected(text: string, place: Element | ShadowRoot): boolean {
  const root = place.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.readOnly = true;
  field.value = text;
  place.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    focused?.focus();
  }
}
