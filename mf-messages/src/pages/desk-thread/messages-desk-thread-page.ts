/** One thread at the clinic desk: what the patient's page shows, with the work on it. */
import '@portal/design-system/card';
import type { Thread } from '@portal/bff/contract/messages';
import { defineElement } from '@portal/shell/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { patientText } from '../../desk/desk-text.ts';
import { MessagesDeskWork } from '../../desk/messages-desk-work.ts';
import type { WorkChangeEvent } from '../../desk/messages-desk-work.ts';
import { MessagesThreadPage } from '../thread/messages-thread-page.ts';

defineElement('messages-desk-work', MessagesDeskWork);

export class MessagesDeskThreadPage extends MessagesThreadPage {
  protected override eyebrowOf({ patient }: Thread): string {
    return patient ? patientText(patient, this.locale.locale) : '';
  }

  protected override renderThread(thread: Thread): TemplateResult {
    return html`
      <ds-card><messages-desk-work .thread=${thread} @work-change=${this._onWork}></messages-desk-work></ds-card>
      ${super.renderThread(thread)}
    `;
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
