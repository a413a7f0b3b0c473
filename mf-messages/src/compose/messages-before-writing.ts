/** Read once before a new message: what messages are not for, where help is instead, and how soon an answer comes. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { MessageTerms } from '@portal/bff/contract/messages';
import { FeatureElement, phoneHref } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

/** Who has read it since the portal was opened; in memory alone. */
const readers = new Set<string>();

/** As when the portal is opened anew. */
export const forgetReaders = (): void => readers.clear();

export const hasReadBefore = (userId: string): boolean => readers.has(userId);

/** @fires read - It was read. */
export class MessagesBeforeWriting extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ul {
        display: grid;
        gap: var(--ds-space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--ds-space-2);
        justify-items: start;
        max-inline-size: var(--ds-measure);
      }
    `,
  ];

  @property({ attribute: false }) terms: MessageTerms | undefined;

  override render() {
    const { terms } = this;
    if (!terms) return nothing;
    return html`
      <ds-card .heading=${msg('Before you write', { id: 'messages.before.title' })}>
        <ds-stack gap="5">
          <ul role="list">
            <li>
              <strong>${msg('Messages are not for emergencies.', { id: 'messages.before.emergency' })}</strong>
              <span>${msg('If you think your life or someone else’s is in danger, call 911 or go to an emergency room.', { id: 'messages.before.emergency-text' })}</span>
              <ds-button href="tel:911"><ds-icon slot="start" name="phone"></ds-icon>${msg('Call 911', { id: 'messages.help.call-911' })}</ds-button>
            </li>
            <li>
              <span>${msg('If you think of hurting yourself or of not wanting to live, talk to someone now. It’s free, day and night.', { id: 'messages.before.crisis' })}</span>
              <ds-button href="tel:988"><ds-icon slot="start" name="phone"></ds-icon>${msg('Call 988', { id: 'messages.help.call-988' })}</ds-button>
            </li>
            ${terms.clinics.map(({ name, nurseLine }) => (nurseLine === null ? nothing : renderNurseLine(name, nurseLine)))}
            <li>
              <strong>${msg('An answer takes time.', { id: 'messages.before.time' })}</strong>
              <span
                >${msg('Your care team reads messages on working days. Most answers come within 1 to 3 working days. We show the day before you send.', {
                  id: 'messages.before.time-text',
                })}</span
              >
            </li>
          </ul>
          <div>
            <ds-button variant="primary" size="large" @click=${this._onRead}>${msg('I understand, write a message', { id: 'messages.before.read' })}</ds-button>
          </div>
        </ds-stack>
      </ds-card>
    `;
  }

  private _onRead(): void {
    readers.add(this.session.userId);
    this.dispatchEvent(new Event('read'));
  }
}

function renderNurseLine(clinic: string, number: string) {
  return html`<li>
    <span>${msg(str`If it can’t wait for an answer, call the nurse line of ${clinic}, at any hour.`, { id: 'messages.before.nurse' })}</span>
    <ds-button .href=${phoneHref(number)}><ds-icon slot="start" name="phone"></ds-icon>${phoneText(number)}</ds-button>
  </li>`;
}

/** As it is written for people. */
function phoneText(number: string): string {
  const [, area, middle, end] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return end === undefined ? number : `(${area}) ${middle}-${end}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-before-writing': MessagesBeforeWriting;
  }
}
