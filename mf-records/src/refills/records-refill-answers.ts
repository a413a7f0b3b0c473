/** What became of each medicine that was asked for: asked, refused with the reason, or failed, with a way on for each alone. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/dialog';
import '@portal/design-system/stack';
import './records-pharmacy-picker.ts';
import { msg, str } from '@lit/localize';
import type { AskedRefill, AskRefills } from '@portal/bff/contract/refills';
import { defineElement, FeatureElement, formatDay } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Badge } from '../result-text.ts';
import type { PharmacyChooseEvent } from './records-pharmacy-picker.ts';
import { failureText, needsPharmacy, refusalText, renewalOf } from './refusal-text.ts';
import { renderWayOn } from './refusal-ways.ts';

export type AskedItem = AskRefills['items'][number];

/** One of them with how it was asked for. */
export interface Answered {
  readonly item: AskedItem;
  readonly answer: AskedRefill;
}

/** `ask-again`: this one is to be asked for once more, alone. */
export type AskAgainEvent = CustomEvent<AskedItem>;

/**
 * @fires ask-again - One is to be asked for once more.
 */
export class RecordsRefillAnswers extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
      }

      .answer:focus {
        outline: none;
      }

      .answer:focus-visible {
        border-radius: var(--ds-radius);
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
      }

      ds-dialog {
        --ds-dialog-width: 44rem;
      }
    `,
  ];

  @property({ attribute: false }) answers: readonly Answered[] = [];
  @property() today = '';
  /** The medicine that is being asked for again. */
  @property({ attribute: false }) busyId: string | undefined;

  /** The medicine for which another pharmacy is being chosen. */
  @state() private _picking: AskedItem | undefined;

  override render() {
    return html`
      ${repeat(
        this.answers,
        ({ item }) => item.medicineId,
        (answered) => this._renderAnswer(answered),
      )}
      <ds-dialog
        .open=${this._picking !== undefined}
        .heading=${msg('Choose another pharmacy', { id: 'records.answers.other-pharmacy' })}
        @close=${() => (this._picking = undefined)}
      >
        ${this._picking ? html`<records-pharmacy-picker .chosenId=${this._picking.pharmacyId ?? ''} @pharmacy-choose=${this._onChoose}></records-pharmacy-picker>` : nothing}
      </ds-dialog>
    `;
  }

  /** Moves the focus to one that has a new answer. */
  async focusAnswer(medicineId: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`answer-${medicineId}`)}`)?.focus();
  }

  private _renderAnswer({ item, answer }: Answered) {
    const badge = outcomeBadge(answer);
    // The focus goes to a plain element: with a tabindex, a card would keep Tab from its buttons.
    return html`<div class="answer" id="answer-${item.medicineId}" tabindex="-1">
      <ds-card .heading=${answer.name ?? msg('A medicine', { id: 'records.refill.nameless' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        ${this._renderText(answer)} ${this._renderWays(item, answer)}
      </ds-card>
    </div>`;
  }

  private _renderText(answer: AskedRefill) {
    if (answer.outcome === 'failed') return html`<p>${failureText(answer.failure)}</p>`;
    const { locale } = this.locale;
    if (answer.outcome === 'refused') return html`<p>${refusalText(answer.refusal, { today: this.today, locale })}</p>`;
    const { clinic, dueBy, pharmacy, kind } = answer.refill;
    const day = dueBy ? formatDay(dueBy, clinic.timeZone, locale) : '';
    return html`<ds-stack gap="2">
      <p>
        ${day ? msg(str`${clinic.name} will answer by ${day}.`, { id: 'records.answers.by' }) : msg(str`${clinic.name} will answer.`, { id: 'records.answers.soon' })}
      </p>
      <p>
        ${
          kind === 'renewal'
            ? msg(str`You asked for a new prescription. If they approve it, it goes to ${pharmacy.name}.`, { id: 'records.answers.renewal' })
            : msg(str`Then it goes to ${pharmacy.name}. We’ll let you know when it’s ready.`, { id: 'records.answers.then' })
        }
      </p>
    </ds-stack>`;
  }

  private _renderWays(item: AskedItem, answer: AskedRefill) {
    const name = answer.name ?? '';
    if (answer.outcome === 'accepted')
      return html`<ds-button
        slot="footer"
        .href=${this.navigation.href(`/records/refills/${answer.refill.id}`)}
        .label=${msg(str`See where it is: ${name}`, { id: 'records.refills.see-label' })}
      >
        ${msg('See where it is', { id: 'records.refills.see' })}
      </ds-button>`;
    if (answer.outcome === 'failed')
      return html`
        <ds-button
          slot="footer"
          variant="primary"
          .label=${msg(str`Try again: ${name}`, { id: 'records.answers.again-label' })}
          .busy=${this.busyId === item.medicineId}
          @click=${() => this._askAgain(item)}
        >
          ${msg('Try again', { id: 'records.answers.again' })}
        </ds-button>
        ${answer.failure.code === 'pharmacy-unreachable' ? this._renderOther(item, name) : nothing}
      `;
    if (renewalOf(answer.refusal))
      return html`<ds-button
        slot="footer"
        variant="primary"
        .label=${msg(str`Ask for a new prescription: ${name}`, { id: 'records.answers.renew-label' })}
        .busy=${this.busyId === item.medicineId}
        @click=${() => this._askAgain({ ...item, kind: 'renewal' })}
      >
        ${msg('Ask for a new prescription', { id: 'records.answers.renew' })}
      </ds-button>`;
    if (needsPharmacy(answer.refusal)) return this._renderOther(item, name);
    return html`<div slot="footer">${renderWayOn(answer.refusal, { medicineId: item.medicineId, name }, this)}</div>`;
  }

  private _renderOther(item: AskedItem, name: string) {
    return html`<ds-button
      slot="footer"
      .label=${msg(str`Choose another pharmacy for ${name}`, { id: 'records.answers.other-label' })}
      @click=${() => (this._picking = item)}
    >
      ${msg('Choose another pharmacy', { id: 'records.answers.other-pharmacy' })}
    </ds-button>`;
  }

  private readonly _onChoose = ({ detail: { pharmacy } }: PharmacyChooseEvent): void => {
    const item = this._picking;
    this._picking = undefined;
    if (item) this._askAgain({ ...item, pharmacyId: pharmacy.id });
  };

  private _askAgain(item: AskedItem): void {
    this.dispatchEvent(new CustomEvent('ask-again', { detail: item }) satisfies AskAgainEvent);
  }
}

