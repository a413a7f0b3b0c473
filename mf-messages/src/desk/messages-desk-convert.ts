/** Makes something of a message: a request for a visit, or a comment on a result that the patient reads there. */
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
import { testName } from '@portal/bff/contract/test-names';
import { FeatureElement, FormController, formatDate, readTexts, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { convertMessage, listResults } from '../api/desk-tools-api.ts';

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
  private readonly _form = new FormController<NewConversion, ThreadMade>(this, {
    summary: 'none',
    values: (form) => this._values(readTexts(form)),
    send: (made, call) => convertMessage(this.api, this.subject, this.thread?.id ?? '', made, call),
    said: ({ kind }) =>
      kind === 'visit_request'
        ? msg('The request for a visit is made.', { id: 'messages.convert.asked' })
        : msg('The comment stands with the result now.', { id: 'messages.convert.commented' }),
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
    return [
      ...(isMade('visit_request') ? [] : [{ id: 'visit_request', label: msg('A request for a visit', { id: 'messages.convert.visit' }) }]),
      ...(isMade('result_comment') || !this.subject.scopes.includes('records:read')
        ? []
        : [{ id: 'result_comment', label: msg('A comment on a result', { id: 'messages.convert.comment' }) }]),
    ];
  }

  private _heading(): string {
    return this._kind === 'result_comment'
      ? msg('Comment on a result', { id: 'messages.convert.comment-title' })
      : msg('Request a visit', { id: 'messages.convert.visit-title' });
  }

  private _renderForm(kind: Kind) {
    return this._form.render(html`
      <ds-stack>
        ${kind === 'visit_request' ? this._renderVisit() : this._renderComment()}
        <div>
          <ds-button variant="primary" type="submit">
            ${kind === 'visit_request' ? msg('Make the request', { id: 'messages.convert.ask' }) : msg('Add the comment', { id: 'messages.convert.add' })}
          </ds-button>
        </div>
      </ds-stack>
    `);
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
    return { kind: 'visit_request', messageId, reason: texts['reason'] ?? '' };
  }

  private _onKind({ detail }: MenuSelectEvent): void {
    this._form.clear();
    this._kind = detail.id === 'result_comment' ? 'result_comment' : 'visit_request';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-convert': MessagesDeskConvert;
  }
}
