/** Stories of `ds-address`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/address.ts';

const meta: Meta = {
  title: 'Design system/Forms/Address',
  component: 'ds-address',
  parameters: { controls: { disable: false } },
};
export default meta;

const REGIONS = [
  { value: 'ME', label: 'Maine' },
  { value: 'NH', label: 'New Hampshire' },
  { value: 'VT', label: 'Vermont' },
];
const COUNTRIES = [
  { value: 'US', label: 'United States' },
  { value: 'CA', label: 'Canada' },
];
const LIBRARY = JSON.stringify({ line1: '12 Library Lane', line2: '2nd floor', city: 'Northfield', region: 'VT', postalCode: '05663' });
const ERRORS = { line1: 'We can’t find this street. Please check it.', postalCode: 'This ZIP code is not in Vermont. Please check it.' };

/** Where a parcel goes: browsers fill it in with one press. */
export const Default: StoryObj = {
  args: { label: 'Delivery address', hint: 'We deliver on weekdays.', section: 'shipping', required: true, disabled: false, readonly: false, error: '' },
  render: (args) => html`<ds-address
    name="address"
    label=${args['label']}
    hint=${args['hint']}
    section=${args['section']}
    error=${args['error']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
    .regions=${REGIONS}
  ></ds-address>`,
};

/** With errors of the server, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-address label="Delivery address" required .regions=${REGIONS} value=${LIBRARY} .errors=${ERRORS}></ds-address>
    <ds-address label="Billing address" disabled .regions=${REGIONS} value=${LIBRARY}></ds-address>
    <ds-address label="Your branch" readonly no-mark .regions=${REGIONS} value=${LIBRARY}></ds-address>
  </div>`,
};

/** Another country: its own names, its own postal code, and the country asked. */
export const WithCountry: StoryObj = {
  render: () => html`<ds-address
    label="Delivery address"
    .countries=${COUNTRIES}
    region-label="Province or state"
    postal-label="Postal code"
    postal-pattern=""
  ></ds-address>`,
};

/** Long names wrap. */
export const LongText: StoryObj = {
  render: () => html`<ds-address
    label="Donauwaldbäckereispezialitätenbestellformularzusammenfassungs"
    error="We do not deliver to this address yet. Please choose another one, or pick your order up at the bakery."
    required
    value=${JSON.stringify({ line1: 'Donauwaldbäckereispezialitätenbestellformularzusammenfassungs 1', city: 'A', region: 'VT', postalCode: '05663' })}
  ></ds-address>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
