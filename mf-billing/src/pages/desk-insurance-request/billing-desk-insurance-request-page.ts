/** What somebody told of their insurance, at the desk: beside what is on file, with the photos, the insurer's answer, and a yes or no. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/table';
import '@portal/design-system/text-area';
import '../../insurance/billing-card-photos.ts';
import { msg, str } from '@lit/localize';
import type { DeskCoverageRequestDetail, NewCoverageRequestOwner } from '@portal/bff/contract/insurance';
import {
  Action,
  ApiError,
  describeError,
  FeaturePage,
  formatBirthDate,
  formatDateTime,
  FormController,
  personNameText,
  Resource,
  TextDraft,
} from '@portal/shell/contract';
import { ownerText, renderOwner } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { checkRequest, decideRequest, openDeskPhoto, readDeskRequest, setRequestOwner } from '../../api/desk-insurance-api.ts';
import { checkBadge, requestBadge, requestText } from '../../insurance/insurance-text.ts';
import { comparedFacts } from '../../insurance/told-facts.ts';

export class BillingDeskInsuranceRequestPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      p {
        margin: 0;
      }
    `,
  ];

  private readonly _words = new TextDraft(this, { name: () => `billing.desk-insurance.${this._id}`, only: { field: 'answer', maxLength: 1000 } });
  private readonly _request = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [request] = await Promise.all([readDeskRequest(api, subject, id, reading), this._words.load(reading.signal)]);
      return request;
    },
    keeps: true,
    live: 'billing.insurance-changed',
  });
  private readonly _owner = new Action(this, {
    send: (owner: NewCoverageRequestOwner, call) => setRequestOwner(this.api, this.subject, this._id, owner, call),
    said: ({ owner }) => (owner ? ownerText(owner) : msg('No one has this request now.', { id: 'billing.desk-insurance.no-owner' })),
    done: (request) => this._request.patch(request),
    failed: () => this._request.refresh(),
    describe: describeDesk,
  });
  private readonly _check = new Action(this, {
    send: (_input: void, call) => checkRequest(this.api, this.subject, this._id, call),
    said: () => msg('We’re asking the insurance company. The answer shows up here.', { id: 'billing.desk-insurance.asked' }),
    done: (request) => this._request.patch(request),
    failed: () => this._request.refresh(),
    describe: describeDesk,
  });
  private readonly _decide = new FormController(this, {
    draft: this._words,
    summary: 'none',
    values: (_form, data) => ({ approved: data.get('decision') === 'approve', answer: String(data.get('answer') ?? '').trim() }),
    send: (decision, call) => decideRequest(this.api, this.subject, this._id, decision, call),
    said: () => msg('The answer is sent.', { id: 'billing.desk-insurance.sent' }),
    sent: async (request) => {
      this._request.patch(request);
      await this.updateComplete;
      // The form that had the focus is gone.
      this.focusHeading();
    },
    failed: () => this._request.refresh(),
    describe: describeDesk,
  });

  override render() {
    const request = this._request.value;
    return html`
      <ds-page-header
        .heading=${request ? personNameText(request.patient.displayName) : msg('Insurance change', { id: 'billing.desk-insurance.request' })}
        .eyebrow=${request ? requestText(request) : ''}
        .backHref=${this.navigation.href('/insurance')}
        .backLabel=${msg('Insurance changes', { id: 'billing.desk-insurance.title' })}
      ></ds-page-header>
      ${this._request.render(msg('Loading the request', { id: 'billing.desk-insurance.request-loading' }), (shown) => this._renderRequest(shown))}
    `;
  }

  private get _id(): string {
    return this.params['requestId'] ?? '';
  }

  private _renderRequest(request: DeskCoverageRequestDetail) {
    const badge = requestBadge(request.state);
    const isOpen = request.state === 'open';
    return html`
      <ds-card .heading=${msg('What the patient told us', { id: 'billing.desk-insurance.told' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-stack>
          <ds-key-value-list .items=${this._facts(request)}></ds-key-value-list>
          ${this._renderCompared(request)}
          ${request.note ? html`<p class="text">${request.note}</p>` : nothing}
          <billing-card-photos .photos=${request.photos} .open=${this._openPhoto}></billing-card-photos>
        </ds-stack>
        ${isOpen ? renderOwner(request, this._owner) : nothing}
      </ds-card>
      ${request.kind === 'end' ? nothing : this._renderCheck(request)} ${isOpen ? this._renderDecision(request) : this._renderAnswer(request)}
    `;
  }

  private _facts({ patient, askedBy, createdAt, timeZone }: DeskCoverageRequestDetail) {
    const born = formatBirthDate(patient.birthDate, this.locale.locale);
    const facts = [
      {
        label: msg('Patient', { id: 'billing.desk-insurance.patient' }),
        value: html`<bdi>${personNameText(patient.displayName)}</bdi>, ${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.desk-insurance.born' })}`,
      },
      { label: msg('Asked by', { id: 'billing.desk-insurance.asked-by' }), value: askedBy },
      { label: msg('Sent', { id: 'billing.sheet.sent' }), value: formatDateTime(createdAt, timeZone, this.locale) },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  private _renderCompared(request: DeskCoverageRequestDetail) {
    const facts = comparedFacts(request, this.locale.locale);
    if (request.onFile === null)
      return html`<ds-key-value-list .items=${facts.map(({ label, told }) => ({ label, value: html`<bdi>${told}</bdi>` }))}></ds-key-value-list>`;
    return html`<ds-table>
      <table>
        <caption>${msg('Beside what is on file', { id: 'billing.desk-insurance.beside' })}</caption>
        <thead>
          <tr>
            <th scope="col">${msg('What', { id: 'billing.desk-insurance.what' })}</th>
            <th scope="col">${msg('Told', { id: 'billing.desk-insurance.told-short' })}</th>
            <th scope="col">${msg('On file', { id: 'billing.desk-insurance.file' })}</th>
          </tr>
        </thead>
        <tbody>
          ${facts.map(
            ({ label, told, onFile }) => html`<tr>
              <th scope="row">${label}</th>
              <td><bdi>${told || '–'}</bdi></td>
              <td><bdi>${onFile || '–'}</bdi></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </ds-table>`;
  }

  private _renderCheck({ check, asking, state, timeZone, payerName }: DeskCoverageRequestDetail) {
    const badge = check && checkBadge(check.state);
    const reasons = check?.reasons.join(', ') ?? '';
    return html`<ds-card .heading=${msg('What the insurance company says', { id: 'billing.desk-insurance.check' })}>
      ${badge ? html`<ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      <ds-stack>
        <p aria-live="polite">
          ${
            check
              ? msg(str`Asked ${formatDateTime(check.askedAt, timeZone, this.locale)}.`, { id: 'billing.desk-insurance.asked-at' })
              : asking === 'possible'
                ? msg(str`${payerName} was not asked yet.`, { id: 'billing.desk-insurance.not-asked' })
                : msg('It can’t be asked online. Call the number on the card.', { id: 'billing.desk-insurance.call' })
          }
          ${check?.planName ? html` <bdi>${check.planName}</bdi>` : nothing}
          ${reasons ? msg(str`Reason codes: ${reasons}.`, { id: 'billing.desk-insurance.reasons' }) : nothing}
        </p>
        ${this._check.renderFailure()}
      </ds-stack>
      ${
        state === 'open' && asking === 'possible'
          ? html`<ds-button slot="footer" .busy=${this._check.busy || check?.state === 'waiting'} @click=${() => this._check.run()}
              >${msg('Ask the insurance company', { id: 'billing.desk-insurance.ask' })}</ds-button
            >`
          : nothing
      }
    </ds-card>`;
  }

  private _renderDecision({ kind }: DeskCoverageRequestDetail) {
    const yes = {
      add: msg('Put it on file', { id: 'billing.desk-insurance.yes-add' }),
      change: msg('Change what is on file', { id: 'billing.desk-insurance.yes-change' }),
      end: msg('End this plan', { id: 'billing.desk-insurance.yes-end' }),
    }[kind];
    return html`<ds-card .heading=${msg('Your answer', { id: 'billing.desk-insurance.answer' })}>
      ${this._decide.render(html`<ds-stack>
        <ds-text-area
          name="answer"
          required
          maxlength="1000"
          .label=${msg('What would you like to tell the patient?', { id: 'billing.desk-insurance.words' })}
          .hint=${msg('Say what they can do next. They read it in the portal.', { id: 'billing.desk-insurance.words-hint' })}
          .value=${this._words.typed('answer')}
        ></ds-text-area>
        <ds-cluster>
          <ds-button type="submit" name="decision" value="approve" variant="primary">${yes}</ds-button>
          <ds-button type="submit" name="decision" value="decline">${msg('Leave it as it is', { id: 'billing.desk-insurance.no' })}</ds-button>
        </ds-cluster>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderAnswer({ state, answer, decidedAt, decidedBy, timeZone }: DeskCoverageRequestDetail) {
    const when = decidedAt ? formatDateTime(decidedAt, timeZone, this.locale) : '';
    return html`<ds-card .heading=${requestBadge(state).text} .eyebrow=${[when, decidedBy].filter(Boolean).join(' · ')}>
      ${answer ? html`<p class="text">${answer}</p>` : nothing}
    </ds-card>`;
  }

  private readonly _openPhoto = (photoId: string): Promise<ArrayBuffer> => openDeskPhoto(this.api, this.subject, this._id, photoId);
}

function describeDesk(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'insurance/already-decided')
    return msg('A colleague already answered this request, or the patient canceled it.', { id: 'billing.desk-insurance.error-decided' });
  if (code === 'insurance/own') return msg('This is your own request. Someone else on your team has to answer it.', { id: 'billing.desk-insurance.error-own' });
  if (code === 'insurance/taken') return msg('A colleague took this request first.', { id: 'billing.desk-insurance.error-owner' });
  if (code === 'insurance/not-for-them')
    return msg('This colleague can’t open this request. Choose someone else.', { id: 'billing.desk-insurance.error-colleague' });
  if (code === 'insurance/asked-just-now')
    return msg('It was asked a moment ago. Wait a few minutes, then ask again.', { id: 'billing.desk-insurance.error-just-now' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-insurance-request-page': BillingDeskInsuranceRequestPage;
  }
}
