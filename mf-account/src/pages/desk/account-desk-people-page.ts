/** Helping one patient in: an activation code to print, or signing in again after a lock or a lost phone. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { ActivationCode, ChartMatch } from '@portal/bff/contract/desk';
import { Action, defineElement, FeaturePage, formatDate, formatBirthDate, FormController, personNameText, Turn } from '@portal/shell/contract';
import { longEnough, PortalChartSearch } from '@portal/shell/contract/desk';
import type { ChartSelectEvent } from '@portal/shell/contract/desk';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { issueCode, unlock } from '../../api/desk-api.ts';

defineElement('portal-chart-search', PortalChartSearch);

export class AccountDeskPeoplePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    formStyles,
    css`
      .code {
        margin-block: var(--ds-space-4);
        font-family: var(--ds-font-mono, monospace);
        font-size: var(--ds-text-2xl);
        letter-spacing: 0.08em;
      }
    `,
  ];

  @state() private _chart: ChartMatch | undefined;
  @state() private _code: ActivationCode | undefined;
  @state() private _unlocked = false;
  @query('.chosen') private _chosen!: HTMLElement | null;

  private readonly _turn = new Turn();
  private readonly _issue: Action<{ chartId: string }, ActivationCode> = new Action(this, {
    turn: this._turn,
    send: (code, call) => issueCode(this.api, this.subject, code, call),
    done: (code) => {
      this._code = code;
    },
  });
  /** Of a child's record: a warning and a guardian stand before the code. */
  private readonly _issueForChild = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: (_form, data) => ({ chartId: this._chart?.id ?? '', guardian: String(data.get('guardian')).trim() }),
    send: (code, call) => issueCode(this.api, this.subject, code, call),
    sent: (code) => {
      this._code = code;
    },
  });
  private readonly _print = new PrintAction(this, {
    tag: 'account-code-sheet',
    load: async () => (await import('./account-code-sheet.ts')).AccountCodeSheet,
    data: () => this._code,
  });
  private readonly _unlock = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: (_form, data) => ({
      chartId: this._chart?.id ?? '',
      reason: String(data.get('reason')).trim(),
      resetSecondFactor: data.has('reset'),
    }),
    send: ({ chartId, ...request }, call) => unlock(this.api, this.subject, chartId, request, call),
    sent: () => {
      this._unlocked = true;
    },
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Codes and sign-in help', { id: 'account.desk.people' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      ></ds-page-header>
      <ds-card .heading=${msg('Who is this about?', { id: 'account.people.who' })}><portal-chart-search @chart-select=${this._onChart}></portal-chart-search></ds-card>
      ${this._issue.renderFailure()}${this._issueForChild.renderFailure()}${this._unlock.renderFailure()} ${this._chart ? this._renderChart(this._chart) : nothing}
    `;
  }

  private _renderChart(chart: ChartMatch) {
    return html`
      <ds-card class="chosen" tabindex="-1" .heading=${personNameText(chart.name)}>
        <ds-key-value-list
          .items=${[
            { label: msg('Birth date', { id: 'account.desk.birth-date' }), value: formatBirthDate(chart.birthDate, this.locale.locale) },
            { label: msg('Patient number', { id: 'account.desk.patient-number' }), value: chart.patientNumber },
            {
              label: msg('Account', { id: 'account.people.account' }),
              value: chart.hasAccount
                ? msg('Has an account', { id: 'account.people.has-account' })
                : msg('No account yet', { id: 'account.people.no-account' }),
            },
          ]}
        ></ds-key-value-list>
        ${
          chart.hasAccount || chart.isMinor
            ? nothing
            : html`<ds-button slot="footer" variant="primary" .busy=${this._issue.busy} @click=${() => this._issue.run({ chartId: chart.id })}>
              ${msg('Make an activation code', { id: 'account.people.issue' })}
            </ds-button>`
        }
      </ds-card>
      ${chart.isMinor && !chart.hasAccount && !this._code ? this._renderForChild() : nothing}
      ${this._code ? this._renderCode(this._code) : nothing} ${chart.hasAccount ? this._renderUnlock() : nothing}
    `;
  }

  private _renderForChild() {
    return html`<ds-card .heading=${msg('A code for a child', { id: 'account.people.child' })}>
      ${this._issueForChild.render(
        html`
          <ds-alert tone="warning" .heading=${msg('This patient is a child', { id: 'account.people.child-warning' })}>
            ${msg('Who has the code signs in as the child and sees the whole record. Give it only to a parent or guardian whose ID you have seen. Parents can also ask for access from their own account.', { id: 'account.people.child-text' })}
          </ds-alert>
          <ds-text-field
            name="guardian"
            required
            minlength="3"
            maxlength="100"
            .label=${msg('Parent or guardian who gets the code', { id: 'account.people.guardian' })}
            .hint=${msg('First and last name, as on their ID. We keep it with the code.', { id: 'account.people.guardian-hint' })}
          ></ds-text-field>
          <div><ds-button type="submit" variant="primary">${msg('Make an activation code', { id: 'account.people.issue' })}</ds-button></div>`,
        { bare: true },
      )}
    </ds-card>`;
  }

  /** As in the letter that is printed. The code is shown once and stored nowhere. */
  private _renderCode({ name, patientNumber, code, link, expiresAt, guardian }: ActivationCode) {
    const until = formatDate(expiresAt, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale.locale);
    return html`<ds-card tone="accent" role="status" .heading=${msg('Your activation code', { id: 'account.people.code' })}>
      <p>${name}, ${patientNumber}</p>
      ${guardian === null ? nothing : html`<p>${msg(str`For ${guardian}, the parent or guardian`, { id: 'account.people.for-guardian' })}</p>`}
      <p class="code">${code}</p>
      <p>${msg(str`Go to ${new URL(link).origin}/register and choose “A code from us”.`, { id: 'account.people.code-how' })}</p>
      <p>${msg(str`The code works once, until ${until}, together with your birth date. Do not give it to anyone else.`, { id: 'account.people.code-until' })}</p>
      ${this._print.renderFailure()}
      ${this._print.renderButton(undefined, { text: msg('Print', { id: 'account.people.print' }), slot: 'footer' })}
    </ds-card>`;
  }

  private _renderUnlock() {
    return html`<ds-card .heading=${msg('Let them sign in again', { id: 'account.people.unlock' })}>
      ${
        this._unlocked
          ? html`<ds-alert tone="success">${msg('Done. We told the patient by email.', { id: 'account.people.unlocked' })}</ds-alert>`
          : this._unlock.render(
              html`
            <p>${msg('First make sure you know who you’re talking to. The patient gets an email and can see your reason.', { id: 'account.people.unlock-how' })}</p>
            <ds-text-area
              name="reason"
              required
              maxlength="500"
              .label=${msg('Why?', { id: 'account.people.reason' })}
              .hint=${msg('For example: lost their phone, showed an ID at the front desk.', { id: 'account.people.reason-hint' })}
              .validator=${longEnough}
            ></ds-text-area>
            <ds-checkbox name="reset">
              ${msg('Also turn off two-step verification, remove their passkeys and sign them out everywhere', { id: 'account.people.reset' })}
            </ds-checkbox>
            <div><ds-button type="submit" variant="primary">${msg('Unlock', { id: 'account.people.unlock-now' })}</ds-button></div>`,
              { bare: true },
            )
      }
    </ds-card>`;
  }

  private async _onChart({ detail }: ChartSelectEvent): Promise<void> {
    this._chart = detail;
    this._code = undefined;
    this._unlocked = false;
    this._turn.clear();
    await this.updateComplete;
    this._chosen?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-people-page': AccountDeskPeoplePage;
  }
}
