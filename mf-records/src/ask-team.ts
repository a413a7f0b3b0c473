/** The next step where the record says nothing, or not enough. */
import '@portal/design-system/button';
import { msg } from '@lit/localize';
import type { FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';

/** A way to write to the care team, for the actions of an empty state; for who may not write there is none. */
export function renderAskTeam({ subject, navigation }: Pick<FeatureElement, 'subject' | 'navigation'>) {
  if (!subject.scopes.includes('messages:read')) return nothing;
  return html`<ds-button slot="actions" .href=${navigation.href('/messages')}>${msg('Message your care team', { id: 'records.meaning.message' })}</ds-button>`;
}
