/** Changing what was asked while nobody has answered. What somebody else changed meanwhile is shown beside each field. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { VisitRequest } from '@portal/bff/contract/visit-requests';
import {
  ApiError,
  describeError,
  FeaturePage,
  formatDate,
  FormController,
  readTexts,
  RecordEdit,
  Resource,
  whoseText,
  writtenIn,
} from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { changeRequest, readAskingFacts, readRequest } from '../../api/visit-requests-api.ts';
import type { AskingFacts } from '../../api/visit-requests-api.ts';
import { kindText, wayText, wishText } from '../../asking/asking-text.ts';
import { fieldOf, renderRequestFields, requestIn, textsOf, wrongFieldText } from '../../asking/request-fields.ts';
import type { RequestPart } from '../../asking/request-fields.ts';

interface Facts extends AskingFacts {
  readonly request: VisitRequest;
}

export class AppointmentsChangeRequestPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  @state() private _reach: string | undefined;
  @state() private _wishes: number | undefined;
  private _texts: Texts = {};

  private readonly _edit = new RecordEdit<VisitRequest, RequestPart>(this, {
    name: () => `appointments.change-request.${this.params['requestId'] ?? ''}`,
    read: (signal) => readRequest(this.api, this.subject, this.params['requestId'] ?? '', signal ? { signal } : {}),
    valuesOf: ({ visitType, practitionerId, modality, reason, wishes, reach, phone }) => ({
      visitType,
      practitionerId,
      modality,
      reason,
      wishes,
      reach,
      phone,
    }),
    typed: (form) => requestIn(readTexts(form)),
  });
  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this.params['requestId'] ?? ''] as const,
    load: async ([api, subject], reading): Promise<Facts> => {
      const [facts, request] = await Promise.all([readAskingFacts(api, subject, reading), this._edit.begin(reading.signal)]);
      return { ...facts, request };
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._edit,
    values: (form) => {
      this._texts = readTexts(form);
      return { ...this._edit.changed(requestIn(this._texts)), version: this._edit.version };
    },
    send: (change, call) => changeRequest(this.api, this.subject, this.params['requestId'] ?? '', change, call),
    said: () => msg('Your request is changed.', { id: 'appointments.request.changed' }),
    sent: () => this.navigation.navigate('/appointments/requests'),
    describe: (error) =>
      error instanceof ApiError && error.code === 'visit-request/already-decided'
        ? msg('We already answered this request. Go back to your requests to see the answer.', { id: 'appointments.request.already' })
        : describeError(error),
    fieldsOf: ({ fields }) => fields.map((problem) => fieldOf(problem, this._texts)),
    describeField: wrongFieldText,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Change your request', { id: 'appointments.request.change-title' }), (person) => msg(str`Change the request for ${person}`, { id: 'appointments.request.change-theirs' }))}
        .backHref=${this.navigation.href('/appointments/requests')}
        .backLabel=${msg('Requests', { id: 'appointments.lists.requests' })}
      ></ds-page-header>
      ${this._facts.render(msg('Loading the form', { id: 'appointments.request.loading' }), (facts) => (facts.request.state === 'open' ? this._renderForm(facts) : this._renderAnswered()))}
    `;
  }

  private _renderForm(facts: Facts) {
    const { request } = facts;
    const texts = textsOf({ ...request, ...this._edit.drafted });
    const day = formatDate(request.answerBy, request.timeZone, this.locale.locale);
    return html`<ds-card .heading=${kindText(request, this.locale.locale)} .eyebrow=${request.clinic}>
      ${this._form.render(
        html`<ds-stack @change=${this._onChange}>
          ${this._form.renderFailure()} ${this._edit.renderNote(() => this._onStartOver())}
          ${renderRequestFields(facts, {
            value: (name) => texts[name] ?? '',
            note: (name) => this._note(name, facts),
            clinicId: request.clinicId,
            reach: this._reach ?? texts['reach'] ?? 'message',
            wishes: this._wishes ?? Math.max(1, ...[1, 2, 3].filter((number) => texts[`days${number}`])),
            locale: this.locale.locale,
            onMoreWishes: () => (this._wishes = Math.min(3, (this._wishes ?? 1) + 1)),
          })}
          <p>${msg(str`${request.clinic} will answer by ${day}.`, { id: 'appointments.request.promise' })}</p>
          <ds-cluster>
            <ds-button type="submit" variant="primary">${msg('Save changes', { id: 'appointments.request.save' })}</ds-button>
            <ds-button variant="quiet" @click=${this._onCancel}>${msg('Don’t change it', { id: 'appointments.request.keep' })}</ds-button>
          </ds-cluster>
          ${this._form.renderStatus()}
        </ds-stack>`,
        { bare: true },
      )}
    </ds-card>`;
  }

  private _renderAnswered() {
    return html`<ds-alert tone="info">
      ${msg('This request is answered or canceled, so it can’t be changed.', { id: 'appointments.request.over' })}
      <ds-button slot="actions" .href=${this.navigation.href('/appointments/requests')}>${msg('See your requests', { id: 'appointments.request.see' })}</ds-button>
    </ds-alert>`;
  }

  /** What somebody else put into a field meanwhile. */
  private _note(name: keyof RequestPart, { choices }: Facts): string {
    const { locale } = this.locale;
    const value = { ...this._edit.drafted }[name];
    return this._edit.onFileNow(name, value as RequestPart[typeof name], (onFile) => {
      if (name === 'wishes') return (onFile as RequestPart['wishes']).map((wish) => wishText(wish, locale)).join('; ');
      if (name === 'modality') return wayText(onFile as RequestPart['modality']);
      if (name === 'visitType') {
        const type = choices.visitTypes.find(({ code }) => code === onFile);
        return type ? writtenIn(type.names, locale) : '';
      }
      if (name === 'practitionerId') return choices.practitioners.find(({ id }) => id === onFile)?.name ?? '';
      if (name === 'reach')
        return onFile === 'phone'
          ? msg('Call me', { id: 'appointments.request.reach-phone' })
          : msg('Here in the portal', { id: 'appointments.request.reach-message' });
      return typeof onFile === 'string' ? onFile : '';
    });
  }

  private _onChange({ target }: Event): void {
    const { name, value } = target as { name?: string; value?: unknown };
    if (name === 'reach' && typeof value === 'string') this._reach = value;
  }

  private _onStartOver(): void {
    this._edit.startOver();
    this._form.clear();
    this._reach = undefined;
    this._wishes = undefined;
    void this._facts.refresh();
  }

  private _onCancel(): void {
    this._edit.drop();
    this.navigation.navigate('/appointments/requests');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-change-request-page': AppointmentsChangeRequestPage;
  }
}
