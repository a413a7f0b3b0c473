/**
 * Renders an element once more when something changes within its update, as it
 * does when the browser answers an attribute that follows its property: Lit
 * forgets such a change, since it draws before it writes attributes.
 */
import type { ReactiveElement } from 'lit';

export function renderAgain(element: ReactiveElement): void {
  if (!element.isUpdatePending) return;
  const once = {
    hostUpdated() {
      element.removeController(once);
      element.requestUpdate();
    },
  };
  element.addController(once);
}
