/** One refill: where it is now, what happened, what comes next, and what can still be done about it. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/copy-button';
import '@portal/design-system/dialog';
import '@portal/design-system/grid';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../refills/records-pharmacy-picker.ts';
import { msg, str } from '@lit/localize';
import type { AskedRefill, Refill } from '@portal/bff/contract/refills';
import { Action, ApiError, describeError, FeaturePage, formatDateTime, phoneHref, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { askRefills, cancelRefill, changeRefillPharmacy, readRefill } from '../../api/refills-api.ts';
import { renderPharmacyFacts } from '../../refills/pharmacy-facts.ts';
import type { PharmacyChooseEvent } from '../../refills/records-pharmacy-picker.ts';
import { changedLines } from '../../refills/changed-text.ts';
import { failText, lateText, nowText, refillName, refuseText, stateBadge } from '../../refills/refill-text.ts';
import { renderTimeline } from '../../refills/refill-timeline.ts';
import { failureText, refusalText } from '../../refills/refusal-text.ts';
import { renderMessageTeam } from '../../refills/refusal-ways.ts';

export class RecordsRefillPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .now {
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-medium);
        overflow-wrap: anywhere;
      }

      ds-dialog {
        --ds-dialog-width: 44rem;
      }
    `,
  ];

  @state() private _asking: 'cancel' | 'pharmacy' | undefined;
  /** Why asking again was not taken. */
  @state() private _notAsked = '';

  private readonly _refill = new Resource(this, {
    args: () => [this.api, this.subject, this.params['refillId'] ?? ''] as const,
    load: ([api, subject, id], reading) => readRefill(api, subject, id, reading),
    live: 'records.refills-changed',
    entity: ({ id }) => id,
  });
  private readonly _cancel = new Action(this, {
    send: ({ id }: Refill, call) => cancelRefill(this.api, this.subject, id, call),
    said: () => msg('Your request is canceled.', { id: 'records.refill.canceled' }),
    done: (refill) => this._onChanged(refill),
    failed: () => this._refill.refresh(),
    describe,
  });
  private readonly _change = new Action(this, {
    send: ({ id, version, pharmacyId }: { readonly id: string; readonly version: number; readonly pharmacyId: string }, call) =>
      changeRefillPharmacy(this.api, this.subject, id, { pharmacyId, version }, call),
    said: ({ pharmacy }) => msg(str`It goes to ${pharmacy.name} now.`, { id: 'records.refill.pharmacy-changed' }),
    done: (refill) => this._onChanged(refill),
    failed: () => this._refill.refresh(),
    describe,
  });
  private readonly _again = new Action(this, {
    send: ({ medicineId, kind, pharmacy, note }: Refill, call) =>
      askRefills(this.api, this.subject, { items: [{ medicineId: medicineId ?? '', kind, pharmacyId: pharmacy.id, note }] }, call),
    done: ({ items }) => this._onAgain(items[0]),
  });

  override render() {
    const refill = this._refill.value;
    return html`
      <ds-page-header
        .heading=${refill ? refillName(refill) : msg('Refill', { id: 'records.refills.refill' })}
        .eyebrow=${refill ? kindText(refill) : ''}
        .backHref=${this.navigation.href('/records/refills')}
        .backLabel=${msg('Refills', { id: 'records.refills.title' })}
      ></ds-page-header>
      ${this._refill.render(msg('Loading the refill', { id: 'records.refill.loading' }), (shown) => this._renderRefill(shown))}
    `;
  }

  private _renderRefill(refill: Refill) {
    const { locale } = this.locale;
    return html`
      ${this._renderProblem(refill)}
      <ds-grid gap="5" min-column="22rem" align="start">
        <ds-card .heading=${msg('Where it is', { id: 'records.refill.where' })}>
          <ds-badge slot="header" .tone=${stateBadge(refill).tone}>${stateBadge(refill).text}</ds-badge>
          <ds-stack gap="4">
            ${refill.state === 'refused' || refill.state === 'failed' ? nothing : html`<p class="now">${nowText(refill, locale)}</p>`}
            ${this._renderTracking(refill)} ${renderTimeline(refill, this.locale)}
          </ds-stack>
          ${this._renderWays(refill)}
        </ds-card>
        <ds-stack gap="5">
          <ds-card .heading=${msg('Where it goes', { id: 'records.refill.goes-to' })}>
            ${renderPharmacyFacts(refill.pharmacy, locale)}
            ${
              refill.can.changePharmacy
                ? html`<ds-button slot="footer" @click=${() => this._ask('pharmacy')}>${msg('Change pharmacy', { id: 'records.check.change' })}</ds-button>`
                : nothing
            }
          </ds-card>
          ${this._renderAsked(refill)}
        </ds-stack>
      </ds-grid>
      ${this._renderCancelDialog(refill)} ${this._renderPharmacyDialog(refill)}
    `;
  }

  /** What went another way than it should, with what to do: it comes before all else. */
  private _renderProblem(refill: Refill) {
    const { locale } = this.locale;
    if (refill.refused) {
      const { reason, words } = refill.refused;
      return html`<ds-alert tone="warning" .heading=${nowText(refill, locale)}>
        ${refuseText(reason)} ${words ? html`<p class="text">“${words}”</p>` : nothing}
        ${
          reason === 'visit-needed' && this.subject.scopes.includes('appointments:write')
            ? html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href('/appointments/schedule')}>${msg('Schedule a visit', { id: 'records.refill.schedule' })}</ds-button>`
            : nothing
        }
        <div slot="actions">${renderMessageTeam(this, refill.medicineId)}</div>
      </ds-alert>`;
    }
    if (refill.state === 'failed')
      return html`<ds-alert tone="danger" .heading=${msg('This didn’t go through', { id: 'records.refill.failed-heading' })}>
        ${failText(refill.failed)} ${this._notAsked ? html`<p>${this._notAsked}</p>` : nothing} ${this._again.renderFailure()}
        ${
          refill.can.askAgain && refill.medicineId
            ? html`<ds-button slot="actions" variant="primary" .busy=${this._again.busy} @click=${() => this._again.run(refill)}>
                  ${msg('Try again', { id: 'records.answers.again' })}
                </ds-button>
                <ds-button slot="actions" .href=${this.navigation.href(`/records/refills/for/${refill.medicineId}`)}>
                  ${msg('Ask at another pharmacy', { id: 'records.refill.elsewhere' })}
                </ds-button>`
            : nothing
        }
        ${refill.failed === 'may-be-someone-elses' ? this._renderCall(refill.clinic.phone) : this._renderCall(refill.pharmacy.phone)}
      </ds-alert>`;
    if (!refill.late) return nothing;
    return html`<ds-alert tone="warning" .heading=${refill.late.step === 'pick-up' ? msg('It’s waiting for you', { id: 'records.refill.late-pick-up-heading' }) : msg('This is taking longer than it should', { id: 'records.refill.late-heading' })}>
      ${lateText(refill, locale)} ${this._renderCall(refill.late.call === 'clinic' ? refill.clinic.phone : refill.pharmacy.phone)}
      ${refill.late.step === 'pick-up' ? nothing : html`<div slot="actions">${renderMessageTeam(this, refill.medicineId)}</div>`}
    </ds-alert>`;
  }

  private _renderCall(phone: string | null) {
    return phone === null
      ? nothing
      : html`<ds-button slot="actions" .href=${phoneHref(phone)}>${msg(str`Call ${phone}`, { id: 'records.refills.call' })}</ds-button>`;
  }

  private _renderTracking({ tracking }: Refill) {
    if (!tracking) return nothing;
    const { carrier, number } = tracking;
    return html`<p>
      ${carrier ? msg(str`Sent with ${carrier}. Tracking number: ${number}`, { id: 'records.refill.tracking-carrier' }) : msg(str`Tracking number: ${number}`, { id: 'records.refill.tracking' })}
      <ds-copy-button .value=${number}></ds-copy-button>
    </p>`;
  }

  private _renderWays(refill: Refill) {
    if (!refill.can.cancel) return nothing;
    return html`<ds-button slot="footer" variant="quiet" @click=${() => this._ask('cancel')}>${msg('Cancel this request', { id: 'records.refill.cancel' })}</ds-button>`;
  }

  private _renderAsked(refill: Refill) {
    const { note, askedAt, askedBy, clinic } = refill;
    const facts = [
      { label: msg('What you asked for', { id: 'records.refills.history' }), value: kindText(refill) },
      { label: msg('Asked', { id: 'records.refill.state-asked' }), value: formatDateTime(askedAt, clinic.timeZone, this.locale) },
      ...(askedBy ? [{ label: msg('By', { id: 'records.refill.asked-by' }), value: askedBy }] : []),
      { label: msg('Who answers', { id: 'records.check.team' }), value: clinic.name },
      ...(note ? [{ label: msg('Your note', { id: 'records.refill.note' }), value: html`<span class="text">${note}</span>` }] : []),
    ];
    const changed = changedLines(refill);
    return html`
      ${
        changed.length > 0
          ? html`<ds-alert tone="info" .heading=${msg('Your care team changed something', { id: 'records.refill.changed' })}>
              ${changed.map((line) => html`<p>${line}</p>`)}
            </ds-alert>`
          : nothing
      }
      <ds-card .heading=${msg('Your request', { id: 'records.refill.request' })}>
        <ds-key-value-list .items=${facts}></ds-key-value-list>
      </ds-card>
    `;
  }

  private _renderCancelDialog(refill: Refill) {
    return html`<ds-dialog
      alert
      .open=${this._asking === 'cancel'}
      .heading=${msg('Cancel this request?', { id: 'records.refill.cancel-heading' })}
      .confirmLabel=${msg('Yes, cancel it', { id: 'records.refill.cancel-yes' })}
      confirm-tone="danger"
      .cancelLabel=${msg('Keep it', { id: 'records.refill.keep' })}
      .busy=${this._cancel.busy}
      @confirm=${() => this._cancel.run(refill)}
      @close=${() => (this._asking = undefined)}
    >
      <p>${msg('Nothing is sent to the pharmacy then. You can ask again at any time.', { id: 'records.refill.cancel-text' })}</p>
      ${this._cancel.renderFailure()}
    </ds-dialog>`;
  }

  private _renderPharmacyDialog({ id, version, pharmacy: now }: Refill) {
    return html`<ds-dialog
      .open=${this._asking === 'pharmacy'}
      .heading=${msg('Choose another pharmacy', { id: 'records.answers.other-pharmacy' })}
      .busy=${this._change.busy}
      @close=${() => (this._asking = undefined)}
    >
      ${this._change.renderFailure()}
      ${
        this._asking === 'pharmacy'
          ? html`<records-pharmacy-picker
              .chosenId=${now.id}
              .busy=${this._change.busy}
              @pharmacy-choose=${({ detail: { pharmacy } }: PharmacyChooseEvent) => this._change.run({ id, version, pharmacyId: pharmacy.id })}
            ></records-pharmacy-picker>`
          : nothing
      }
    </ds-dialog>`;
  }

  private _ask(asking: 'cancel' | 'pharmacy'): void {
    this._cancel.clear();
    this._change.clear();
    this._asking = asking;
  }

  private async _onChanged(refill: Refill): Promise<void> {
    this._refill.patch(refill);
    this._asking = undefined;
    await this.updateComplete;
    // The button that had the focus may be gone.
    this.focusHeading();
  }

  private _onAgain(answer: AskedRefill | undefined): void {
    if (answer?.outcome === 'accepted') return this.navigation.navigate(`/records/refills/${answer.refill.id}`);
    if (!answer) return;
    const today = new Date().toISOString().slice(0, 10);
    this._notAsked = answer.outcome === 'failed' ? failureText(answer.failure) : refusalText(answer.refusal, { today, locale: this.locale.locale });
    this.announcer.announce(this._notAsked);
  }
}

const kindText = ({ kind }: Pick<Refill, 'kind'>): string =>
  kind === 'renewal' ? msg('New prescription', { id: 'records.refills.renewal' }) : msg('Refill', { id: 'records.refills.refill' });

function describe(error: unknown): string {
  if (error instanceof ApiError && error.code === 'refill/pharmacy-unreachable')
    return msg('We can’t reach this pharmacy right now. Try again in a few minutes, or choose another one.', { id: 'records.refill.unreachable' });
  return error instanceof ApiError && (error.status === 409 || error.status === 412)
    ? msg('Your care team was faster: this can’t be changed anymore. Call them or the pharmacy if it must be.', { id: 'records.refill.too-late' })
    : describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'records-refill-page': RecordsRefillPage;
  }
}
