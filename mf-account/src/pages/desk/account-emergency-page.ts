/** Emergency access: any record, at once, for an hour, with a reason that the patient sees. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-field';
import '@portal/design-system/error-summary';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { validateForm } from '@portal/design-system/forms';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { TakenEmergencyAccess } from '@portal/bff/contract/desk';
import { ApiError, describeError, DraftKeeper, FeaturePage, formatTime, readFormDraft, saveFormDraft } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { takeEmergencyAccess } from '../../api/desk-api.ts';
import { keepFailedText } from '../../edit/profile-edit.ts';
import { longEnough } from './account-desk-people-page.ts';
import { readSearch, renderSearchFields } from './search-fields.ts';
import type { SearchWay } from './search-fields.ts';

/** The form's name among all forms of the portal. */
const REASON_FORM = 'account.emergency-reason';

export class AccountEmergencyPage extends FeaturePage {
  static override styles = [FeaturePage.styles, formStyles];

  @state() private _way: SearchWay = 'number';
  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _error: unknown;
  @state() private _busy = false;
  @state() private _taken: TakenEmergencyAccess | undefined;
  @query('ds-text-area') private _reason!: DsTextArea | null;
  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this.api, this.subject, REASON_FORM, text));

  constructor() {
    super();
    // The form does not wait for it: somebody needs care now.
    void new Task(this, {
      task: async ([api, subject], { signal }) => {
        const kept = (await readFormDraft(api, subject, REASON_FORM, signal)) ?? '';
        if (kept === '' || this._reason?.value !== '') return;
        this._reason.value = kept;
        this._keeper.begin(kept);
      },
      args: () => [this.api, this.subject] as const,
    });
  }

  override render() {
    return html`
      <ds-page-header .heading=${msg('Emergency access', { id: 'account.emergency.title' })}>
        ${msg('Only when somebody needs care now and you have no access to their record.', { id: 'account.emergency.lead' })}
      </ds-page-header>
      ${this._taken ? this._renderTaken(this._taken) : this._renderForm()}
    `;
  }

  private _renderForm() {
    return html`<ds-card>
      <form novalidate @submit=${this._onSubmit}>
        <ds-error-summary .errors=${this._errors}></ds-error-summary>
        ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${describeEmergencyError(this._error)}</ds-alert>`}
        <ds-alert tone="warning" quiet .heading=${msg('The patient sees this', { id: 'account.emergency.seen' })}>
          ${msg('Your name, the time and your reason are kept, and shown to the patient. The record is open for 60 minutes. You can read, not change.', { id: 'account.emergency.seen-text' })}
        </ds-alert>
        ${renderSearchFields(this._way, (way) => (this._way = way))}
        <ds-text-area name="reason" required maxlength="500" .label=${msg('Why do you need it?', { id: 'account.emergency.reason' })} .validator=${longEnough} @input=${this._onReason} @focusout=${this._keeper.flush}></ds-text-area>
        <p role="status">${this._keeper.state === 'failed' ? keepFailedText() : nothing}</p>
        <div><ds-button type="submit" variant="danger" .busy=${this._busy}>${msg('Open the record', { id: 'account.emergency.open' })}</ds-button></div>
      </form>
    </ds-card>`;
  }

  private _renderTaken({ patientId, displayName, endsAt }: TakenEmergencyAccess) {
    const zone = this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
    const until = formatTime(endsAt, zone, this.locale);
    return html`<ds-alert tone="success" .heading=${msg(str`The record of ${displayName} is open`, { id: 'account.emergency.opened' })}>
      ${msg(str`Until ${until}.`, { id: 'account.emergency.until' })}
      <a slot="actions" href="/patients/${patientId}">${msg('Go to the record', { id: 'account.emergency.go' })}</a>
    </ds-alert>`;
  }

  private _onReason(): void {
    this._keeper.typed(this._reason?.value ?? '');
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this._errors = validateForm(form);
    if (this._errors.length > 0 || this._busy) return;
    this._busy = true;
    this._error = undefined;
    await this._keeper.hold();
    try {
      const data = new FormData(form);
      this._taken = await takeEmergencyAccess(this.api, this.subject, { ...readSearch(data, this._way), reason: String(data.get('reason')).trim() });
      this._keeper.typed('');
    } catch (error) {
      this._error = error;
    } finally {
      this._keeper.release();
      this._busy = false;
    }
  }
}

function describeEmergencyError(error: unknown): string {
  if (error instanceof ApiError && error.status === 404)
    return msg('No record fits, or more than one. Use the patient number.', { id: 'account.emergency.none' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'account-emergency-page': AccountEmergencyPage;
  }
}
