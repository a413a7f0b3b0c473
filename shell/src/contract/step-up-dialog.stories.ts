/** Asking again who is there, before something that could lock somebody out. */
import '@portal/design-system/button';
import { html } from 'lit';
import { stepUpMocks } from '../mocks/shell-mocks.ts';
import { plainTransport } from '../session/session-api.ts';
import { askForProof } from './step-up-dialog.ts';

/** Asks as a page does; what came of it stands beside the button. */
async function ask({ currentTarget }: Event): Promise<void> {
  const output = (currentTarget as HTMLElement).nextElementSibling;
  const proven = await askForProof(plainTransport).catch(() => null);
  if (output) output.textContent = proven === null ? 'failed' : proven ? 'proven' : 'cancelled';
}

export default {
  title: 'Shell/Step-up dialog',
  render: () => html`<div><ds-button @click=${ask}>Ask</ds-button> <output></output></div>`,
  parameters: { msw: stepUpMocks.password },
};

/** The password is enough. */
export const Password = {};
/** With a code app, a code goes with it; a passkey is enough alone. */
export const PasswordAndCode = { parameters: { msw: stepUpMocks.withCode } };
export const CodesLocked = { parameters: { msw: stepUpMocks.locked } };
/** The server can't say what to ask for. */
export const ServerDown = { parameters: { msw: stepUpMocks.down } };
