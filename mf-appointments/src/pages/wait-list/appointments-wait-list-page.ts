/** Joining the wait list: for something earlier than a visit, or where nothing is free. By which rules people are asked is said first. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { Choices } from '@portal/bff/contract/scheduling';
import type { Waiting, WaitingTerms } from '@portal/bff/contract/visit-requests';
import {
  ApiError,
  describeError,
  FeaturePage,
  formatDateTime,
  FormController,
  readTexts,
  Resource,
  TextDraft,
  titleIn,
  whoseText,
  writtenIn,
} from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { joinWaiting, readAskingFacts, readWaitingTerms } from '../../api/visit-requests-api.ts';
import { suitsText } from '../../asking/asking-text.ts';
import { renderRules, renderWaitingFields, waitingFieldOf, waitingIn, wrongWaitingText } from '../../asking/waiting-fields.ts';
import { dropWish, readWish } from '../../visit-wish.ts';
import type { VisitWish } from '../../visit-wish.ts';

interface Facts {
  readonly choices: Choices;
  readonly wish: VisitWish;
  /** The visit that would move, where there is one. */
  readonly terms: WaitingTerms | null;
}

/** Who has no visit waits for so long, unless they say otherwise. */
const DAYS = 60;
const DAY_MS = 86_400_000;

