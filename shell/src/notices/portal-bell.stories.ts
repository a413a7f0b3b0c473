/** The bell of the header, closed and open. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { withPortal } from '../contract/testing/index.ts';
import { noticesServed as served } from '../mocks/notices-mocks.ts';
import { ELENA, ELENA_SESSION } from '../mocks/shell-mocks.ts';
import { subjectPath } from '../navigation/routes.ts';
import { PortalBell } from './portal-bell.ts';

defineElement('portal-bell', PortalBell);

export default {
  title: 'Shell/Bell',
  args: { unread: 3, wide: true, current: false },
  render: ({ unread, wide, current }: { unread: number | undefined; wide: boolean; current: boolean }) => html`
    <portal-bell
      .unread=${unread}
      .people=${ELENA_SESSION.subjects}
      .href=${`${subjectPath(ELENA)}/notifications`}
      .wide=${wide}
      .current=${current}
    ></portal-bell>
  `,
  decorators: [withPortal()],
  parameters: served('some'),
};

export const Unread = {};
export const NoneUnread = { args: { unread: 0 } };
export const NotKnownYet = { args: { unread: undefined } };
export const VeryMany = { args: { unread: 240 } };
/** There the bell leads to the page. */
export const OnAPhone = { args: { wide: false } };
export const OnItsPage = { args: { current: true } };
