/** Changing which days and times work for somebody who is on the wait list. The place stays. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { Choices } from '@portal/bff/contract/scheduling';
import type { Waiting } from '@portal/bff/contract/visit-requests';
import {
  FeaturePage,
  formatClock,
  formatPlainDate,
  formatWeekday,
  FormController,
  readTexts,
  RecordEdit,
  Resource,
  titleIn,
  whoseText,
} from '@portal/shell/contract';
import { css, html } from 'lit';
import { changeWaiting, readAskingFacts, readWaiting } from '../../api/visit-requests-api.ts';
import { kindText, noticeText, wayText } from '../../asking/asking-text.ts';
import { renderWaitingFields, textsOfWaiting, waitingFieldOf, waitingIn, wrongWaitingText } from '../../asking/waiting-fields.ts';
import type { WaitingPart } from '../../asking/waiting-fields.ts';

interface Facts {
  readonly choices: Choices;
  readonly entry: Waiting;
}

export class AppointmentsChangeWaitPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  private readonly _edit = new RecordEdit<Waiting, WaitingPart>(this, {
    name: () => `appointments.change-wait.${this.params['entryId'] ?? ''}`,
    read: (signal) => readWaiting(this.api, this.subject, this.params['entryId'] ?? '', signal ? { signal } : {}),
    valuesOf: ({ practitionerId, modality, weekdays, fromTime, untilTime, firstDay, lastDay, noticeHours }) => ({
      practitionerId,
      modality,
      weekdays,
      fromTime,
      untilTime,
      firstDay,
      lastDay,
      noticeHours,
    }),
    typed: (form) => waitingIn(readTexts(form)),
  });
  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this.params['entryId'] ?? ''] as const,
    load: async ([api, subject], reading): Promise<Facts> => {
      const [{ choices }, entry] = await Promise.all([readAskingFacts(api, subject, reading), this._edit.begin(reading.signal)]);
      return { choices, entry };
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._edit,
    values: (form) => ({ ...this._edit.changed(waitingIn(readTexts(form))), version: this._edit.version }),
    send: (change, call) => changeWaiting(this.api, this.subject, this.params['entryId'] ?? '', change, call),
    said: () => msg('Saved. You keep your place.', { id: 'appointments.wait.saved' }),
    sent: () => this.navigation.navigate('/appointments/requests'),
    fieldsOf: ({ fields }) => fields.map(waitingFieldOf),
    describeField: wrongWaitingText,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Change what works for you', { id: 'appointments.asked.change-wait' }), (person) => msg(str`Change what works for ${person}`, { id: 'appointments.wait.change-theirs' }))}
        .backHref=${this.navigation.href('/appointments/requests')}
        .backLabel=${msg('Requests', { id: 'appointments.lists.requests' })}
      ></ds-page-header>
      ${this._facts.render(msg('Loading the form', { id: 'appointments.request.loading' }), (facts) => (facts.entry.state === 'waiting' ? this._renderForm(facts) : this._renderOver()))}
    `;
  }

  private _renderForm(facts: Facts) {
    const { entry, choices } = facts;
    const texts = textsOfWaiting({ ...entry, ...this._edit.drafted });
    return html`<ds-card .heading=${entry.visit ? titleIn(entry.visit, this.locale.locale) : kindText(entry, this.locale.locale)} .eyebrow=${entry.clinic}>
      ${this._form.render(
        html`<ds-stack>
          ${this._form.renderFailure()} ${this._edit.renderNote(() => this._onStartOver())}
          ${renderWaitingFields({
            value: (name) => texts[name] ?? '',
            note: (name) => this._note(name, facts),
            practitioners: choices.practitioners.filter(({ clinicIds }) => clinicIds.includes(entry.clinicId)),
            asksWay: true,
            locale: this.locale.locale,
          })}
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

  private _renderOver() {
    return html`<ds-alert tone="info">${msg('You are no longer on this wait list.', { id: 'appointments.wait.over' })}</ds-alert>`;
  }

  /** What somebody else put into a field meanwhile. */
  private _note<Name extends keyof WaitingPart>(name: Name, { choices, entry }: Facts): string {
    const { locale } = this.locale;
    const typed = { ...entry, ...this._edit.drafted }[name] as WaitingPart[Name];
    return this._edit.onFileNow(name, typed, (onFile): string => {
      if (Array.isArray(onFile)) return onFile.map((weekday) => formatWeekday(weekday, locale)).join(', ');
      if (typeof onFile === 'number') return noticeText(onFile);
      if (name === 'modality') return wayText(onFile as WaitingPart['modality']);
      if (name === 'practitionerId') return choices.practitioners.find(({ id }) => id === onFile)?.name ?? '';
      if (typeof onFile !== 'string') return '';
      return name === 'firstDay' || name === 'lastDay' ? formatPlainDate(onFile, locale) : formatClock(onFile, locale);
    });
  }

  private _onStartOver(): void {
    this._edit.startOver();
    this._form.clear();
    void this._facts.refresh();
  }

  private _onCancel(): void {
    this._edit.drop();
    this.navigation.navigate('/appointments/requests');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-change-wait-page': AppointmentsChangeWaitPage;
  }
}
