/** Makes something of a message: a request for a visit or a refill, or a comment on a result that the patient reads there. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/dialog';
import '@portal/design-system/menu-button';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import type { DeskSide, NewConversion, Thread, ThreadMade } from '@portal/bff/contract/messages';
import type { RefillMedicine } from '@portal/bff/contract/refills';
import { testName } from '@portal/bff/contract/test-names';
import { FeatureElement, FormController, formatDate, readTexts, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { convertMessage, listRefillable, listResults } from '../api/desk-tools-api.ts';

type Kind = NewConversion['kind'];

/** @fires converted - Something was made of it. */
export class MessagesDeskConvert extends FeatureElement {
  @property({ attribute: false }) thread: Thread | undefined;
  @property({ attribute: false }) desk: DeskSide | undefined;

  @state() private _kind: Kind | undefined;

  private readonly _results = new Resource(this, {
    args: () => [this.api, this._kind === 'result_comment' ? this.thread?.patient?.id : undefined] as const,
    load: async ([api, patientId], reading) => (patientId === undefined ? [] : (await listResults(api, patientId, reading)).items),
  });
  private readonly _medicines = new Resource(this, {
    args: () => [this.api, this._kind === 'refill_request' ? this.thread?.patient?.id : undefined] as const,
    load: async ([api, patientId], reading) => (patientId === undefined ? [] : listRefillable(api, patientId, reading)),
  });
  private readonly _form = new FormController<NewConversion, ThreadMade>(this, {
    summary: 'none',
    values: (form) => this._values(readTexts(form)),
    send: (made, call) => convertMessage(this.api, this.subject, this.thread?.id ?? '', made, call),
    said: ({ kind }) => doneText(kind),
    sent: () => {
      this._kind = undefined;
      this.dispatchEvent(new CustomEvent('converted', { bubbles: true, composed: true }));
    },
  });

  override render() {
    const items = this._items();
    if (items.length === 0) return nothing;
    return html`
      <ds-menu-button
        variant="secondary"
        .label=${msg('Make of it', { id: 'messages.convert.open' })}
        .items=${items}
        @menu-select=${this._onKind}
      ></ds-menu-button>
      <ds-dialog .heading=${this._heading()} .open=${this._kind !== undefined} @close=${() => (this._kind = undefined)}>
        ${this._kind === undefined ? nothing : this._renderForm(this._kind)}
      </ds-dialog>
    `;
  }

  /** The last message of the patient’s side: what is made is made of it. */
  private get _message() {
    return this.thread?.messages.findLast(({ side }) => side === 'patient');
  }

  private _items() {
    const message = this._message;
    if (!message) return [];
    const isMade = (kind: Kind): boolean => this.desk?.made.some((made) => made.messageId === message.id && made.kind === kind) === true;
    const treats = this.subject.scopes.includes('records:read');
    const offered: readonly (readonly [kind: Kind, label: string])[] = [
      ['visit_request', msg('A request for a visit', { id: 'messages.convert.visit' })],
      ...(treats
        ? ([
            ['refill_request', msg('A request for a refill', { id: 'messages.convert.refill' })],
            ['result_comment', msg('A comment on a result', { id: 'messages.convert.comment' })],
          ] as const)
        : []),
    ];
    return offered.filter(([kind]) => !isMade(kind)).map(([id, label]) => ({ id, label }));
  }

  private _heading(): string {
    switch (this._kind) {
      case 'result_comment':
        return msg('Comment on a result', { id: 'messages.convert.comment-title' });
      case 'refill_request':
        return msg('Request a refill', { id: 'messages.convert.refill-title' });
      default:
        return msg('Request a visit', { id: 'messages.convert.visit-title' });
    }
  }

  private _renderForm(kind: Kind) {
    if (kind === 'refill_request') return this._renderRefill();
    const label = kind === 'visit_request' ? this._askText() : msg('Add the comment', { id: 'messages.convert.add' });
    return this._form.render(html`<ds-stack>${kind === 'visit_request' ? this._renderVisit() : this._renderComment()} ${this._renderSend(label)}</ds-stack>`);
  }

  private _renderSend(label: string) {
    return html`<div><ds-button variant="primary" type="submit">${label}</ds-button></div>`;
  }

  private _askText(): string {
    return msg('Make the request', { id: 'messages.convert.ask' });
  }