export class AppointmentsWaitListPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
    `,
  ];

  @state() private _clinicId = '';
  @state() private _joined: Waiting | undefined;

  private readonly _draft = new TextDraft(this, { name: 'appointments.wait-list' });
  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this.params['visitId']] as const,
    load: async ([api, subject, visitId], reading): Promise<Facts> => {
      const wish = await readWish(api, subject, reading.signal);
      const moves = visitId ?? wish.movesVisitId;
      const [{ choices }, terms] = await Promise.all([
        readAskingFacts(api, subject, reading),
        moves === undefined ? null : readWaitingTerms(api, subject, moves, reading),
        this._draft.load(reading.signal),
      ]);
      return { choices, wish: { ...wish, ...(moves === undefined ? {} : { movesVisitId: moves }) }, terms };
    },
    loaded: ({ choices, wish }) => {
      this._clinicId ||= choices.clinics.find(({ id }) => id === (this._draft.typed('clinicId') || wish.clinicId))?.id ?? choices.clinics[0]?.id ?? '';
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => {
      const texts = readTexts(form);
      const visitId = this._facts.value?.terms?.visit.id ?? null;
      return { visitId, clinicId: visitId ? null : this._clinicId, visitType: visitId ? null : texts['visitType'] || null, ...waitingIn(texts) };
    },
    send: (entry, call) => joinWaiting(this.api, this.subject, entry, call),
    said: () => msg('You’re on the wait list.', { id: 'appointments.wait.joined' }),
    sent: (entry) => this._onJoined(entry),
    describe: (error) => describeWaiting(error),
    fieldsOf: ({ fields }) => fields.map(waitingFieldOf),
    describeField: wrongWaitingText,
  });

  override render() {
    const isEarlier = Boolean(this._facts.value?.terms);
    const heading = isEarlier
      ? whoseText(this.subject, msg('Offer me an earlier time', { id: 'appointments.wait.title' }), (person) =>
          msg(str`An earlier time for ${person}`, { id: 'appointments.wait.theirs' }),
        )
      : whoseText(this.subject, msg('Join the wait list', { id: 'appointments.wait.any-title' }), (person) =>
          msg(str`Wait list for ${person}`, { id: 'appointments.wait.any-theirs' }),
        );
    return html`
      <ds-page-header
        .heading=${heading}
        .backHref=${this.navigation.href('/appointments')}
        .backLabel=${msg('Appointments', { id: 'appointments.visits.title' })}
      ></ds-page-header>
      ${this._facts.render(msg('Loading the form', { id: 'appointments.request.loading' }), (facts) =>
        this._joined ? this._renderJoined(this._joined) : facts.terms?.entryId ? this._renderAlready(facts.terms.entryId) : this._renderForm(facts),
      )}
    `;
  }

  private _renderForm(facts: Facts) {
    const { choices, terms } = facts;
    const clinicId = terms?.visit.clinicId ?? this._clinicId;
    return html`
      ${terms ? this._renderVisit(terms) : nothing}
      <ds-card .heading=${msg('How it works', { id: 'appointments.wait.rules' })}>${renderRules()}</ds-card>
      <ds-card .heading=${msg('What works for you?', { id: 'appointments.wait.suits' })}>
        ${this._form.render(html`<ds-stack @change=${this._onChange}>
          ${terms ? nothing : this._renderWhat(facts)}
          ${renderWaitingFields({
            value: (name) => this._draft.typed(name) || this._usual(name, facts),
            practitioners: choices.practitioners.filter(({ clinicIds }) => clinicIds.includes(clinicId)),
            asksWay: true,
            locale: this.locale.locale,
          })}
          <div><ds-button type="submit" variant="primary">${msg('Join the wait list', { id: 'appointments.wait.any-title' })}</ds-button></div>
        </ds-stack>`)}
      </ds-card>
    `;
  }

  private _renderVisit({ visit }: WaitingTerms) {
    return html`<ds-card .heading=${titleIn(visit, this.locale.locale)} .eyebrow=${msg('Your visit stays as it is until you take another time', { id: 'appointments.wait.stays' })}>
      <p>${[formatDateTime(visit.startsAt, visit.timeZone, this.locale), visit.practitioner, visit.clinic].filter(Boolean).join(' · ')}</p>
    </ds-card>`;
  }

  private _renderWhat({ choices, wish }: Facts) {
    return html`
      <ds-select
        name="clinicId"
        required
        .label=${msg('Which clinic?', { id: 'appointments.request.clinic' })}
        .options=${choices.clinics.map(({ id, name }) => ({ value: id, label: name }))}
        .value=${this._clinicId}
      ></ds-select>
      <ds-select
        name="visitType"
        required
        .label=${msg('What kind of visit?', { id: 'appointments.request.kind' })}
        .options=${choices.visitTypes.map(({ code, names }) => ({ value: code, label: writtenIn(names, this.locale.locale) }))}
        .value=${this._draft.typed('visitType') || (wish.visitType ?? '')}
      ></ds-select>
    `;
  }

  private _renderAlready(entryId: string) {
    return html`<ds-alert tone="info" .heading=${msg('You’re already on the wait list for this visit', { id: 'appointments.wait.already' })}>
      ${msg('You can change which days and times work for you.', { id: 'appointments.wait.already-text' })}
      <ds-button slot="actions" .href=${this.navigation.href(`/appointments/wait-list/${entryId}`)}>${msg('Change what works for you', { id: 'appointments.asked.change-wait' })}</ds-button>
    </ds-alert>`;
  }

  private _renderJoined(entry: Waiting) {
    return html`<ds-card .heading=${msg('You’re on the wait list', { id: 'appointments.wait.joined-heading' })}>
      <ds-stack>
        <p>${msg(str`We’ll let you know when a time opens up that works for you: ${suitsText(entry, this.locale.locale)}.`, { id: 'appointments.wait.joined-text' })}</p>
        ${renderRules()}
      </ds-stack>
      <ds-button slot="footer" variant="primary" .href=${this.navigation.href('/appointments/requests')}>${msg('See your wait lists', { id: 'appointments.wait.see' })}</ds-button>
    </ds-card>`;
  }

  /** What stands in a field until somebody says otherwise. */
  private _usual(name: string, { terms, wish }: Facts): string {
    if (name === 'days') {
      const zone = terms?.visit.timeZone ?? this.locale.timeZone;
      const today = Date.now();
      const last = terms ? Math.max(today, Date.parse(terms.visit.startsAt) - DAY_MS) : today + DAYS * DAY_MS;
      return `${dayIn(zone, today)}/${dayIn(zone, last)}`;
    }
    if (name === 'practitionerId') return terms?.visit.practitionerId ?? wish.practitionerId ?? '';
    return name === 'modality' ? (wish.modality ?? '') : '';
  }

  private _onChange({ target }: Event): void {
    const { name, value } = target as { name?: string; value?: unknown };
    if (name === 'clinicId' && typeof value === 'string') this._clinicId = value;
  }

  private async _onJoined(entry: Waiting): Promise<void> {
    this._joined = entry;
    await this.updateComplete;
    this.focusHeading();
    // That it could not be dropped is no failure of joining.
    await dropWish(this.api, this.subject).catch(() => undefined);
  }
}

/** The calendar day of a moment in a zone. */
const dayIn = (timeZone: string, at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

function describeWaiting(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'wait-list/joined') return msg('You’re already on the wait list for this visit.', { id: 'appointments.wait.error-joined' });
  if (code === 'wait-list/too-many')
    return msg('You’re on several wait lists already. Leave one before you join another.', { id: 'appointments.wait.error-many' });
  if (code === 'wait-list/not-movable') return msg('This visit can’t be moved online. Please call your clinic.', { id: 'appointments.wait.error-fixed' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-wait-list-page': AppointmentsWaitListPage;
  }
}
