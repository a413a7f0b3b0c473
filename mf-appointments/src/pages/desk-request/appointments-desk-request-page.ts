/** One request for a visit at the desk: what is wished, who has it, and the answer, a time or words. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { DeskVisitRequest, DeskVisitRequestDetail, FreeTime, FreeTimes, NewRequestOwner } from '@portal/bff/contract/visit-requests';
import {
  Action,
  ApiError,
  describeError,
  FeaturePage,
  formatBirthDate,
  formatDate,
  formatDateTime,
  formatWallTime,
  FormController,
  personNameText,
  phoneHref,
  readTexts,
  Resource,
  TextDraft,
} from '@portal/shell/contract';
import { ownerText, renderOwner } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { bookRequest, declineRequest, readDeskRequest, readFreeTimes, setRequestOwner } from '../../api/desk-visit-requests-api.ts';
import { addDays } from '../../schedule/days.ts';
import { daysText, kindText, requestBadge, wayText, wishText } from '../../asking/asking-text.ts';
import { promiseClock } from '../../asking/promise-text.ts';
import { placeText } from '../../visit-text.ts';

export class AppointmentsDeskRequestPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The first day of the week that is shown; the first one wished without it. */
  @state() private _from: string | undefined;

  private readonly _note = new TextDraft(this, { name: () => `appointments.desk-note.${this._id}`, only: { field: 'note', maxLength: 1000 } });
  private readonly _words = new TextDraft(this, { name: () => `appointments.desk-answer.${this._id}`, only: { field: 'answer', maxLength: 1000 } });
  private readonly _request = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [request] = await Promise.all([readDeskRequest(api, subject, id, reading), this._note.load(reading.signal), this._words.load(reading.signal)]);
      return request;
    },
    live: 'appointments.requests-changed',
    entity: ({ id }) => id,
  });
  private readonly _times = new Resource(this, {
    args: () => [this.api, this.subject, this._id, this._from] as const,
    load: ([api, subject, id, from], reading) => readFreeTimes(api, subject, id, from, reading),
    keeps: true,
    live: ['appointments.changed', 'appointments.requests-changed'],
  });
  private readonly _owner = new Action(this, {
    send: (owner: NewRequestOwner, call) => setRequestOwner(this.api, this.subject, this._id, owner, call),
    said: ({ owner }) => (owner ? ownerText(owner) : msg('No one has this request now.', { id: 'appointments.desk.no-owner' })),
    done: (request) => this._request.patch(request),
    failed: () => this._request.refresh(),
    describe: describeDesk,
  });
  private readonly _book = new FormController(this, {
    draft: this._note,
    summary: 'none',
    values: (form) => {
      const { slotId = '', note = '' } = readTexts(form);
      return { slotId, answer: note };
    },
    send: (booked, call) => bookRequest(this.api, this.subject, this._id, booked, call),
    said: () => msg('The visit is booked, and the patient knows.', { id: 'appointments.desk.booked' }),
    sent: (request) => this._onAnswered(request),
    // Somebody may have taken the time, or answered.
    failed: () => this._readAgain(),
    describe: describeDesk,
  });
  private readonly _decline = new FormController(this, {
    draft: this._words,
    summary: 'none',
    values: (form) => readTexts(form)['answer'] ?? '',
    send: (answer, call) => declineRequest(this.api, this.subject, this._id, answer, call),
    said: () => msg('The answer is sent.', { id: 'appointments.desk.answered' }),
    sent: (request) => this._onAnswered(request),
    failed: () => this._readAgain(),
    describe: describeDesk,
  });

  override render() {
    const request = this._request.value;
    return html`
      <ds-page-header
        .heading=${request ? personNameText(request.patient.displayName) : msg('Visit request', { id: 'appointments.desk.request' })}
        .eyebrow=${request ? kindText(request, this.locale.locale) : ''}
        .backHref=${this.navigation.href('/visit-requests')}
        .backLabel=${msg('Visit requests', { id: 'appointments.desk.title' })}
      ></ds-page-header>
      ${this._request.render(msg('Loading the request', { id: 'appointments.desk.request-loading' }), (shown) => this._renderRequest(shown))}
    `;
  }

  private get _id(): string {
    return this.params['requestId'] ?? '';
  }

  private _renderRequest(request: DeskVisitRequestDetail) {
    const badge = request.state === 'open' ? promiseClock(request.answerBy, Date.now(), this.locale.locale) : requestBadge(request.state);
    return html`
      <ds-card .heading=${msg('What is asked', { id: 'appointments.desk.asked' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-key-value-list .items=${this._facts(request)}></ds-key-value-list>
        ${request.state === 'open' ? renderOwner(request, this._owner) : nothing}
      </ds-card>
      ${request.state === 'open' ? html`${this._renderBook()} ${this._renderDecline()}` : this._renderAnswer(request)}
    `;
  }

  private _facts(request: DeskVisitRequest) {
    const { patient, wishes, reach, phone, askedBy } = request;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const facts = [
      {
        label: msg('Patient', { id: 'appointments.desk.patient' }),
        value: html`<bdi>${personNameText(patient.displayName)}</bdi>, ${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'appointments.day.patient' })}`,
      },
      { label: msg('Asked by', { id: 'appointments.desk.asked-by' }), value: askedBy },
      { label: msg('What it is about', { id: 'appointments.asked.about' }), value: html`<span class="text">${request.reason}</span>` },
      { label: msg('Made from', { id: 'appointments.desk.made-from' }), value: this._renderConversation(request) },
      { label: msg('With', { id: 'appointments.visit.with' }), value: request.practitioner ?? msg('Anyone', { id: 'appointments.request.anyone' }) },
      { label: msg('How', { id: 'appointments.asked.how' }), value: wayText(request.modality) },
      {
        label: msg('Days', { id: 'appointments.asked.days' }),
        value: wishes.length === 0 ? msg('Any day', { id: 'appointments.asking.any-day' }) : wishes.map((wish) => html`<div>${wishText(wish, locale)}</div>`),
      },
      {
        label: msg('How to reach them', { id: 'appointments.desk.reach' }),
        value:
          reach === 'phone' && phone
            ? html`<ds-link .href=${phoneHref(phone)}>${phone}</ds-link>`
            : msg('Here in the portal', { id: 'appointments.request.reach-message' }),
      },
      { label: msg('Promised by', { id: 'appointments.desk.promised' }), value: formatDateTime(request.answerBy, request.timeZone, this.locale) },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  /** Who can't read it is told so there. */
  private _renderConversation({ threadId }: DeskVisitRequest) {
    if (threadId === null) return null;
    return html`<ds-link .href=${this.navigation.href(`/messages/${threadId}`)}>${msg('A conversation', { id: 'appointments.desk.conversation' })}</ds-link>`;
  }

  private _renderBook() {
    return html`<ds-card .heading=${msg('Book a time', { id: 'appointments.desk.book' })}>
      ${this._times.render(msg('Loading free times', { id: 'appointments.desk.times-loading' }), (times) => this._renderTimes(times))}
    </ds-card>`;
  }

  private _renderTimes(times: FreeTimes) {
    const { from, until, items } = times;
    return html`<ds-stack>
      <ds-cluster>
        <strong>${daysText(from, until, this.locale.locale)}</strong>
        <ds-button variant="quiet" @click=${() => (this._from = addDays(from, -7))}>${msg('Week before', { id: 'appointments.desk.week-before' })}</ds-button>
        <ds-button variant="quiet" @click=${() => (this._from = addDays(from, 7))}>${msg('Next week', { id: 'appointments.desk.week-after' })}</ds-button>
      </ds-cluster>
      ${
        items.length === 0
          ? html`<p>${msg('Nothing is free this week. Look at another week, or answer in words.', { id: 'appointments.desk.none-free' })}</p>`
          : this._book.render(html`<ds-stack>
              <ds-select
                name="slotId"
                required
                .label=${msg('Free times', { id: 'appointments.desk.times' })}
                .placeholder=${msg('Choose a time', { id: 'appointments.desk.choose' })}
                .options=${items.map((time) => ({ value: time.slotId, label: this._timeText(time, times) }))}
              ></ds-select>
              <ds-text-area
                name="note"
                maxlength="1000"
                .label=${msg('A note for the patient', { id: 'appointments.desk.note' })}
                .value=${this._note.typed('note')}
              ></ds-text-area>
              <div><ds-button type="submit" variant="primary">${msg('Book this time', { id: 'appointments.desk.book-it' })}</ds-button></div>
            </ds-stack>`)
      }
    </ds-stack>`;
  }

  private _timeText({ startsAt, practitioner, modality, isWished }: FreeTime, { timeZone }: FreeTimes): string {
    const { locale } = this.locale;
    const when = `${formatDate(startsAt, timeZone, locale, 'medium')}, ${formatWallTime(startsAt, timeZone, locale)}`;
    const facts = [when, practitioner, modality === 'in_person' ? '' : placeText({ modality, clinic: null })].filter(Boolean).join(' · ');
    return isWished ? msg(str`${facts} (as wished)`, { id: 'appointments.desk.wished' }) : facts;
  }

  private _renderDecline() {
    return html`<ds-card .heading=${msg('Answer without a visit', { id: 'appointments.desk.decline' })}>
      ${this._decline.render(html`<ds-stack>
        <ds-text-area
          name="answer"
          required
          maxlength="1000"
          .label=${msg('What would you like to tell the patient?', { id: 'appointments.desk.words' })}
          .hint=${msg('Say what they can do next. They read it in the portal.', { id: 'appointments.desk.words-hint' })}
          .value=${this._words.typed('answer')}
        ></ds-text-area>
        <div><ds-button type="submit">${msg('Send this answer', { id: 'appointments.desk.send' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderAnswer({ answer, decidedAt, decidedBy, timeZone, state: requestState }: DeskVisitRequest) {
    const when = decidedAt ? formatDateTime(decidedAt, timeZone, this.locale) : '';
    return html`<ds-card .heading=${requestBadge(requestState).text} .eyebrow=${[when, decidedBy].filter(Boolean).join(' · ')}>
      ${answer ? html`<p class="text">${answer}</p>` : nothing}
    </ds-card>`;
  }

  private async _readAgain(): Promise<void> {
    await Promise.all([this._request.refresh(), this._times.refresh()]);
  }

  private async _onAnswered(request: DeskVisitRequestDetail): Promise<void> {
    this._request.patch(request);
    await this.updateComplete;
    // The form that had the focus is gone.
    this.focusHeading();
  }
}

function describeDesk(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'booking/slot-taken') return msg('Someone else just took this time. Choose another one.', { id: 'appointments.desk.error-taken' });
  if (code === 'booking/patient-busy') return msg('The patient has another visit at this time. Choose another one.', { id: 'appointments.desk.error-busy' });
  if (code === 'visit-request/already-decided')
    return msg('A colleague already answered this request, or the patient canceled it.', { id: 'appointments.desk.error-decided' });
  if (code === 'visit-request/not-for-them')
    return msg('This colleague can’t open this request. Choose someone else.', { id: 'appointments.desk.error-colleague' });
  if (code === 'visit-request/taken') return msg('A colleague took this request first.', { id: 'appointments.desk.error-owner' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-desk-request-page': AppointmentsDeskRequestPage;
  }
}
