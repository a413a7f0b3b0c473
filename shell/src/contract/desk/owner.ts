/** Whose a piece of the desk's work is, and taking it, giving it to a colleague or back. */
import '@portal/design-system/button';
import '@portal/design-system/menu-button';
import { msg, str } from '@lit/localize';
import type { MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import { html, nothing } from 'lit';
import { personNameText } from '../person-name.ts';

interface Colleague {
  readonly id: string;
  readonly name: string;
  /** It is who is signed in. */
  readonly mine: boolean;
}

export interface OwnedWork {
  readonly owner: Colleague | null;
  /** Who may have it. */
  readonly colleagues: readonly Colleague[];
}

/** `was` is the owner that was seen. */
interface OwnerAction {
  readonly busy: boolean;
  run(owner: { ownerId: string | null; was: string | null }): unknown;
  renderFailure(): unknown;
}

export const ownerText = ({ name, mine }: Pick<Colleague, 'name' | 'mine'>): string =>
  mine ? msg('You have this', { id: 'shell.desk.mine' }) : msg(str`${name} has this`, { id: 'shell.desk.owner' });

/** For a card: who has it in its text, what can be done in its footer. */
export function renderOwner({ owner, colleagues }: OwnedWork, action: OwnerAction) {
  const was = owner?.id ?? null;
  const me = colleagues.find(({ mine }) => mine);
  const others = colleagues.filter(({ id, mine }) => !mine && id !== was);
  const button = (label: string, ownerId: string | null) =>
    html`<ds-button slot="footer" .busy=${action.busy} @click=${() => action.run({ ownerId, was })}>${label}</ds-button>`;
  return html`
    ${owner ? html`<p>${ownerText(owner)}</p>` : nothing} ${action.renderFailure()}
    ${
      owner?.mine
        ? button(msg('Give it back', { id: 'shell.desk.give-back' }), null)
        : me
          ? button(msg('I’ll take this', { id: 'shell.desk.take' }), me.id)
          : nothing
    }
    ${
      others.length > 0
        ? html`<ds-menu-button
            slot="footer"
            variant="secondary"
            .label=${msg('Give it to', { id: 'shell.desk.give-to' })}
            .items=${others.map(({ id, name }) => ({ id, label: personNameText(name) }))}
            @menu-select=${({ detail: { id } }: MenuSelectEvent) => action.run({ ownerId: id, was })}
          ></ds-menu-button>`
        : nothing
    }
  `;
}
