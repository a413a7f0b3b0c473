/** What stands above a page that is printed as it is: who sends it, whose it is, and the day. Drawn only then. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readBrand } from '../common/brand.ts';
import { pageLocale } from '../common/locale.ts';
import { formatBirthDate, formatDate } from '../contract/intl.ts';
import type { SubjectInfo } from '../session/session-info.ts';

export class Letterhead implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private _printing = false;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this._onPrint);
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this._onPrint);
  }

  render(subject: SubjectInfo | undefined) {
    if (!this._printing) return nothing;
    const { name, phone } = readBrand();
    const identity = subject?.identity;
    const locale = pageLocale();
    const facts = [
      identity && [msg('Patient', { id: 'shell.print.patient' }), identity.fullName],
      identity && [msg('Birth date', { id: 'shell.print.birth-date' }), formatBirthDate(identity.birthDate, locale)],
      identity?.patientNumber && [msg('Patient number', { id: 'shell.print.number' }), identity.patientNumber],
      [msg('Printed', { id: 'shell.print.on' }), formatDate(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone, locale, 'short')],
    ];
    return html`<div class="letterhead">
      <p><strong>${name}</strong> ${phone}</p>
      <p>${facts.map((fact) => (fact ? html`<span>${fact[0]} <strong>${fact[1]}</strong></span> ` : nothing))}</p>
    </div>`;
  }

  private readonly _onPrint = ({ type }: Event): void => {
    this._printing = type === 'beforeprint';
    this._host.requestUpdate();
  };
}
