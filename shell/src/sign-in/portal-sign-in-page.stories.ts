import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { secondStepMocks, signInMocks } from '../mocks/shell-mocks.ts';
import { PortalSignInPage } from './portal-sign-in-page.ts';

defineElement('portal-sign-in-page', PortalSignInPage);

export default {
  title: 'Shell/Sign in',
  render: () => html`<portal-sign-in-page></portal-sign-in-page>`,
  parameters: { layout: 'fullscreen' },
};

export const Ready = { parameters: { msw: signInMocks.success } };
export const WrongPassword = { parameters: { msw: signInMocks.wrong } };
export const TooManyTries = { parameters: { msw: signInMocks.tooMany } };
/** Many wrong passwords: wait, or set a new one. */
export const Locked = { parameters: { msw: signInMocks.locked } };
export const PortalDown = { parameters: { msw: signInMocks.down } };
export const SecondStep = { parameters: { msw: secondStepMocks.app } };
export const PasskeyRefused = { parameters: { msw: signInMocks.passkeyDown } };
export const Offline = { parameters: { msw: signInMocks.offline } };
