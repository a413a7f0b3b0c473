/** What stands above a page that is printed as it is: who sends it, whose it is, and the day. Drawn only then. */
import '@portal/design-system/brand-mark';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readBrand } from '../common/brand.ts';
import { pageLocale } from '../common/locale.ts';
import { paperFacts } from '../contract/print/paper-facts.ts';
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
    const { name, phone, address } = readBrand();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const facts = paperFacts(subject?.identity, { locale: pageLocale(), timeZone });
    return html`<div class="letterhead">
      <p><ds-brand-mark></ds-brand-mark> <strong>${name}</strong> ${[address, phone].filter(Boolean).join(' · ')}</p>
      <p>${facts.map(({ label, value }) => html`<span>${label} <strong>${value}</strong></span> `)}</p>
    </div>`;
  }

  private readonly _onPrint = ({ type }: Event): void => {
    this._printing = type === 'beforeprint';
    this._host.requestUpdate();
  };
}
