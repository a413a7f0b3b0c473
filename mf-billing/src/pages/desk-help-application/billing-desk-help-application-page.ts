/** One application at the desk: what they said, what the rules give, their documents, and the answer. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/grid';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/timeline';
import { msg, str } from '@lit/localize';
import type { DeskApplicationDetail, NewOwner } from '@portal/bff/contract/assistance';
import {
  Action,
  defineElement,
  FeaturePage,
  formatBirthDate,
  formatDateTime,
  formatMoney,
  personNameText,
  readFormDraft,
  Resource,
} from '@portal/shell/contract';
import { ownerText, renderOwner } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { paperAddress, readDeskHelp, setHelpOwner } from '../../api/desk-help-api.ts';
import { timelineOf } from '../../help/events.ts';
import { discountText, helpBadge, refusalText, untilText } from '../../help/help-text.ts';
import { householdFacts, incomeFacts, reasonFacts } from '../../help/said.ts';
import { renderSteps } from '../../help/worked-out.ts';
import { BillingDeskHelpAnswer } from './billing-desk-help-answer.ts';
import { answerDraft, describeDesk } from './desk-help-text.ts';

defineElement('billing-desk-help-answer', BillingDeskHelpAnswer);

interface Loaded {
  readonly application: DeskApplicationDetail;
  /** What was typed and not sent. */
  readonly kept: string;
}

export class BillingDeskHelpApplicationPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .steps {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0 0 var(--ds-space-4);
        padding-inline-start: var(--ds-space-5);
      }

      .result {
        font-size: var(--ds-text-xl);
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  private readonly _loaded = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading): Promise<Loaded> => {
      const [application, kept] = await Promise.all([readDeskHelp(api, subject, id, reading), readFormDraft(api, subject, answerDraft(id), reading.signal)]);
      return { application, kept: kept ?? '' };
    },
    live: 'billing.help-changed',
    entity: ({ application }) => application.id,
  });
  private readonly _owner = new Action(this, {
    send: (owner: NewOwner, call) => setHelpOwner(this.api, this.subject, this._id, owner, call),
    said: ({ owner }) => (owner ? ownerText(owner) : msg('No one has this application now.', { id: 'billing.desk-help.no-owner' })),
    done: (application) => this._loaded.patch((loaded) => ({ ...loaded, application })),
    failed: () => this._loaded.refresh(),
    describe: describeDesk,
  });

  override render() {
    const application = this._loaded.value?.application;
    return html`
      <ds-page-header
        .heading=${application ? personNameText(application.patient.displayName) : msg('Application for help', { id: 'billing.help.application' })}
        .eyebrow=${msg('Application for help', { id: 'billing.help.application' })}
        .backHref=${this.navigation.href('/help-applications')}
        .backLabel=${msg('Applications for help', { id: 'billing.desk-help.title' })}
      ></ds-page-header>
      ${this._loaded.render(msg('Loading the application', { id: 'billing.desk-help.application-loading' }), (loaded) => this._renderApplication(loaded))}
    `;
  }

  private get _id(): string {
    return this.params['applicationId'] ?? '';
  }

  private _renderApplication({ application, kept }: Loaded) {
    const isOpen = application.state === 'sent' || application.state === 'needs_more';
    return html`
      ${this._renderStanding(application, isOpen)}
      <ds-grid min-column="22rem" columns="2">
        ${this._renderSaid(application)}
        <div class="side">${this._renderWorkedOut(application)} ${this._renderPapers(application)}</div>
      </ds-grid>
      ${
        isOpen
          ? html`<billing-desk-help-answer .application=${application} .kept=${kept} @help-changed=${this._onChanged}></billing-desk-help-answer>`
          : nothing
      }
      ${this._renderBills(application)} ${this._renderEvents(application)}
    `;
  }

  private _renderStanding(application: DeskApplicationDetail, isOpen: boolean) {
    const badge = helpBadge(application);
    const { patient, appliedBy, answerBy, timeZone, appealText, isSecondLook, discount, helpUntil, refusal, decidedBy, decidedAt, answer } = application;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const facts = [
      {
        label: msg('Patient', { id: 'billing.desk-help.fact-patient' }),
        value: html`<bdi>${personNameText(patient.displayName)}</bdi>, ${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.desk-help.patient' })}`,
      },
      { label: msg('Applied by', { id: 'billing.desk-help.fact-by' }), value: appliedBy },
      {
        label: msg('Promised by', { id: 'billing.desk-help.fact-promised' }),
        value: isOpen && answerBy ? formatDateTime(answerBy, timeZone, this.locale) : null,
      },
      { label: msg('Second look, because', { id: 'billing.desk-help.fact-second' }), value: appealText && html`<span class="text">${appealText}</span>` },
      { label: msg('Before', { id: 'billing.desk-help.fact-before' }), value: isOpen && isSecondLook && discount !== null ? discountText(discount) : null },
      {
        label: msg('Decided', { id: 'billing.desk-help.fact-decided' }),
        value: !isOpen && decidedAt ? [formatDateTime(decidedAt, timeZone, this.locale), decidedBy].filter(Boolean).join(', ') : null,
      },
      { label: msg('Help', { id: 'billing.desk-help.fact-help' }), value: !isOpen && discount !== null ? discountText(discount) : null },
      { label: msg('Lasts', { id: 'billing.desk-help.fact-until' }), value: !isOpen && helpUntil ? untilText(helpUntil, locale) : null },
      { label: msg('Reason', { id: 'billing.desk-help.fact-reason' }), value: !isOpen && refusal ? refusalText(refusal) : null },
      { label: msg('Answer', { id: 'billing.desk-help.fact-answer' }), value: !isOpen && answer ? html`<span class="text">${answer}</span>` : null },
    ];
    return html`<ds-card class="standing" .heading=${msg('Where it stands', { id: 'billing.desk-help.standing' })}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      <ds-key-value-list .items=${facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))}></ds-key-value-list>
      ${isOpen ? renderOwner(application, this._owner) : nothing}
    </ds-card>`;
  }

  private _renderSaid(application: DeskApplicationDetail) {
    const { locale } = this.locale;
    return html`<ds-card .heading=${msg('What they said', { id: 'billing.desk-help.said' })}>
      <ds-key-value-list
        .items=${[
          ...householdFacts(application),
          ...incomeFacts(application, locale),
          ...reasonFacts(application, locale),
          {
            label: msg('Signed', { id: 'billing.desk-help.signed' }),
            value: application.signedName || msg('Drawn by hand', { id: 'billing.desk-help.drawn' }),
          },
        ]}
      ></ds-key-value-list>
    </ds-card>`;
  }

  private _renderWorkedOut({ workedOut }: DeskApplicationDetail) {
    return html`<ds-card .heading=${msg('What the rules give', { id: 'billing.desk-help.rules' })}>
      ${
        workedOut
          ? html`${renderSteps(workedOut, this.locale.locale)}
            <p class="result">${workedOut.discount > 0 ? discountText(workedOut.discount) : msg('Nothing by the rules', { id: 'billing.desk-help.nothing' })}</p>`
          : html`<p>${msg('The clinic had no rules for help when this was sent.', { id: 'billing.desk-help.no-rules' })}</p>`
      }
    </ds-card>`;
  }

  private _renderPapers({ id, papers }: DeskApplicationDetail) {
    const label = msg('Documents', { id: 'billing.help.step-name-documents' });
    return html`<ds-card .heading=${label}>
      ${
        papers.length === 0
          ? html`<p>${msg('They sent none.', { id: 'billing.desk-help.no-papers' })}</p>`
          : html`<ds-list divided .label=${label}>
              ${papers.map(
                (paper) => html`<ds-list-item>
                  ${
                    paper.scan === 'clean' || paper.scan === 'unchecked'
                      ? html`<ds-link .href=${paperAddress(this.subject, id, paper.id)} download=${paper.name}>${paper.name}</ds-link>`
                      : paper.name
                  }
                  ${scanText(paper.scan) ? html`<span slot="meta">${scanText(paper.scan)}</span>` : nothing}
                </ds-list-item>`,
              )}
            </ds-list>`
      }
    </ds-card>`;
  }

  private _renderBills({ bills }: DeskApplicationDetail) {
    if (bills.length === 0) return nothing;
    return html`<ds-card .heading=${msg('Taken off', { id: 'billing.desk-help.taken' })}>
      <ds-key-value-list .items=${bills.map(({ number, cents }) => ({ label: number, value: formatMoney(0 - cents, this.locale.locale) }))}></ds-key-value-list>
    </ds-card>`;
  }

  private _renderEvents({ events, timeZone }: DeskApplicationDetail) {
    const names = new Map(events.map(({ id, by }) => [id, by ?? '']));
    return html`<ds-card .heading=${msg('What happened', { id: 'billing.help.events' })}>
      <ds-timeline .events=${timelineOf(events, ({ id }) => names.get(id) ?? '')} .timeZone=${timeZone} heading-level="3"></ds-timeline>
    </ds-card>`;
  }

  private async _onChanged(): Promise<void> {
    await this._loaded.refresh();
    // The form that had the focus is gone.
    this.focusHeading();
  }
}

/** What is to be known of a document before it is opened; empty where nothing is wrong. */
function scanText(scan: DeskApplicationDetail['papers'][number]['scan']): string {
  if (scan === 'waiting') return msg('We’re still checking this for harmful software. Look again in a few minutes.', { id: 'billing.desk-help.paper-waiting' });
  if (scan === 'infected') return msg('It has harmful software in it. Ask for another copy.', { id: 'billing.desk-help.paper-infected' });
  return scan === 'unchecked' ? msg('Not checked for harmful software.', { id: 'billing.desk-help.paper-unchecked' }) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-help-application-page': BillingDeskHelpApplicationPage;
  }
}
