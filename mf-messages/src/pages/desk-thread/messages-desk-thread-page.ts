/** One thread at the clinic desk: what the patient's page shows, with the work on it and, for who treats the patient, their record at a glance. */
import '@portal/design-system/card';
import type { Thread } from '@portal/bff/contract/messages';
import { defineElement } from '@portal/shell/contract';
import { PortalPatientPanel } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { patientText } from '../../desk/desk-text.ts';
import { MessagesDeskWork } from '../../desk/messages-desk-work.ts';
import type { WorkChangeEvent } from '../../desk/messages-desk-work.ts';
import { MessagesThreadPage } from '../thread/messages-thread-page.ts';

defineElement('messages-desk-work', MessagesDeskWork);
defineElement('portal-patient-panel', PortalPatientPanel);

export class MessagesDeskThreadPage extends MessagesThreadPage {
  static override styles = [
    MessagesThreadPage.styles,
    css`
      .beside {
        grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      }

      .beside,
      .work {
        display: grid;
        align-content: start;
        gap: var(--ds-space-5);
        min-inline-size: 0;
      }
    `,
  ];

  protected override eyebrowOf({ patient }: Thread): string {
    return patient ? patientText(patient, this.locale.locale) : '';
  }

  protected override renderThread(thread: Thread): TemplateResult {
    return html`
      <div class="beside">
        <div class="work">
          <ds-card><messages-desk-work .thread=${thread} @work-change=${this._onWork}></messages-desk-work></ds-card>
          ${super.renderThread(thread)}
        </div>
        ${this._renderPanel(thread)}
      </div>
    `;
  }

  /** Only who treats patients has the records of the clinic. */
  private _renderPanel({ patient }: Thread) {
    if (!patient || !this.subject.scopes.includes('records:read')) return nothing;
    return html`<portal-patient-panel .patientId=${patient.id}></portal-patient-panel>`;
  }

  private _onWork({ detail: work }: WorkChangeEvent): void {
    if (work) this._thread.patch((thread) => ({ ...thread, work }));
    else void this._thread.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-thread-page': MessagesDeskThreadPage;
  }
}
