/** One refill at the desk: what is asked, who has it, and the answer; the patient’s record at a glance stands beside it. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../desk/records-approve-form.ts';
import { msg } from '@lit/localize';
import type { DecidedRefills, DeskRefillDetail, NewRefillOwner, RefillDecision } from '@portal/bff/contract/refills';
import {
  Action,
  ApiError,
  defineElement,
  describeError,
  FeaturePage,
  FormController,
  personNameText,
  readTexts,
  Resource,
  TextDraft,
} from '@portal/shell/contract';
import type { Call } from '@portal/shell/contract';
import { ownerText, PortalPatientPanel, renderOwner } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { decideRefills, readDeskRefill, sendRefillAgain, setRefillOwner } from '../../api/desk-refills-api.ts';
import type { DecidedRefill } from '../../desk/decide.ts';
import { askedFacts, supplyFacts } from '../../desk/desk-facts.ts';
import { deskBadge, kindText, undecidedText } from '../../desk/desk-text.ts';
import type { ApprovedEvent } from '../../desk/records-approve-form.ts';
import { readRefusal, refusalProblems, renderRefuseFields } from '../../desk/refuse-fields.ts';
import { changedLines } from '../../refills/changed-text.ts';
import { failText, refillName, refuseText } from '../../refills/refill-text.ts';
import { renderTimeline } from '../../refills/refill-timeline.ts';

defineElement('portal-patient-panel', PortalPatientPanel);

export class RecordsDeskRefillPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      :host {
        max-inline-size: none;
      }

      .two {
        display: grid;
        gap: var(--ds-space-5);
        align-items: start;
      }

      @media (min-width: 80rem) {
        .two {
          grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr);
        }
      }

      form {
        max-inline-size: 36rem;
      }

      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Why the last decision was not taken. */
  @state() private _undecided = '';

  private readonly _words = new TextDraft(this, { name: () => `records.desk-refuse.${this._id}`, only: { field: 'words', maxLength: 1000 } });
  private readonly _refill = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [refill] = await Promise.all([readDeskRefill(api, subject, id, reading), this._words.load(reading.signal)]);
      return refill;
    },
    live: 'records.refills-changed',
    entity: ({ id }) => id,
  });
  private readonly _owner = new Action(this, {
    send: (owner: NewRefillOwner, call) => setRefillOwner(this.api, this.subject, this._id, owner, call),
    said: ({ owner }) => (owner ? ownerText(owner) : msg('No one has this refill now.', { id: 'records.desk.no-owner' })),
    done: (refill) => this._refill.patch(refill),
    failed: () => this._refill.refresh(),
    describe: describeDesk,
  });
  private readonly _again = new Action(this, {
    send: (refill: DeskRefillDetail, call) => sendRefillAgain(this.api, this.subject, refill, call),
    said: () => msg('We’re sending it to the pharmacy again.', { id: 'records.desk.sent-again' }),
    done: (refill) => this._onChanged(refill),
    failed: () => this._refill.refresh(),
    describe: describeDesk,
  });
  private readonly _refuse = new FormController(this, {
    draft: this._words,
    summary: 'none',
    values: (form) => readRefusal(readTexts(form)),
    check: refusalProblems,
    send: async (refusal, call) => {
      const { items } = await decideRefills(this.api, this.subject, { items: [{ decision: 'refuse', ...this._seen, ...refusal }] }, call);
      return items[0];
    },
    sent: (answer) => this._onDecided(answer),
    failed: () => this._refill.refresh(),
  });

  override render() {
    const refill = this._refill.value;
    return html`
      <ds-page-header
        .heading=${refill ? `${personNameText(refill.patient.displayName)}: ${refillName(refill)}` : msg('Refill', { id: 'records.refills.refill' })}
        .eyebrow=${refill ? kindText(refill) : ''}
        .backHref=${this.navigation.href('/refills')}
        .backLabel=${msg('Refills', { id: 'records.refills.title' })}
      ></ds-page-header>
      ${this._refill.render(msg('Loading the refill', { id: 'records.refill.loading' }), (shown) => this._renderRefill(shown))}
    `;
  }

  private get _id(): string {
    return this.params['refillId'] ?? '';
  }

  /** As it was seen. */
  private get _seen() {
    return { refillId: this._id, version: this._refill.value?.version ?? 1 };
  }

  private get _mayWrite(): boolean {
    return this.subject.scopes.includes('messages:write');
  }

  private _renderRefill(refill: DeskRefillDetail) {
    const badge = deskBadge(refill, Date.now(), this.locale.locale);
    const isOpen = refill.state === 'asked' || refill.state === 'in_review';
    return html`
      ${this._undecided ? html`<ds-alert tone="warning">${this._undecided}</ds-alert>` : nothing}
      <div class="two">
        <ds-stack gap="5">
          <ds-card .heading=${msg('What is asked', { id: 'records.desk.fact-asked' })}>
            <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
            <ds-key-value-list .items=${askedFacts(refill, this.locale)}></ds-key-value-list>
            ${isOpen && this._mayWrite ? renderOwner(refill, this._owner) : nothing}
          </ds-card>
          <ds-card .heading=${msg('As it is prescribed now', { id: 'records.desk.supply' })}>
            <ds-key-value-list .items=${supplyFacts(refill, this.locale)}></ds-key-value-list>
          </ds-card>
          ${isOpen ? (this._mayWrite ? html`${this._renderApprove(refill)} ${this._renderRefuse()}` : nothing) : this._renderAnswer(refill)}
        </ds-stack>
        <portal-patient-panel .patientId=${refill.patient.id}></portal-patient-panel>
      </div>
    `;
  }

  private _renderApprove(refill: DeskRefillDetail) {
    return html`<ds-card .heading=${msg('Approve', { id: 'records.desk.approve' })}>
      ${
        refill.mayApprove
          ? html`<records-approve-form
              .refill=${refill}
              .decide=${this._decide}
              @approved=${({ detail }: ApprovedEvent) => this._onDecided(detail)}
            ></records-approve-form>`
          : html`<p>${undecidedText('not-allowed')}</p>`
      }
    </ds-card>`;
  }

  private _renderRefuse() {
    return html`<ds-card .heading=${msg('Refuse', { id: 'records.desk.refuse' })}>
      ${this._refuse.render(html`<ds-stack>
        ${renderRefuseFields(this._words.typed('words'))}
        <div><ds-button type="submit" variant="danger">${msg('Refuse this', { id: 'records.desk.refuse-this' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderAnswer(refill: DeskRefillDetail) {
    const { refused, failed, decidedBy, state: at } = refill;
    return html`
      ${
        at === 'failed'
          ? html`<ds-alert tone="danger" .heading=${msg('The pharmacy doesn’t have it', { id: 'records.desk.failed-heading' })}>
              ${failText(failed)} ${this._again.renderFailure()}
              ${
                this._mayWrite && failed !== 'may-be-someone-elses'
                  ? html`<ds-button slot="actions" variant="primary" .busy=${this._again.busy} @click=${() => this._again.run(refill)}>${msg('Send it again', { id: 'records.desk.send-again' })}</ds-button>`
                  : nothing
              }
            </ds-alert>`
          : nothing
      }
      <ds-card .heading=${msg('What was answered', { id: 'records.desk.answer' })} .eyebrow=${decidedBy ?? ''}>
        <ds-stack>
          ${refused ? html`<p>${refuseText(refused.reason)}</p>${refused.words ? html`<p class="text">“${refused.words}”</p>` : nothing}` : nothing}
          ${changedLines(refill).map((line) => html`<p>${line}</p>`)} ${renderTimeline(refill, this.locale)}
        </ds-stack>
      </ds-card>
    `;
  }

  private readonly _decide = (items: readonly RefillDecision[], call: Call): Promise<DecidedRefills> =>
    decideRefills(this.api, this.subject, { items: [...items] }, call);

  private async _onDecided(answer: DecidedRefill | undefined): Promise<void> {
    this._undecided = answer?.outcome === 'undecided' ? undecidedText(answer.code) : '';
    this.announcer.announce(
      this._undecided ||
        (answer?.outcome === 'done' && answer.refill.state === 'refused'
          ? msg('The answer is sent.', { id: 'records.desk.refused-said' })
          : msg('Approved. We’re sending it to the pharmacy.', { id: 'records.desk.approved-said' })),
    );
    await this._refill.refresh();
    await this.updateComplete;
    // The form that had the focus may be gone.
    this.focusHeading();
  }

  private async _onChanged(refill: DeskRefillDetail): Promise<void> {
    this._refill.patch(refill);
    await this.updateComplete;
    this.focusHeading();
  }
}

function describeDesk(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'refill/owned' || code === 'refill/taken') return msg('A colleague took this refill first.', { id: 'records.desk.error-owner' });
  if (code === 'refill/not-for-them') return msg('This colleague can’t open this refill. Choose someone else.', { id: 'records.desk.error-colleague' });
  if (code === 'refill/decided') return undecidedText('already-decided');
  if (code === 'refill/asked-again') return msg('The patient asked again since. Answer the newer request.', { id: 'records.desk.error-newer' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-refill-page': RecordsDeskRefillPage;
  }
}
