/** Asking the clinic for a visit where none can be booked. When an answer comes is said before and after it is sent; what is typed is kept until then. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { VisitRequest } from '@portal/bff/contract/visit-requests';
import {
  ApiError,
  describeError,
  FeaturePage,
  FormController,
  formatDate,
  isSomebodyElses,
  readTexts,
  Resource,
  TextDraft,
  whoseText,
} from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { askForVisit, readAskingFacts } from '../../api/visit-requests-api.ts';
import type { AskingFacts } from '../../api/visit-requests-api.ts';
import { fieldOf, renderRequestFields, requestIn, WISHES, wrongFieldText } from '../../asking/request-fields.ts';
import { dropWish, readWish } from '../../visit-wish.ts';
import type { VisitWish } from '../../visit-wish.ts';

interface Facts extends AskingFacts {
  /** What was said on the page before. */
  readonly wish: VisitWish;
}

export class AppointmentsRequestPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  @state() private _clinicId = '';
  @state() private _reach = 'message';
  @state() private _wishes = 1;
  @state() private _sent: VisitRequest | undefined;
  /** As it was sent, by which problems are found in the form. */
  private _texts: Texts = {};

  private readonly _draft = new TextDraft(this, { name: 'appointments.request' });
  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading): Promise<Facts> => {
      const [facts, wish] = await Promise.all([
        readAskingFacts(api, subject, reading),
        readWish(api, subject, reading.signal),
        this._draft.load(reading.signal),
      ]);
      return { ...facts, wish };
    },
    loaded: (facts) => this._begin(facts),
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => {
      this._texts = readTexts(form);
      return { clinicId: this._clinicId, ...requestIn(this._texts) };
    },
    send: (request, call) => askForVisit(this.api, this.subject, request, call),
    said: () => msg('We have your request.', { id: 'appointments.request.sent' }),
    sent: (request) => this._onSent(request),
    describe: (error) =>
      error instanceof ApiError && error.code === 'visit-request/too-many' ? tooManyText(this._facts.value?.terms.openMost ?? 0) : describeError(error),
    fieldsOf: ({ fields }) => fields.map((problem) => fieldOf(problem, this._texts)),
    describeField: wrongFieldText,
  });

  override render() {
    const heading = whoseText(this.subject, msg('Ask for a visit', { id: 'appointments.request.title' }), (person) =>
      msg(str`Ask for a visit for ${person}`, { id: 'appointments.request.theirs' }),
    );
    return html`
      <ds-page-header
        .heading=${heading}
        .backHref=${this.navigation.href('/appointments')}
        .backLabel=${msg('Appointments', { id: 'appointments.visits.title' })}
      >
        ${this._sent ? nothing : msg('Tell us what you need. Someone at the clinic will find a time and get back to you.', { id: 'appointments.request.lead' })}
      </ds-page-header>
      ${this._facts.render(msg('Loading the form', { id: 'appointments.request.loading' }), (facts) =>
        this._sent ? this._renderSent(this._sent) : facts.terms.openCount >= facts.terms.openMost ? this._renderFull(facts) : this._renderForm(facts),
      )}
    `;
  }

  private _renderForm(facts: Facts) {
    const { choices } = facts;
    const value = (name: string): string => this._draft.typed(name) || this._wished(name, facts);
    return html`<ds-card>
      ${this._form.render(html`<ds-stack @change=${this._onChange}>
        ${
          choices.clinics.length > 1
            ? html`<ds-select
                name="clinicId"
                required
                .label=${msg('Which clinic?', { id: 'appointments.request.clinic' })}
                .options=${choices.clinics.map(({ id, name, address }) => ({ value: id, label: address ? `${name}, ${address}` : name }))}
                .value=${this._clinicId}
              ></ds-select>`
            : nothing
        }
        ${renderRequestFields(facts, {
          value,
          clinicId: this._clinicId,
          reach: this._reach,
          wishes: this._wishes,
          locale: this.locale.locale,
          onMoreWishes: () => (this._wishes += 1),
        })}
        ${this._renderPromise(facts)}
        <div><ds-button type="submit" variant="primary">${msg('Send request', { id: 'appointments.request.send' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderPromise({ choices, terms }: Facts) {
    const promise = terms.promises.find(({ clinicId }) => clinicId === this._clinicId);
    const clinic = choices.clinics.find(({ id }) => id === this._clinicId);
    if (!promise || !clinic) return nothing;
    const day = formatDate(promise.answerBy, promise.timeZone, this.locale.locale);
    return html`<p>${msg(str`${clinic.name} will answer by ${day}.`, { id: 'appointments.request.promise' })}</p>`;
  }

  private _renderFull({ terms }: Facts) {
    return html`<ds-alert tone="info" .heading=${msg('You have several open requests', { id: 'appointments.request.full' })}>
      ${tooManyText(terms.openMost)}
      <ds-button slot="actions" .href=${this.navigation.href('/appointments/requests')}>${msg('See your requests', { id: 'appointments.request.see' })}</ds-button>
    </ds-alert>`;
  }

  private _renderSent({ clinic, answerBy, timeZone, reach, phone }: VisitRequest) {
    const day = formatDate(answerBy, timeZone, this.locale.locale);
    return html`<ds-card .heading=${msg('We have your request', { id: 'appointments.request.sent-heading' })}>
      <ds-stack>
        <p><strong>${msg(str`${clinic} will answer by ${day}.`, { id: 'appointments.request.promise' })}</strong></p>
        <p>
          ${
            reach === 'phone' && phone
              ? msg(str`We’ll call ${phone}. You’ll also see the answer here.`, { id: 'appointments.request.will-call' })
              : msg('You’ll see the answer here, and we’ll let you know when it’s there.', { id: 'appointments.request.will-write' })
          }
        </p>
        ${isSomebodyElses(this.subject) ? html`<p>${msg(str`You asked for ${this.subject.displayName}.`, { id: 'appointments.request.for' })}</p>` : nothing}
      </ds-stack>
      <ds-button slot="footer" variant="primary" .href=${this.navigation.href('/appointments/requests')}>${msg('See your requests', { id: 'appointments.request.see' })}</ds-button>
    </ds-card>`;
  }

  /** What was said before, or is on file, where nothing was typed yet. */
  private _wished(name: string, { wish, terms, choices }: Facts): string {
    switch (name) {
      case 'phone':
        return terms.phone ?? '';
      case 'visitType':
        return choices.visitTypes.find(({ code }) => code === wish.visitType)?.code ?? '';
      case 'practitionerId':
        return wish.practitionerId ?? '';
      case 'modality':
        return wish.modality ?? '';
      case 'reason':
        return wish.reason ?? '';
      case 'reach':
        return wish.reach ?? '';
      default:
        return '';
    }
  }

  private _begin({ choices, wish }: Facts): void {
    // Read again, it must not change what somebody has chosen since.
    if (this._clinicId) return;
    const known = (id: string | undefined) => choices.clinics.find((clinic) => clinic.id === id)?.id;
    this._clinicId = known(this._draft.typed('clinicId')) ?? known(wish.clinicId) ?? choices.clinics[0]?.id ?? '';
    this._reach = this._draft.typed('reach') || wish.reach || 'message';
    this._wishes = Math.max(1, ...WISHES.filter((number) => this._draft.typed(`days${number}`)));
  }

  private _onChange({ target }: Event): void {
    const { name, value } = target as { name?: string; value?: unknown };
    if (typeof value !== 'string') return;
    if (name === 'clinicId') this._clinicId = value;
    if (name === 'reach') this._reach = value;
  }

  private async _onSent(request: VisitRequest): Promise<void> {
    this._sent = request;
    await this.updateComplete;
    this.focusHeading();
    // It stays a wish for who comes back to the form, and no more: that it could not be dropped is no failure of the request.
    await dropWish(this.api, this.subject).catch(() => undefined);
  }
}

function tooManyText(most: number): string {
  return msg(str`We can take ${most} open requests at a time. Wait for an answer, or cancel one you no longer need.`, { id: 'appointments.request.too-many' });
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-request-page': AppointmentsRequestPage;
  }
}
