/** Versions of the questions before a visit: which one patients are asked, which are being written, and those from before. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Version } from '@portal/bff/contract/decision-questions';
import { Action, FeaturePage, formatDateTime, PagedResource, personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listVersions, startDraft } from '../../api/decision-questions-api.ts';
import { stateText, versionTitle } from '../../questions/question-text.ts';

const TONES = { draft: 'info', live: 'success', retired: 'neutral' } as const;

export class AppointmentsQuestionsPage extends FeaturePage {
  private readonly _versions = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listVersions(api, subject, part, reading),
    row: 'ds-list-item',
  });
  private readonly _start = new Action(this, {
    send: (_none: void, call) => startDraft(this.api, this.subject, null, call),
    done: ({ id }) => this.navigation.navigate(`/schedule/questions/${id}`),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Questions before a visit', { id: 'appointments.questions.title' })}
        .backHref=${this.navigation.href('/schedule/templates')}
        .backLabel=${msg('Weekly hours', { id: 'appointments.clinic.templates' })}
      >
        <p>
          ${msg('Patients answer these before they choose a time. They are the same at every clinic. A draft changes nothing for them until it is live.', { id: 'appointments.questions.lead' })}
        </p>
        <ds-button slot="actions" variant="primary" .busy=${this._start.busy} @click=${() => this._start.run()}>${msg('Start a draft', { id: 'appointments.questions.start' })}</ds-button>
      </ds-page-header>
      ${this._start.renderFailure()}
      ${this._versions.render(msg('Loading the versions', { id: 'appointments.questions.versions-loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(versions: readonly Version[]) {
    if (versions.length === 0) {
      return html`<ds-empty-state icon="info" .heading=${msg('No questions yet', { id: 'appointments.questions.none' })}>
        ${msg('Patients go straight to the times. Choose “Start a draft” to write the first questions.', { id: 'appointments.questions.none-text' })}
      </ds-empty-state>`;
    }
    return html`<ds-card>
      <ds-list divided .label=${msg('Versions', { id: 'appointments.questions.versions' })}>
        ${repeat(
          versions,
          ({ id }) => id,
          (version) => this._renderRow(version),
        )}
      </ds-list>
      ${this._versions.renderMore({ label: msg('Older versions', { id: 'appointments.questions.more' }) })}
    </ds-card>`;
  }

  private _renderRow(version: Version) {
    const { id, state, questionCount, basedOn } = version;
    return html`<ds-list-item .href=${this.navigation.href(`/schedule/questions/${id}`)}>
      ${versionTitle(version)}
      <span slot="meta">${questionCount === 1 ? msg('1 question', { id: 'appointments.questions.count-one' }) : msg(str`${questionCount} questions`, { id: 'appointments.questions.count' })}</span>
      ${basedOn === null ? nothing : html`<span slot="meta">${msg(str`Begun from version ${basedOn}`, { id: 'appointments.questions.based-on' })}</span>`}
      <span slot="meta">${this._when(version)}</span>
      <ds-badge slot="trailing" tone=${TONES[state]}>${stateText(state)}</ds-badge>
    </ds-list-item>`;
  }

  /** Who made it what it is, and when. */
  private _when({ liveAt, liveBy, updatedAt, updatedBy }: Version): string {
    const [at, by] = liveAt === null ? [updatedAt, updatedBy] : [liveAt, liveBy];
    const when = formatDateTime(at, this.locale.timeZone, this.locale);
    if (by === null) return when;
    const who = personNameText(by);
    return liveAt === null
      ? msg(str`Saved ${when} by ${who}`, { id: 'appointments.questions.saved-by' })
      : msg(str`Live since ${when}, by ${who}`, { id: 'appointments.questions.live-by' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-questions-page': AppointmentsQuestionsPage;
  }
}
