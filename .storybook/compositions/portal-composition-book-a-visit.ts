/** A composed page: a long form in steps, from the reason of a visit to its confirmation. */
import '../../design-system/src/register/badge.ts';
import '../../design-system/src/register/button.ts';
import '../../design-system/src/register/card.ts';
import '../../design-system/src/register/checkbox-group.ts';
import '../../design-system/src/register/cluster.ts';
import '../../design-system/src/register/combobox.ts';
import '../../design-system/src/register/date-picker.ts';
import '../../design-system/src/register/file-upload.ts';
import '../../design-system/src/register/inline-message.ts';
import '../../design-system/src/register/key-value-list.ts';
import '../../design-system/src/register/link.ts';
import '../../design-system/src/register/number-field.ts';
import '../../design-system/src/register/page-header.ts';
import '../../design-system/src/register/print-button.ts';
import '../../design-system/src/register/radio-group.ts';
import '../../design-system/src/register/rating-scale.ts';
import '../../design-system/src/register/stack.ts';
import '../../design-system/src/register/text-area.ts';
import '../../design-system/src/register/time-slot-picker.ts';
import '../../design-system/src/register/wizard.ts';
import '../../design-system/src/register/wizard-step.ts';
import type { Upload } from '../../design-system/src/file-upload/ds-file-upload.ts';
import type { StepChangeEvent, WizardEvent, WizardSnapshot } from '../../design-system/src/wizard/ds-wizard.ts';
import type { FormError } from '../../design-system/src/forms/validate-form.ts';
import { css, html, LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CLINIC_ZONE, CLINICS, dayAfter, fakeBooking, REASONS, SYMPTOMS, TODAY } from './book-a-visit-source.ts';
import type { BookingSource, FreeTimes } from './book-a-visit-source.ts';
import { compositionHeader } from './composition-header.ts';
import { compositionStyles } from './composition-styles.ts';

const DAYS_SHOWN = 3;

const NO_TIMES: FreeTimes = { slots: [], nextAvailable: '', hasLater: false };

