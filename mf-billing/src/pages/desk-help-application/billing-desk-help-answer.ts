/** The desk's answer to an application: yes with a discount, no with a reason, or asking for more. One of them at a time. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/number-field';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { DecideApplication, DeskApplicationDetail } from '@portal/bff/contract/assistance';
import { FeatureElement, FormController, parseTexts, readTexts, TextDraft } from '@portal/shell/contract';
import type { FieldProblem, Texts } from '@portal/shell/contract';
import { longEnough } from '@portal/shell/contract/desk';
import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askMore, decideHelp } from '../../api/desk-help-api.ts';
import { REFUSALS, refusalText } from '../../help/help-text.ts';
import { answerDraft, describeDesk, notByText } from './desk-help-text.ts';

type Way = 'approve' | 'more' | 'refuse';

/** What is sent: a decision, or what is asked for. */
type Sent = DecideApplication | { readonly words: string };

/**
 * @fires help-changed - It was sent.
 */
export class BillingDeskHelpAnswer extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        gap: var(--ds-space-5);
        max-inline-size: 36rem;
      }
    `,
  ];

  @property({ attribute: false }) application!: DeskApplicationDetail;
  /** What was typed before and not sent. */
  @property({ attribute: false }) kept = '';

  @state() private _way: Way = 'approve';
  /** As it stands in its field: another one than the rules give needs its reason. */
  @state() private _discount = '';

  private readonly _draft = new TextDraft(this, { name: () => answerDraft(this.application.id) });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => sentIn(this._way, readTexts(form)),
    send: (sent: Sent, call) => {
      const { id } = this.application;
      return 'words' in sent ? askMore(this.api, this.subject, id, sent.words, call) : decideHelp(this.api, this.subject, id, sent, call);
    },
    said: () => msg('The answer is sent.', { id: 'billing.desk-help.answered' }),
    sent: () => void this.dispatchEvent(new Event('help-changed')),
    describe: describeDesk,
    describeField: wrongFieldText,
  });

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._draft.begin(this.kept);
    const texts = parseTexts(this.kept);
    const given = this.application.workedOut?.discount ?? 0;
    this._way = wayIn(texts['way'] ?? '') ?? (given > 0 ? 'approve' : 'refuse');
    this._discount = texts['discount'] ?? (given > 0 ? String(given) : '');
  }

  override render() {
    const { notBy } = this.application;
    return html`<ds-card .heading=${msg('Your answer', { id: 'billing.desk-help.answer' })}>
      ${
        notBy
          ? html`<ds-alert tone="info">${notByText(notBy)}</ds-alert>`
          : this._form.render(html`
              <ds-radio-group
                name="way"
                required
                .noMark=${true}
                .label=${msg('What would you like to do?', { id: 'billing.desk-help.way' })}
                .options=${[
                  { value: 'approve', label: msg('Approve', { id: 'billing.desk-help.approve' }) },
                  { value: 'more', label: msg('Ask for more', { id: 'billing.desk-help.ask-more' }) },
                  { value: 'refuse', label: msg('Turn down', { id: 'billing.desk-help.refuse' }) },
                ]}
                .value=${this._way}
                @change=${this._onWay}
              ></ds-radio-group>
              ${this._way === 'approve' ? this._renderApprove() : this._way === 'more' ? this._renderMore() : this._renderRefuse()}
              <div><ds-button type="submit" variant="primary">${buttonText(this._way)}</ds-button></div>
            `)
      }
    </ds-card>`;
  }

  private _renderApprove() {
    const { workedOut, helpMonths } = this.application;
    const isOther = Number(this._discount) !== (workedOut?.discount ?? 0);
    return html`
      <ds-number-field
        name="discount"
        required
        min="1"
        max="100"
        unit="%"
        .label=${msg('Taken off each bill', { id: 'billing.desk-help.discount' })}
        .value=${this._discount}
        @input=${this._onDiscount}
        @change=${this._onDiscount}
      ></ds-number-field>
      ${
        isOther
          ? html`<ds-text-area
              name="because"
              required
              maxlength="1000"
              .label=${msg('Why not what the rules give?', { id: 'billing.desk-help.because' })}
              .hint=${msg('The person can read this.', { id: 'billing.desk-help.because-hint' })}
              .value=${this._draft.typed('because')}
            ></ds-text-area>`
          : ''
      }
      <ds-number-field
        name="helpMonths"
        required
        min="1"
        max="36"
        .unit=${msg('months', { id: 'billing.desk-help.months-unit' })}
        .label=${msg('Help lasts', { id: 'billing.desk-help.months' })}
        .value=${this._draft.typed('helpMonths') || String(helpMonths)}
      ></ds-number-field>
      ${this._renderWords('answer', false)}
    `;
  }

  private _renderMore() {
    return html`<ds-text-area
      name="words"
      required
      maxlength="2000"
      .label=${msg('What do you need from them?', { id: 'billing.desk-help.words' })}
      .hint=${msg('For example: pay slips of October and November. They read it in the portal.', { id: 'billing.desk-help.words-hint' })}
      .validator=${longEnough}
      .value=${this._draft.typed('words')}
    ></ds-text-area>`;
  }

  private _renderRefuse() {
    return html`
      <ds-select
        name="refusal"
        required
        .label=${msg('Reason', { id: 'billing.desk-help.fact-reason' })}
        .placeholder=${msg('Choose one', { id: 'billing.help.choose' })}
        .options=${REFUSALS.map((value) => ({ value, label: refusalText(value) }))}
        .value=${this._draft.typed('refusal')}
      ></ds-select>
      ${this._renderWords('answer', true)}
    `;
  }

  private _renderWords(name: string, required: boolean) {
    return html`<ds-text-area
      name=${name}
      .required=${required}
      maxlength="2000"
      .label=${msg('What would you like to tell them?', { id: 'billing.desk-help.tell' })}
      .hint=${msg('They read it in the portal. Say what they can do next.', { id: 'billing.desk-help.tell-hint' })}
      .value=${this._draft.typed(name)}
    ></ds-text-area>`;
  }

  private _onWay({ target }: Event): void {
    this._way = wayIn((target as HTMLElement & { value: string }).value) ?? this._way;
    this._form.clear();
  }

  private _onDiscount({ target }: Event): void {
    this._discount = (target as HTMLElement & { value: string }).value;
  }
}

const wayIn = (text: string): Way | undefined => (['approve', 'more', 'refuse'] as const).find((way) => way === text);

function buttonText(way: Way): string {
  if (way === 'approve') return msg('Approve this application', { id: 'billing.desk-help.approve-it' });
  if (way === 'more') return msg('Ask for this', { id: 'billing.desk-help.ask-it' });
  return msg('Turn this application down', { id: 'billing.desk-help.refuse-it' });
}

function sentIn(way: Way, texts: Texts): Sent {
  const text = (name: string): string => texts[name] ?? '';
  if (way === 'more') return { words: text('words') };
  if (way === 'refuse') return { decision: 'refuse', refusal: REFUSALS.find((each) => each === text('refusal')) ?? 'other', answer: text('answer') };
  return { decision: 'approve', discount: Number(text('discount')), helpMonths: Number(text('helpMonths')), answer: text('answer'), because: text('because') };
}

function wrongFieldText({ path, code }: FieldProblem): string {
  if (path === 'discount' && code === 'too-small') return msg('A second look can’t give less than the first one.', { id: 'billing.desk-help.less' });
  return msg('Check this answer.', { id: 'billing.help.wrong' });
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-help-answer': BillingDeskHelpAnswer;
  }
}
