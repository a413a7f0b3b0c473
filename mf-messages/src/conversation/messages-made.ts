/** What the care team made of a conversation, and that somebody covers for who has it, for the patient’s side: plain sentences, no names of staff. */
import '@portal/design-system/link';
import { msg } from '@lit/localize';
import type { Thread, ThreadMade } from '@portal/bff/contract/messages';
import { FeatureElement, formatDate } from '@portal/shell/contract';
import type { Scope } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

export class MessagesMade extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-2);
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) thread: Thread | undefined;

  override render() {
    const { thread } = this;
    if (!thread) return nothing;
    return html`
      ${thread.made.map((made) => this._renderMade(made, thread.timeZone))}
      ${
        thread.standing?.isCovered === true
          ? html`<p>${msg('The person who has your message is out. Someone covering will answer you.', { id: 'messages.made.covered' })}</p>`
          : nothing
      }
    `;
  }

  private _renderMade({ kind, targetId, at }: ThreadMade, timeZone: string) {
    const place = PLACES[kind];
    const link = this.subject.scopes.includes(place.scope) ? this.navigation.href(`${place.path}/${targetId}`) : null;
    return html`<p>
      ${sentenceOf(kind)} ${formatDate(at, timeZone, this.locale.locale, 'short')}.
      ${link === null ? nothing : html`<ds-link .href=${link}>${msg('Open it', { id: 'messages.made.open' })}</ds-link>`}
    </p>`;
  }
}

/** Where it is read, for who may. */
const PLACES: Readonly<Record<ThreadMade['kind'], { readonly path: string; readonly scope: Scope }>> = {
  visit_request: { path: '/appointments/requests', scope: 'appointments:read' },
  refill_request: { path: '/records/refills', scope: 'records:read' },
  result_comment: { path: '/records/results', scope: 'records:read' },
};

function sentenceOf(kind: ThreadMade['kind']): string {
  switch (kind) {
    case 'visit_request':
      return msg('Your care team made a request for a visit of this.', { id: 'messages.made.theirs-visit' });
    case 'refill_request':
      return msg('Your care team made a request for a refill of this.', { id: 'messages.made.theirs-refill' });
    case 'result_comment':
      return msg('Your care team wrote a comment on your result.', { id: 'messages.made.theirs-comment' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-made': MessagesMade;
  }
}