const MOMENT = new Intl.DateTimeFormat('en-US', {
  timeZone: CLINIC_ZONE,
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** The wizard leads; beside it stands what was chosen so far. */
export class PortalCompositionBookAVisit extends LitElement {
  static override styles = [
    compositionStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-6);
        align-items: start;
      }

      .confirmation {
        max-inline-size: 40rem;
      }

      @container room (inline-size >= 60rem) {
        .columns {
          grid-template-columns: minmax(0, 42rem) minmax(0, 1fr);
          column-gap: var(--ds-space-7);
        }
      }
    `,
  ];

  /** Who answers. */
  @property({ attribute: false }) source: BookingSource = fakeBooking;
  /** Answers of an earlier day to go on with. */
  @property({ attribute: false }) draft: WizardSnapshot | undefined;
  /** Id of the visit once it is booked. */
  @property() visit = '';

  @state() private _answers: WizardSnapshot['values'] = {};
  @state() private _times = NO_TIMES;
  @state() private _loading = false;
  @state() private _busy = false;
  @state() private _news = '';
  @state() private _errors: readonly FormError[] = [];
  @state() private _from = '';
  @query('ds-wizard') private _wizard!: HTMLElementTagNameMap['ds-wizard'] | null;
  @query('ds-time-slot-picker') private _slots!: HTMLElementTagNameMap['ds-time-slot-picker'];
  @query('ds-page-header') private _header!: HTMLElementTagNameMap['ds-page-header'];

  override render() {
    return html`
      ${compositionHeader('visits')}
      <div class="room"><main id="main" class="page" tabindex="-1">${this.visit === '' ? this._renderBooking() : this._renderBooked()}</main></div>
    `;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    if (this.draft !== undefined) void this._goOnWith(this.draft);
  }

  private _renderBooking() {
    return html`
      <ds-page-header heading="Book a visit" back-href="#visits" back-label="Visits">It takes about three minutes. You can stop and go on later.</ds-page-header>
      <div class="columns">
        <ds-wizard
          label="Your booking"
          submit-label="Book this visit"
          ?busy=${this._busy}
          .errors=${this._errors}
          @change=${this._onChange}
          @step-change=${this._onStepChange}
          @save=${this._onSave}
          @ds-submit=${this._onSubmit}
        >
          <ds-wizard-step id="reason" label="Reason">
            <ds-radio-group name="reason" label="What is the visit for?" variant="cards" columns="2" .options=${REASONS} required></ds-radio-group>
            <ds-inline-message>In an emergency do not book: call 911.</ds-inline-message>
          </ds-wizard-step>
          <ds-wizard-step id="place" label="Clinic and day">
            <ds-combobox name="clinic" label="Which clinic?" hint="Type a name or a street." .options=${CLINICS} required></ds-combobox>
            <ds-date-picker name="from" label="From which day on?" today=${TODAY} min=${TODAY} max="2027-02-16" required></ds-date-picker>
          </ds-wizard-step>
          <ds-wizard-step id="time" label="Time">${this._renderTimes()}</ds-wizard-step>
          <ds-wizard-step id="questions" label="A few questions" ?skip=${this._answer('reason') === 'vaccine'}>${this._renderQuestions()}</ds-wizard-step>
          <ds-inline-message slot="review" tone="success">You can change or cancel up to a day before.</ds-inline-message>
        </ds-wizard>
        ${this._renderAside()}
      </div>
    `;
  }

  private _renderTimes() {
    return html`<ds-time-slot-picker
      name="time"
      display-value=${this._timeInWords()}
      label="When would you like to come?"
      time-zone=${CLINIC_ZONE}
      viewer-time-zone=${CLINIC_ZONE}
      next-available=${this._times.nextAvailable}
      .slots=${this._times.slots}
      ?loading=${this._loading}
      ?has-earlier=${this._from > this._answer('from')}
      ?has-later=${this._times.hasLater}
      required
      @earlier-days=${() => this._loadTimes(dayAfter(this._from, -DAYS_SHOWN))}
      @later-days=${() => this._loadTimes(dayAfter(this._from, DAYS_SHOWN))}
      @next-available=${() => this._loadTimes(this._times.nextAvailable.slice(0, 10))}
    ></ds-time-slot-picker>`;
  }

  private _renderQuestions() {
    const days = this._answer('days');
    return html`
      <ds-checkbox-group name="symptoms" label="What do you notice?" columns="2" .options=${SYMPTOMS}></ds-checkbox-group>
      <ds-number-field name="days" display-value=${days === '' ? '' : `${days} days`} label="Since how many days?" unit="days" min="0" max="365"></ds-number-field>
      <ds-rating-scale name="pain" label="How strong is your pain?" low-label="No pain" high-label="Worst pain"></ds-rating-scale>
      <ds-text-area name="note" label="Anything else we should know?" maxlength="500"></ds-text-area>
      <ds-file-upload name="files" label="Photos or letters" accept="image/*,.pdf" max-size="10485760" max-files="3" .upload=${this._upload}></ds-file-upload>
    `;
  }

  private _renderAside() {
    const items = this._summary();
    return html`<ds-card heading="Your visit so far">
      <ds-stack>
        ${items.length === 0 ? html`<p class="muted">What you choose shows here.</p>` : html`<ds-key-value-list layout="stacked" .items=${items}></ds-key-value-list>`}
        <ds-inline-message tone="success" live>${this._news}</ds-inline-message>
      </ds-stack>
      <p slot="footer">Rather by phone? <ds-link href="tel:+15075550100">507-555-0100</ds-link></p>
    </ds-card>`;
  }

  private _renderBooked() {
    return html`
      <ds-page-header heading="Your visit is booked" eyebrow="Number ${this.visit}">
        We sent the details to elena@example.com.
        <ds-badge slot="meta" tone="success">Confirmed</ds-badge>
      </ds-page-header>
      <ds-stack class="confirmation" gap="5">
        <ds-card heading="The visit"><ds-key-value-list .items=${this._summary()}></ds-key-value-list></ds-card>
        <ds-card heading="Before you come">
          <ds-stack gap="3">
            <p>Please come ten minutes early, and bring your insurance card and a list of the medicines you take.</p>
            <p><ds-link href="#way">How to find us</ds-link></p>
          </ds-stack>
        </ds-card>
        <ds-cluster>
          <ds-button variant="primary" href="#visits">See all visits</ds-button>
          <ds-print-button label="Print the details"></ds-print-button>
        </ds-cluster>
      </ds-stack>
    `;
  }

  private readonly _upload: Upload = (file, { onProgress }) => {
    onProgress(1);
    return this.source.upload(file);
  };

  private _answer(name: string): string {
    const value = this._answers[name];
    return typeof value === 'string' ? value : '';
  }

  private _timeInWords(): string {
    const time = this._answer('time');
    return time === '' ? '' : MOMENT.format(new Date(time));
  }

  /** What was chosen so far, in words. */
  private _summary(): { label: string; value: string }[] {
    const labelOf = (options: readonly { value: string; label: string }[], name: string) =>
      options.find(({ value }) => value === this._answer(name))?.label ?? '';
    return [
      { label: 'Reason', value: labelOf(REASONS, 'reason') },
      { label: 'Clinic', value: labelOf(CLINICS, 'clinic') },
      { label: 'Time', value: this._timeInWords() },
    ].filter(({ value }) => value !== '');
  }

  /** The review reads what the answers are in words, which must stand there first. */
  private async _goOnWith(draft: WizardSnapshot): Promise<void> {
    this._answers = draft.values;
    void this._loadTimes(this._answer('from'));
    await this.updateComplete;
    this._wizard?.restore(draft);
  }

  private async _loadTimes(from: string): Promise<void> {
    this._loading = true;
    this._from = from;
    const times = await this.source.freeTimes(this._answer('clinic'), from);
    // A later question may have been asked meanwhile.
    if (from !== this._from) return;
    this._times = times;
    this._loading = false;
  }

  private _onChange(): void {
    this._answers = this._wizard?.snapshot.values ?? {};
  }

  private _onStepChange({ detail }: StepChangeEvent): void {
    if (detail.id === 'time') void this._loadTimes(this._answer('from'));
  }

  private _onSave({ detail }: WizardEvent): void {
    this.draft = detail;
    this._answers = detail.values;
    this._news = 'Saved. You can go on later.';
  }

  private async _onSubmit({ detail }: WizardEvent): Promise<void> {
    this._busy = true;
    this._errors = [];
    const visit = await this.source.book(detail.values);
    this._busy = false;
    if (visit === undefined) {
      this._errors = [{ field: this._slots, message: 'Somebody just took this time. Please choose another one.' }];
      return;
    }
    this.visit = visit;
    await this.updateComplete;
    await this._header.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-book-a-visit': PortalCompositionBookAVisit;
  }
}
