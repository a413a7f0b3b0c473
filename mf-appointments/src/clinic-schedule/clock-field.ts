/** A time of day in a form, on the steps of five minutes by which time is booked. */
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { html } from 'lit';

export interface ClockField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
}

export const renderClock = ({ name, label, value, hint = '', required = false }: ClockField) => html`<ds-text-field
  type="time"
  step="300"
  .name=${name}
  .label=${label}
  .hint=${hint}
  .required=${required}
  .value=${value}
></ds-text-field>`;

/** Midnight as the end of a day: people write it as the clock shows it. */
export const endOf = (clock: string): string => (clock === '00:00' ? '24:00' : clock);

/** As the field shows it. */
export const shownEnd = (clock: string): string => (clock === '24:00' ? '00:00' : clock);

export const midnightHint = (): string => msg('For the end of the day, put in 12:00 AM.', { id: 'appointments.clinic.midnight' });
