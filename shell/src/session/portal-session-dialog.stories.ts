import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { PortalSessionDialog } from './portal-session-dialog.ts';
import type { SessionActions } from './portal-session-dialog.ts';
import type { SessionState } from './session-monitor.ts';

defineElement('portal-session-dialog', PortalSessionDialog);

const ACTIONS: SessionActions = {
  extend: () => Promise.resolve(),
  signIn: () => Promise.resolve([]),
  signedIn: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
};

export default {
  title: 'Shell/Session dialog',
  args: { actions: ACTIONS },
  render: ({ state, actions }: { state: SessionState; actions: SessionActions }) =>
    html`<portal-session-dialog .state=${state} .actions=${actions}></portal-session-dialog>`,
};

export const TwoMinutesLeft = { args: { state: { phase: 'warning', secondsLeft: 120 } } };
export const Ended = { args: { state: { phase: 'expired', secondsLeft: 0 } } };