  private _renderRefill() {
    return this._medicines.render(
      msg('Loading the medicines', { id: 'messages.convert.loading-medicines' }),
      (medicines) =>
        medicines.length === 0
          ? html`<p>
              ${msg('No medicine can be asked for now: it may be too early, on its way already, or there is no pharmacy yet. Answer the message and say so.', {
                id: 'messages.convert.no-medicine',
              })}
            </p>`
          : this._form.render(html`
              <ds-stack>
                <p>${msg('It is as if the patient had asked for it, and goes to their pharmacy once it is approved.', { id: 'messages.convert.refill-text' })}</p>
                <ds-select
                  name="medicineId"
                  required
                  .label=${msg('Medicine', { id: 'messages.convert.medicine' })}
                  .options=${medicines.map(({ medicineId, name, refillsLeft, pharmacy }) => ({
                    value: medicineId,
                    label: [name, refillsLeft === 0 ? msg('new prescription', { id: 'messages.convert.renewal' }) : '', pharmacy?.name]
                      .filter(Boolean)
                      .join(' · '),
                  }))}
                  .value=${this._linkedMedicine(medicines)}
                ></ds-select>
                <ds-text-area
                  name="note"
                  rows="2"
                  maxlength="500"
                  .label=${msg('Note for who approves it', { id: 'messages.convert.refill-note' })}
                ></ds-text-area>
                ${this._renderSend(this._askText())}
              </ds-stack>
            `),
      { bare: true },
    );
  }

  /** The one that the conversation is about, else the only one. */
  private _linkedMedicine(medicines: readonly RefillMedicine[]): string {
    const linked = this.thread?.linked;
    const found = medicines.find(({ medicineId }) => linked?.kind === 'medicine' && medicineId === linked.id);
    return (found ?? (medicines.length === 1 ? medicines[0] : undefined))?.medicineId ?? '';
  }

  private _renderVisit() {
    return html`
      <p>${msg('It is as if the patient had asked for a visit. They see it in the conversation and among their requests.', { id: 'messages.convert.visit-text' })}</p>
      <ds-text-area
        name="reason"
        required
        rows="4"
        maxlength="1000"
        .label=${msg('Reason for the visit', { id: 'messages.convert.reason' })}
        .value=${(this._message?.body ?? '').slice(0, 1_000)}
      ></ds-text-area>
    `;
  }

  private _renderComment() {
    const { locale } = this.locale;
    const linked = this.thread?.linked?.kind === 'result' ? this.thread.linked.id : '';
    return this._results.render(
      msg('Loading the results', { id: 'messages.convert.loading' }),
      (results) => html`
        <ds-select
          name="reportId"
          required
          .label=${msg('Result', { id: 'messages.convert.which' })}
          .options=${results.map(({ id, name, issuedAt, timeZone }) => ({
            value: id,
            label: [testName(name, locale), issuedAt && formatDate(issuedAt, timeZone, locale, 'short')].filter(Boolean).join(' · '),
          }))}
          .value=${linked}
        ></ds-select>
        <ds-text-area
          name="comment"
          required
          rows="4"
          maxlength="2000"
          .label=${msg('Your comment', { id: 'messages.convert.body' })}
          .hint=${msg('The patient reads it with the result.', { id: 'messages.convert.body-hint' })}
        ></ds-text-area>
      `,
      { bare: true },
    );
  }

  private _values(texts: Readonly<Record<string, string>>): NewConversion {
    const messageId = this._message?.id ?? '';
    if (this._kind === 'result_comment') return { kind: 'result_comment', messageId, reportId: texts['reportId'] ?? '', body: texts['comment'] ?? '' };
    if (this._kind === 'refill_request')
      return { kind: 'refill_request', messageId, medicineId: texts['medicineId'] ?? '', pharmacyId: null, note: texts['note'] ?? '' };
    return { kind: 'visit_request', messageId, reason: texts['reason'] ?? '' };
  }

  private _onKind({ detail }: MenuSelectEvent): void {
    this._form.clear();
    this._kind = (['refill_request', 'result_comment'] as const).find((kind) => kind === detail.id) ?? 'visit_request';
  }
}

function doneText(kind: Kind): string {
  switch (kind) {
    case 'visit_request':
      return msg('The request for a visit is made.', { id: 'messages.convert.asked' });
    case 'refill_request':
      return msg('The request for a refill is made.', { id: 'messages.convert.refill-asked' });
    case 'result_comment':
      return msg('The comment stands with the result now.', { id: 'messages.convert.commented' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-convert': MessagesDeskConvert;
  }
}
