/** The next step where the record says nothing, or not enough. */
import '@portal/design-system/button';
import { msg } from '@lit/localize';
import type { FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';

/** What of the record a message is to be about. */
type About = `${'result' | 'visit' | 'medicine'}:${string}`;

/** A new message to the care team, about this where something is named; the address has its id alone. */
export const askTeamPath = (about?: About): string => (about === undefined ? '/messages/new' : `/messages/new?link=${about}`);

/** A way to write to the care team, for the actions of an empty state; for who may not write there is none. */
export function renderAskTeam({ subject, navigation }: Pick<FeatureElement, 'subject' | 'navigation'>, about?: About) {
  if (!subject.scopes.includes('messages:write')) return nothing;
  return html`<ds-button slot="actions" .href=${navigation.href(askTeamPath(about))}>${msg('Message your care team', { id: 'records.meaning.message' })}</ds-button>`;
}
