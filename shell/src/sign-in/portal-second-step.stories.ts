import { html } from 'lit';
import { secondStepMocks } from '../mocks/shell-mocks.ts';
import './register-second-step.ts';

export default {
  title: 'Shell/Second step',
  args: { methods: ['totp', 'backup', 'passkey'] },
  render: ({ methods }: { methods: string[] }) => html`<portal-second-step .methods=${methods}></portal-second-step>`,
};

export const CodeFromApp = { parameters: { msw: secondStepMocks.app } };
export const CodeByEmail = { args: { methods: ['email', 'backup'] }, parameters: { msw: secondStepMocks.email } };
export const OnlyPasskey = { args: { methods: ['passkey'] }, parameters: { msw: secondStepMocks.app } };
export const WrongCode = { parameters: { msw: secondStepMocks.wrong } };
export const Locked = { parameters: { msw: secondStepMocks.locked } };
export const TookTooLong = { parameters: { msw: secondStepMocks.over } };
