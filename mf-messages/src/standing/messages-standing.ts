/** Who has a conversation now, by when they answer, and what to do where they are late. The clock goes on while it is looked at. */
import '@portal/design-system/alert';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { ThreadStanding } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement, phoneHref } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dueText, isLate, stateText, timeLeft } from './standing-text.ts';

const TICK_MS = 30_000;

export class MessagesStanding extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      .state {
        display: flex;
        gap: var(--ds-space-3);
        align-items: flex-start;
        padding: var(--ds-space-3) var(--ds-space-4);
        border-radius: var(--ds-radius);
        background: var(--ds-color-primary-soft);
      }

      .words {
        display: grid;
        gap: var(--ds-space-1);
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .who {
        font-weight: var(--ds-weight-medium);
      }

      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
    `,
  ];

  @property({ attribute: false }) standing!: ThreadStanding;
  /** IANA zone of the clinic. */
  @property() timeZone = 'UTC';

  private _timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
  }

  override render(): TemplateResult {
    const { standing } = this;
    const { locale } = this.locale;
    const now = Date.now();
    if (isLate(standing, now)) return this._renderLate(now);
    return html`<div class="state">
      <ds-icon size="medium" name=${standing.state === 'answered' ? 'check-circle' : 'clock'}></ds-icon>
      <div class="words">
        <p class="who">${stateText(standing, locale)}</p>
        ${
          standing.answerBy === null
            ? nothing
            : html`<p>${msg(str`You get an answer by ${dueText(standing.answerBy, this.timeZone, locale)}`, { id: 'messages.standing.by' })} (<time datetime=${standing.answerBy}>${timeLeft(standing.answerBy, now, locale)}</time>).</p>
              <p class="muted">${this._renderOtherwise()}</p>`
        }
      </div>
    </div>`;
  }

  private _renderLate(now: number) {
    const { answerBy } = this.standing;
    const { locale } = this.locale;
    return html`<ds-alert quiet tone="warning" .heading=${msg('The answer is late', { id: 'messages.standing.row-late' })}>
      <p>
        ${stateText(this.standing, locale)}.
        ${answerBy === null ? nothing : msg(str`It was promised by ${dueText(answerBy, this.timeZone, locale)}, ${timeLeft(answerBy, now, locale)}.`, { id: 'messages.standing.was-promised' })}
      </p>
      <p>${this._renderCall(msg('We are sorry. You don’t have to wait any longer:', { id: 'messages.standing.sorry' }))}</p>
    </ds-alert>`;
  }

  private _renderOtherwise() {
    return this._renderCall(msg('If it takes longer:', { id: 'messages.standing.if-late' }));
  }

  private _renderCall(before: string) {
    const { name, phone } = this.standing.clinic;
    return phone === null
      ? html`${before} ${msg(str`call ${name}.`, { id: 'messages.standing.call' })}`
      : html`${before} ${msg(str`call ${name} at`, { id: 'messages.standing.call-at' })} <a href=${phoneHref(phone)}>${phone}</a>.`;
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-standing', MessagesStanding);

declare global {
  interface HTMLElementTagNameMap {
    'messages-standing': MessagesStanding;
  }
}
