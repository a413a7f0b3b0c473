/** Emergency access: any record, at once, for an hour, with a reason that the patient sees. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-field';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { TakenEmergencyAccess } from '@portal/bff/contract/desk';
import { ApiError, describeError, FeaturePage, FormController, formatTime, readFormDraft, Resource, TextDraft } from '@portal/shell/contract';
import { longEnough, readSearch, renderSearchFields } from '@portal/shell/contract/desk';
import type { SearchWay } from '@portal/shell/contract/desk';
import { html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { takeEmergencyAccess } from '../../api/desk-api.ts';

/** The form's name among all forms of the portal. */
const REASON_FORM = 'account.emergency-reason';

export class AccountEmergencyPage extends FeaturePage {
  static override styles = [FeaturePage.styles, formStyles];

  @state() private _way: SearchWay = 'number';
  @state() private _taken: TakenEmergencyAccess | undefined;
  @query('ds-text-area') private _reason!: (HTMLElement & { value: string }) | null;

  private readonly _draft = new TextDraft(this, { name: REASON_FORM, only: { field: 'reason', maxLength: 500 } });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (_form, data) => ({ ...readSearch(data, this._way), reason: String(data.get('reason')).trim() }),
    send: (request) => takeEmergencyAccess(this.api, this.subject, request),
    sent: (taken) => {
      this._taken = taken;
    },
    describe: describeEmergencyError,
  });

  /** The form does not wait for it: somebody needs care now. */
  protected readonly _kept = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], { signal }) => readFormDraft(api, subject, REASON_FORM, signal),
    loaded: (kept) => this._bring(kept ?? ''),
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Emergency access', { id: 'account.emergency.title' })}>
        ${msg('Use this only when someone needs care now and you don’t have access to their record.', { id: 'account.emergency.lead' })}
      </ds-page-header>
      ${this._taken ? this._renderTaken(this._taken) : this._renderForm()}
    `;
  }

  private _renderForm() {
    return html`<ds-card>
      ${this._form.render(html`
        <ds-alert tone="warning" quiet .heading=${msg('The patient will see this', { id: 'account.emergency.seen' })}>
          ${msg('We keep your name, the time and your reason, and show them to the patient. The record stays open for 60 minutes. You can read it, but not change it.', { id: 'account.emergency.seen-text' })}
        </ds-alert>
        ${renderSearchFields(this._way, (way) => (this._way = way))}
        <ds-text-area name="reason" required maxlength="500" .label=${msg('Why do you need it?', { id: 'account.emergency.reason' })} .validator=${longEnough}></ds-text-area>
        <div><ds-button type="submit" variant="danger">${msg('Open the record', { id: 'account.emergency.open' })}</ds-button></div>
      `)}
    </ds-card>`;
  }

  private _renderTaken({ patientId, displayName, endsAt }: TakenEmergencyAccess) {
    const zone = this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
    const until = formatTime(endsAt, zone, this.locale);
    return html`<ds-alert tone="success" .heading=${msg(str`${displayName}’s record is open`, { id: 'account.emergency.opened' })}>
      ${msg(str`Until ${until}.`, { id: 'account.emergency.until' })}
      <a slot="actions" href="/patients/${patientId}">${msg('Go to the record', { id: 'account.emergency.go' })}</a>
    </ds-alert>`;
  }

  /** What was typed before, unless something is typed already. */
  private _bring(kept: string): void {
    if (kept === '' || this._reason?.value !== '') return;
    this._reason.value = kept;
    this._draft.begin(kept);
  }
}

function describeEmergencyError(error: unknown): string {
  if (error instanceof ApiError && error.status === 404)
    return msg('No record matches, or more than one does. Use the patient number.', { id: 'account.emergency.none' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'account-emergency-page': AccountEmergencyPage;
  }
}
