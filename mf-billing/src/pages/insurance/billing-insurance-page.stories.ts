/** Plans, a plan, the form of one, and claims, in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CLAIM_ID, COVERAGE_ID, insuranceScenarios } from '../../mocks/insurance-mocks.ts';
import { BillingClaimPage } from '../claim/billing-claim-page.ts';
import { BillingClaimsPage } from '../claims/billing-claims-page.ts';
import { BillingCoverageEditPage } from '../coverage-edit/billing-coverage-edit-page.ts';
import { BillingCoveragePage } from '../coverage/billing-coverage-page.ts';
import { BillingInsurancePage } from './billing-insurance-page.ts';

defineElement('billing-insurance-page', BillingInsurancePage);
defineElement('billing-coverage-page', BillingCoveragePage);
defineElement('billing-coverage-edit-page', BillingCoverageEditPage);
defineElement('billing-claims-page', BillingClaimsPage);
defineElement('billing-claim-page', BillingClaimPage);

const meta: Meta = {
  title: 'Billing/Insurance',
  component: 'billing-insurance-page',
  render: () => html`<billing-insurance-page></billing-insurance-page>`,
  decorators: [withPortal()],
  parameters: { msw: insuranceScenarios.success },
};
export default meta;

const plan = () => html`<billing-coverage-page .params=${{ coverageId: COVERAGE_ID }}></billing-coverage-page>`;
const form = () => html`<billing-coverage-edit-page></billing-coverage-edit-page>`;
const claim = () => html`<billing-claim-page .params=${{ claimId: CLAIM_ID }}></billing-claim-page>`;

export const Plans: StoryObj = {};
export const Answered: StoryObj = { parameters: { msw: insuranceScenarios.answered } };
export const NothingKnown: StoryObj = { parameters: { msw: insuranceScenarios.unknown } };
export const Empty: StoryObj = { parameters: { msw: insuranceScenarios.empty } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['billing:read'] } })] };
export const Loading: StoryObj = { parameters: { msw: insuranceScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: insuranceScenarios.serverError } };
export const Plan: StoryObj = { render: plan };
export const NotFound: StoryObj = { render: plan, parameters: { msw: insuranceScenarios.notFound } };
export const EndedPlan: StoryObj = { render: plan, parameters: { msw: insuranceScenarios.ended } };
export const BeingChecked: StoryObj = { render: plan, parameters: { msw: insuranceScenarios.waiting } };
export const CannotAsk: StoryObj = { render: plan, parameters: { msw: insuranceScenarios.cannotAsk } };
export const ChangeWaits: StoryObj = { render: plan, parameters: { msw: insuranceScenarios.pending } };
export const NewPlan: StoryObj = { render: form, parameters: { msw: insuranceScenarios.form } };
export const ChangePlan: StoryObj = {
  render: () => html`<billing-coverage-edit-page .params=${{ coverageId: COVERAGE_ID }}></billing-coverage-edit-page>`,
  parameters: { msw: insuranceScenarios.change },
};
export const Claims: StoryObj = { render: () => html`<billing-claims-page></billing-claims-page>` };
export const NoClaims: StoryObj = { render: () => html`<billing-claims-page></billing-claims-page>`, parameters: { msw: insuranceScenarios.empty } };
export const Claim: StoryObj = { render: claim };
export const WorkingClaim: StoryObj = { render: claim, parameters: { msw: insuranceScenarios.working } };
export const NotCoveredClaim: StoryObj = { render: claim, parameters: { msw: insuranceScenarios.notCovered } };
export const LongClaim: StoryObj = { render: claim, parameters: { msw: insuranceScenarios.longClaim } };
