/** A visit on paper, to take along: when, where, how to get ready, and room for questions. */
import { msg } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import { formatDate, formatTime, titleIn } from '@portal/shell/contract';
import { FeatureSheet, renderFacts } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { placeText, preparationText, statusBadge } from '../../visit-text.ts';

export class AppointmentsVisitSheet extends FeatureSheet<Visit> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .when {
        font-size: 1.2rem;
        font-weight: var(--ds-weight-bold);
      }

      .line {
        block-size: 2.4rem;
        border-block-end: 1px solid var(--ds-color-control-border);
      }
    `,
  ];

  protected override heading(visit: Visit): string {
    return titleIn(visit, this.locale.locale);
  }

  protected override renderBody(visit: Visit) {
    const { locale } = this.locale;
    const isInPerson = visit.modality === 'in_person';
    return html`
      <p class="when">${`${formatDate(visit.startsAt, visit.timeZone, locale)}, ${formatTime(visit.startsAt, visit.timeZone, this.locale)}`}</p>
      ${renderFacts([
        [msg('Status', { id: 'appointments.sheet.status' }), statusBadge(visit)?.text],
        [msg('Why it was canceled', { id: 'appointments.visit.cancel-reason' }), visit.cancelReason],
        [msg('How', { id: 'appointments.sheet.how' }), isInPerson ? null : placeText(visit)],
        [msg('With', { id: 'appointments.visit.with' }), visit.practitioner],
        [msg('Clinic', { id: 'appointments.visit.clinic' }), visit.clinic],
        [msg('Address', { id: 'appointments.visit.address' }), isInPerson ? visit.address : null],
        [msg('Phone', { id: 'appointments.visit.phone' }), visit.clinicPhone],
      ])}
      ${renderText(msg('How to get ready', { id: 'appointments.visit.instructions' }), preparationText(visit, locale))}
      ${renderText(msg('Reason for visit', { id: 'appointments.visit.reason' }), visit.reason)}
      ${
        // Only what is still to come can be asked about there.
        visit.cancellable
          ? html`<div class="whole">
            <h2>${msg('What I want to ask', { id: 'appointments.sheet.questions' })}</h2>
            ${[0, 1, 2, 3].map(() => html`<div class="line"></div>`)}
          </div>`
          : nothing
      }
    `;
  }
}

function renderText(heading: string, text: string | null) {
  return text ? html`<h2>${heading}</h2><p class="written">${text}</p>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visit-sheet': AppointmentsVisitSheet;
  }
}
