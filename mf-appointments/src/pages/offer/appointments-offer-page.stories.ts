/** An offered time, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { OFFER_ID, offerScenarios } from '../../mocks/visit-requests-mocks.ts';
import { AppointmentsOfferPage } from './appointments-offer-page.ts';

defineElement('appointments-offer-page', AppointmentsOfferPage);

const meta: Meta = {
  title: 'Appointments/Offer page',
  component: 'appointments-offer-page',
  render: () => html`<appointments-offer-page .params=${{ offerId: OFFER_ID }}></appointments-offer-page>`,
  decorators: [withPortal()],
};
export default meta;

/** Others wait for it, too. */
export const Earlier: StoryObj = { parameters: { msw: offerScenarios.earlier } };
/** Nobody else waits. */
export const Extendable: StoryObj = { parameters: { msw: offerScenarios.extendable } };
/** For who has no visit. */
export const First: StoryObj = { parameters: { msw: offerScenarios.first } };
/** At a clinic whose clock shows something else. */
export const OtherZone: StoryObj = { parameters: { msw: offerScenarios.otherZone } };
/** The clinic can't keep the time. */
export const Moved: StoryObj = { parameters: { msw: offerScenarios.moved } };
export const Accepted: StoryObj = { parameters: { msw: offerScenarios.accepted } };
export const Declined: StoryObj = { parameters: { msw: offerScenarios.declined } };
export const Expired: StoryObj = { parameters: { msw: offerScenarios.expired } };
/** Somebody else is faster. */
export const Lost: StoryObj = { parameters: { msw: offerScenarios.lost } };
export const ForWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: offerScenarios.earlier },
};
export const Loading: StoryObj = { parameters: { msw: offerScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: offerScenarios.serverError } };