function outcomeBadge({ outcome }: AskedRefill): Badge {
  switch (outcome) {
    case 'accepted':
      return { tone: 'success', text: msg('Asked', { id: 'records.refill.state-asked' }) };
    case 'refused':
      return { tone: 'warning', text: msg('Not asked', { id: 'records.answers.refused' }) };
    case 'failed':
      return { tone: 'danger', text: msg('Didn’t go through', { id: 'records.refill.state-failed' }) };
  }
}

/** "2 asked, 1 not asked, 1 didn’t go through": what is announced, and stands above the list. */
export function answersText(answers: readonly Answered[]): string {
  const count = (outcome: AskedRefill['outcome']) => answers.filter(({ answer }) => answer.outcome === outcome).length;
  const [accepted, refused, failed] = [count('accepted'), count('refused'), count('failed')];
  return [
    accepted > 0 ? msg(str`${accepted} asked`, { id: 'records.answers.count-asked' }) : '',
    refused > 0 ? msg(str`${refused} not asked`, { id: 'records.answers.count-refused' }) : '',
    failed > 0 ? msg(str`${failed} didn’t go through`, { id: 'records.answers.count-failed' }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

// Not a view the shell mounts, so its page brings it along.
defineElement('records-refill-answers', RecordsRefillAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'records-refill-answers': RecordsRefillAnswers;
  }
  interface HTMLElementEventMap {
    'ask-again': AskAgainEvent;
  }
}
