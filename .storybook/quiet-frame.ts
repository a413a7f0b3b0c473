/** Stories in frames of a docs page. */

/**
 * Lets nothing in such a frame take the focus before the reader has entered
 * it: the page of docs would jump there while somebody reads. Elsewhere it
 * does nothing.
 */
export function quietFrame(): void {
  if (!isFrameOfDocs()) return;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = () => undefined;
  const allow = () => {
    HTMLElement.prototype.focus = focus;
  };
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, allow, { once: true, capture: true });
}

function isFrameOfDocs(): boolean {
  if (window.parent === window) return false;
  try {
    return new URLSearchParams(window.parent.location.search).get('viewMode') === 'docs';
  } catch {
    // A page of another origin shows this Storybook: its address is not ours to read.
    return false;
  }
}
