import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { recoveryMocks } from '../mocks/shell-mocks.ts';
import { PortalRecoveryPage } from './portal-recovery-page.ts';

defineElement('portal-recovery-page', PortalRecoveryPage);

export default {
  title: 'Shell/Recover an account',
  parameters: { layout: 'fullscreen' },
};

const at =
  (path: string, token = '') =>
  () =>
    html`<portal-recovery-page path=${path} token=${token}></portal-recovery-page>`;
const TOKEN = 'a'.repeat(32);

/** Asks for a link. */
export const ForgotPassword = { render: at('/forgot-password'), parameters: { msw: recoveryMocks.success } };
/** Asks for the username. */
export const ForgotUsername = { render: at('/forgot-username'), parameters: { msw: recoveryMocks.success } };
/** Too many mails were asked for. */
export const TooMany = { render: at('/forgot-password'), parameters: { msw: recoveryMocks.tooMany } };
/** Opened by the link in the mail. */
export const ResetPassword = { render: at('/reset-password', TOKEN), parameters: { msw: recoveryMocks.success } };
/** The server knows the password from elsewhere. */
export const CommonPassword = { render: at('/reset-password', TOKEN), parameters: { msw: recoveryMocks.common } };
/** The password is made of the person's own name. */
export const PasswordAboutYou = { render: at('/reset-password', TOKEN), parameters: { msw: recoveryMocks.aboutYou } };
/** The link was used, is too old, or a newer one was sent. */
export const DeadLink = { render: at('/reset-password', TOKEN), parameters: { msw: recoveryMocks.deadLink } };
/** Opened without a link. */
export const NoLink = { render: at('/reset-password'), parameters: { msw: recoveryMocks.success } };
/** The database is away. */
export const PortalDown = { render: at('/reset-password', TOKEN), parameters: { msw: recoveryMocks.down } };
