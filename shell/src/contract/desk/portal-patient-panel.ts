/**
 * A patient's record at a glance, beside the work of staff who treat them: what
 * could harm them first. Read-only; the server writes down who looked, and the
 * patient sees it. Who does not treat patients draws no panel.
 */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import { msg, str } from '@lit/localize';
import { subjectClient } from '@portal/bff/contract';
import type { MedicationEntry, ResultSummary } from '@portal/bff/contract/records';
import type { TreatmentApi, TreatmentPanel } from '@portal/bff/contract/treatment';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { fetchThrough, readJson } from '../api-error.ts';
import { FeatureElement } from '../feature-element.ts';
import { formatBirthDate, formatDateTime, formatKnownDate, formatKnownInstant } from '../intl.ts';
import { titleIn } from '../locale.ts';
import { personNameText } from '../person-name.ts';
import { Resource } from '../resource.ts';

interface Entry {
  readonly text: string;
  /** What stands below it. */
  readonly more?: string;
  readonly badge?: { readonly text: string; readonly tone: 'danger' | 'warning' | 'neutral' };
}

export class PortalPatientPanel extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .parts {
        display: grid;
        gap: var(--ds-space-4);
      }

      h3,
      p,
      ul {
        margin: 0;
      }

      h3 {
        font-size: var(--ds-text-m);
      }

      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin-block-start: var(--ds-space-1);
        padding: 0;
        list-style: none;
      }

      li,
      p {
        overflow-wrap: anywhere;
      }

      .more,
      .note {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .more {
        display: block;
      }
    `,
  ];

  @property({ attribute: 'patient-id' }) patientId = '';

  private readonly _panel = new Resource(this, {
    args: () => [this.api, this.patientId] as const,
    load: ([api, id], { signal }) =>
      readJson<TreatmentPanel>(subjectClient<TreatmentApi>({ kind: 'patient', id }, 'treatment', fetchThrough(api), { signal }).index.$get()),
  });

  override render() {
    return this._panel.render(msg('Loading the patient’s record', { id: 'shell.panel.loading' }), (panel) => this._renderPanel(panel));
  }

  private _renderPanel(panel: TreatmentPanel) {
    const { patient } = panel;
    return html`<ds-card
      .heading=${personNameText(patient.name)}
      .eyebrow=${`${formatBirthDate(patient.birthDate, this.locale.locale)} · ${patient.patientNumber}`}
    >
      <div class="parts">
        ${patient.interpreterNeeded ? html`<p><ds-badge tone="info">${msg('Needs an interpreter', { id: 'shell.panel.interpreter' })}</ds-badge></p>` : nothing}
        ${this._renderAllergies(panel)} ${this._renderMedicines(panel)} ${this._renderConditions(panel)} ${this._renderResults(panel)}
        ${this._renderVisit(panel)} ${this._renderSpeakers(panel)}
        <p class="note">${msg('The patient can see that you looked at this.', { id: 'shell.panel.seen' })}</p>
      </div>
    </ds-card>`;
  }

  private _renderAllergies({ allergies, timeZone }: TreatmentPanel) {
    const entries = allergies.items
      .filter(({ standing }) => standing !== 'past')
      .map(({ name, reaction, severe, standing, onset }) => ({
        text: name,
        more: [reaction, onset && this._day(onset, timeZone), doubtText(standing)].filter(Boolean).join(' · '),
        ...(severe ? { badge: { text: msg('Could be serious', { id: 'shell.panel.severe' }), tone: 'danger' } as const } : {}),
      }));
    return this._renderPart(
      msg('Allergies', { id: 'shell.panel.allergies' }),
      entries,
      msg('No allergies on file. Ask the patient.', { id: 'shell.panel.no-allergies' }),
      allergies.next,
    );
  }

  private _renderMedicines({ medications }: TreatmentPanel) {
    const entries = medications.items
      .filter(({ standing }) => standing !== 'past')
      .map((entry) => ({
        text: entry.name,
        more: [doseText(entry), doubtText(entry.standing)].filter(Boolean).join(' · '),
        ...medicineBadge(entry),
      }));
    return this._renderPart(
      msg('Medicines', { id: 'shell.panel.medicines' }),
      entries,
      msg('No current medicines on file.', { id: 'shell.panel.no-medicines' }),
      medications.next,
    );
  }

  private _renderConditions({ conditions, timeZone }: TreatmentPanel) {
    const entries = conditions.items
      .filter(({ standing }) => standing !== 'past')
      .map(({ name, onset, standing }) => ({
        text: name,
        more: [onset && this._day(onset, timeZone), doubtText(standing)].filter(Boolean).join(' · '),
      }));
    return this._renderPart(
      msg('Health conditions', { id: 'shell.panel.conditions' }),
      entries,
      msg('No current conditions on file.', { id: 'shell.panel.no-conditions' }),
      conditions.next,
    );
  }

  private _renderResults({ results }: TreatmentPanel) {
    const entries = results.items.map((result) => ({
      text: result.name,
      more: result.issuedAt ? formatKnownInstant(result.issuedAt, result.issuedPrecision, result.timeZone, this.locale.locale) : '',
      ...resultBadge(result),
    }));
    return this._renderPart(
      msg('Latest results', { id: 'shell.panel.results' }),
      entries,
      msg('No test results on file.', { id: 'shell.panel.no-results' }),
      null,
    );
  }

  private _renderVisit({ visits }: TreatmentPanel) {
    if (!visits) return nothing;
    const entries = visits.slice(0, 1).map(({ startsAt, timeZone, practitioner, ...visit }) => ({
      text: formatDateTime(startsAt, timeZone, this.locale),
      more: [titleIn(visit, this.locale.locale), practitioner].filter(Boolean).join(' · '),
    }));
    return this._renderPart(msg('Next visit', { id: 'shell.panel.visit' }), entries, msg('No visit is planned.', { id: 'shell.panel.no-visit' }), null);
  }

  private _renderSpeakers({ speakers, contacts }: TreatmentPanel) {
    if (!speakers || !contacts) return nothing;
    const entries = [
      ...speakers.map(({ name, relationship, basis }) => ({
        text: name,
        more: [
          relationship === 'parent' ? msg('Parent or guardian', { id: 'shell.panel.parent' }) : msg('Has access to the record', { id: 'shell.panel.access' }),
          basis ? msg('by a legal document', { id: 'shell.panel.basis' }) : '',
        ]
          .filter(Boolean)
          .join(', '),
      })),
      ...contacts.map(({ name, phone }) => ({ text: name, more: msg(str`Emergency contact, ${phone}`, { id: 'shell.panel.contact' }) })),
    ];
    return this._renderPart(
      msg('Who may speak for them', { id: 'shell.panel.speakers' }),
      entries,
      msg('Only the patient.', { id: 'shell.panel.no-speakers' }),
      null,
    );
  }

  /** @param next - set where there is more than is shown, which is said */
  private _renderPart(heading: string, entries: readonly Entry[], none: string, next: string | null) {
    return html`<section>
      <h3>${heading}</h3>
      ${
        entries.length === 0
          ? html`<p>${none}</p>`
          : html`<ul role="list">
              ${entries.map(
                ({ text, more, badge }) =>
                  html`<li>
                    ${text} ${badge ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
                    ${more ? html`<span class="more">${more}</span>` : nothing}
                  </li>`,
              )}
            </ul>`
      }
      ${next === null ? nothing : html`<p class="note">${msg('There is more than is shown here.', { id: 'shell.panel.more' })}</p>`}
    </section>`;
  }

  private _day(date: string, timeZone: string): string {
    return formatKnownDate(date, timeZone, this.locale.locale);
  }
}

/** How sure it is, where that is not plain. */
function doubtText(standing: string): string {
  if (standing === 'unconfirmed') return msg('Not confirmed', { id: 'shell.panel.unconfirmed' });
  return standing === 'unclear' ? msg('Not clear if it still holds', { id: 'shell.panel.unclear' }) : '';
}

/** The prescriber's words; where there are codes alone, that the dose stands in the record is said and not guessed. */
function doseText({ dosage, notToTake }: MedicationEntry): string {
  if (notToTake) return '';
  const words = dosage.flatMap(({ text, instruction }) => text ?? instruction ?? []);
  if (words.length > 0 && words.length === dosage.length) return words.join('; ');
  return [...words, msg('Ask for the dose', { id: 'shell.panel.dose' })].join('; ');
}

function medicineBadge({ standing, status }: MedicationEntry): Pick<Entry, 'badge'> {
  if (standing === 'avoid') return { badge: { text: msg('Not to be taken', { id: 'shell.panel.avoid' }), tone: 'danger' } };
  return status === 'on-hold' ? { badge: { text: msg('Paused', { id: 'shell.panel.paused' }), tone: 'warning' } } : {};
}

function resultBadge({ flag, withdrawnAt, withdrawnFor }: ResultSummary): Pick<Entry, 'badge'> {
  if (withdrawnAt !== null) {
    const isTakenBack = withdrawnFor === 'error' || withdrawnFor === 'deleted';
    const text = isTakenBack ? msg('Withdrawn', { id: 'shell.panel.withdrawn' }) : msg('No longer shown', { id: 'shell.panel.withheld' });
    return { badge: { text, tone: 'neutral' } };
  }
  if (flag === 'critical') return { badge: { text: msg('Far out of range', { id: 'shell.panel.critical' }), tone: 'danger' } };
  return flag === 'abnormal' ? { badge: { text: msg('Out of range', { id: 'shell.panel.abnormal' }), tone: 'warning' } } : {};
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-patient-panel': PortalPatientPanel;
  }
}
