/** For people outside the United States: how to reach the International Appointment Office, and a request to it. */
import '@portal/design-system/badge';
import '@portal/design-system/date-field';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { InternationalOffice } from '@portal/bff/contract/registration';
import { html, nothing } from 'lit';
import { phoneHref } from '../contract/phone.ts';
import { pageLocale } from '../common/locale.ts';
import { Resource } from '../contract/resource.ts';
import { describeHours, describeZone } from './office-hours-text.ts';
import { askOffice, readOffice } from './register-api.ts';
import { birthDateField, nameField } from './register-fields.ts';
import { RegisterStep, textOf } from './register-step.ts';

export class PortalRegisterInternational extends RegisterStep {
  protected override readonly kept = { step: 'request', fields: ['givenName', 'familyName', 'birthDate', 'country', 'email', 'phone', 'message'] } as const;
  private readonly _office = new Resource(this, { args: () => [] as const, load: readOffice });

  protected override get submitLabel(): string {
    return msg('Send request', { id: 'shell.register.send-request' });
  }

  protected override renderFields() {
    return html`
      <section aria-labelledby="office">
        <h3 id="office">${msg('International Appointment Office', { id: 'shell.register.office' })}</h3>
        ${this._office.value ? this._renderOffice(this._office.value) : nothing}
      </section>
      <h3>${msg('Or write to us. We’ll answer within 2 business days.', { id: 'shell.register.write' })}</h3>
      ${nameField('givenName', msg('First name', { id: 'shell.register.given-name' }), 'given-name')}
      ${nameField('familyName', msg('Last name', { id: 'shell.register.family-name' }), 'family-name')}
      ${birthDateField('birthDate', msg('Your birth date', { id: 'shell.register.birth-date' }), 'bday')}
      ${nameField('country', msg('Country you live in', { id: 'shell.register.country' }), 'country-name')}
      <ds-text-field name="email" type="email" required maxlength="254" autocomplete="email" .label=${msg('Email', { id: 'shell.register.email' })}></ds-text-field>
      <ds-text-field
        name="phone"
        type="tel"
        required
        minlength="5"
        maxlength="40"
        autocomplete="tel"
        .label=${msg('Phone, with country code', { id: 'shell.register.phone-international' })}
        .noun=${msg('Phone', { id: 'shell.register.phone' })}
      ></ds-text-field>
      <ds-text-area name="message" required maxlength="2000" .label=${msg('How can we help you?', { id: 'shell.register.message' })}></ds-text-area>
    `;
  }

  protected override send(data: FormData): Promise<void> {
    const text = (name: string): string => textOf(data, name);
    return askOffice({
      givenName: text('givenName'),
      familyName: text('familyName'),
      birthDate: text('birthDate'),
      country: text('country'),
      email: text('email'),
      phone: text('phone'),
      message: text('message'),
    });
  }

  private _renderOffice({ phone, email, hours, timeZone, openNow }: InternationalOffice) {
    const locale = pageLocale();
    return html`<ds-key-value-list
      layout="stacked"
      .items=${[
        { label: msg('Phone', { id: 'shell.register.phone' }), value: html`<ds-link href=${phoneHref(phone)}>${phone}</ds-link>` },
        { label: msg('Email', { id: 'shell.register.email' }), value: html`<ds-link href=${`mailto:${email}`}>${email}</ds-link>` },
        {
          label: msg('Hours', { id: 'shell.register.office-hours' }),
          value: html`${hours.map((each) => html`<div>${describeHours(each, locale)}</div>`)}
            <div>${describeZone(timeZone, locale)}</div>`,
        },
        {
          label: msg('Now', { id: 'shell.register.now' }),
          value: openNow
            ? html`<ds-badge tone="success">${msg('Open', { id: 'shell.register.open' })}</ds-badge>`
            : html`<ds-badge tone="neutral">${msg('Closed', { id: 'shell.register.closed' })}</ds-badge>`,
        },
      ]}
    ></ds-key-value-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-international': PortalRegisterInternational;
  }
}
