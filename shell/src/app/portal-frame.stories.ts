import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import type { ConnectionState } from '../contract/connection.ts';
import { MOCK_FEATURES } from '../mocks/mock-features.ts';
import { CLINIC, ELENA, ELENA_SESSION, MIA } from '../mocks/shell-mocks.ts';
import { navEntries, subjectPath } from '../navigation/routes.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalFrame } from './portal-frame.ts';
import type { Waiting } from './waiting-counts.ts';

defineElement('portal-frame', PortalFrame);

const MANIFESTS = MOCK_FEATURES.map(({ active }) => active.manifest);

export default {
  title: 'Shell/Frame',
  args: { subject: ELENA, connection: 'up', waiting: {}, unread: 2 },
  render: ({
    subject,
    connection,
    waiting,
    unread,
  }: {
    subject: SubjectInfo | undefined;
    connection: ConnectionState;
    waiting: Waiting;
    unread: number;
  }) => html`
    <portal-frame
      .session=${ELENA_SESSION}
      .subject=${subject}
      .entries=${subject ? navEntries(MANIFESTS, subject) : []}
      .path=${subject ? subjectPath(subject) : '/'}
      .connection=${connection}
      .waiting=${waiting}
      .unread=${unread}
      .manifests=${MANIFESTS}
    >
      <h1>Page</h1>
    </portal-frame>
  `,
  parameters: { layout: 'fullscreen' },
};

export const OwnRecord = {};
/** Results wait to be looked at; of a feature without a place nothing is said. */
export const ResultsWait = { args: { waiting: { records: 3, somewhere: 1 } } };
export const ChildsRecord = { args: { subject: MIA } };
export const ClinicDesk = { args: { subject: CLINIC } };
/** Staff opened a record in an emergency: it says so, and until when, as long as it is open. */
export const EmergencyAccess = { args: { subject: { ...ELENA, relationship: 'staff', emergencyEndsAt: '2026-11-25T17:30:00.000Z' } } };
export const ServerDown = { args: { connection: 'away' } };
export const Offline = { args: { connection: 'offline' } };
export const NobodyOpen = { args: { subject: undefined } };
