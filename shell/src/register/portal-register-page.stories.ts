/** Making an account, at each of its steps. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { registerMocks } from '../mocks/register-mocks.ts';
import { PortalRegisterPage } from './portal-register-page.ts';

defineElement('portal-register-page', PortalRegisterPage);

export default {
  title: 'Shell/Create an account',
  render: () => html`<portal-register-page></portal-register-page>`,
  parameters: { layout: 'fullscreen' },
};

const byLink = () => html`<portal-register-page token="a-token-of-a-link-in-a-mail"></portal-register-page>`;

export const WhoItIsFor = { parameters: { msw: registerMocks.fresh() } };
export const AboutYou = { parameters: { msw: registerMocks.identity() } };
/** Going from step to step with the browser's own buttons. */
export const BackAndForward = { parameters: { msw: registerMocks.fresh() } };
/** Sent with nothing chosen. */
export const NothingChosen = { parameters: { msw: registerMocks.fresh() } };
/** Sent with nothing filled in, then another way chosen. */
export const AnotherWay = { parameters: { msw: registerMocks.identity() } };
/** Left in the middle of a step and come back. */
export const HalfTyped = { parameters: { msw: registerMocks.halfTyped() } };
export const NoMatch = { parameters: { msw: registerMocks.noMatch() } };
export const ForSomebodyElse = { parameters: { msw: registerMocks.dependent() } };
export const ForAnAdult = { parameters: { msw: registerMocks.dependent() } };
export const PapersSent = { parameters: { msw: registerMocks.withPapers() } };
/** The connection is lost while a paper is sent. */
export const PapersBreakOff = { parameters: { msw: registerMocks.papersBreakOff() } };
export const PaperRefused = { parameters: { msw: registerMocks.paperRefused() } };
export const SomebodyElseReady = { parameters: { msw: registerMocks.dependentReady() } };
export const FromAbroad = { parameters: { msw: registerMocks.international() } };
export const Email = { parameters: { msw: registerMocks.email() } };
export const LinkSent = { parameters: { msw: registerMocks.sent() } };
export const LinkOpened = { render: byLink, parameters: { msw: registerMocks.sent() } };
/** Used in another tab between opening it and saying yes. */
export const LinkUsedMeanwhile = { render: byLink, parameters: { msw: registerMocks.linkUsedMeanwhile() } };
/** By the link of a letter: the code is filled in. */
export const InvitationOpened = {
  render: () => html`<portal-register-page code="ABCDE-12345"></portal-register-page>`,
  parameters: { msw: registerMocks.fresh() },
};
/** A letter is opened while an account for somebody else is being made. */
export const InvitationAmidAnother = {
  render: () => html`<portal-register-page code="ABCDE-12345"></portal-register-page>`,
  parameters: { msw: registerMocks.dependent() },
};
/** Loaded again on a step whose answers the server has. */
export const GivenBefore = { render: () => html`<portal-register-page step="about"></portal-register-page>`, parameters: { msw: registerMocks.account() } };
export const EmailConfirmed = { render: () => html`<portal-register-page step="email"></portal-register-page>`, parameters: { msw: registerMocks.account() } };
export const FinishedBefore = { parameters: { msw: registerMocks.finished() } };
export const FinishedElsewhere = { parameters: { msw: registerMocks.finishedElsewhere() } };
/** Started over in another tab. */
export const GoneElsewhere = { parameters: { msw: registerMocks.goneElsewhere() } };
export const LinkTooOld = { render: byLink, parameters: { msw: registerMocks.linkTooOld() } };
/** A code goes to a contact on file. */
export const ShowThatItIsYou = { parameters: { msw: registerMocks.check() } };
export const WrongContactCode = { parameters: { msw: registerMocks.checkWrongCode() } };
/** Nothing fits, or nothing is on file. */
export const StaffWillCheck = { parameters: { msw: registerMocks.checkByStaff() } };
/** The address that was confirmed is on file. */
export const EmailOnFile = { parameters: { msw: registerMocks.checkByEmail() } };
export const ContactsDown = { parameters: { msw: registerMocks.checkDown() } };
export const UsernameAndPassword = { parameters: { msw: registerMocks.account() } };
export const GuardiansEmail = { parameters: { msw: registerMocks.guardian() } };
export const UsernameTaken = { parameters: { msw: registerMocks.taken() } };
export const WeakPassword = { parameters: { msw: registerMocks.weakPassword() } };
export const PortalDown = { parameters: { msw: registerMocks.down() } };
