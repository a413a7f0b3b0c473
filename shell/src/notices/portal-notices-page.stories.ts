/** The page of notices in each of its states. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { withPortal } from '../contract/testing/index.ts';
import { noticesServed as served } from '../mocks/notices-mocks.ts';
import { ELENA_SESSION } from '../mocks/shell-mocks.ts';
import { PortalNoticesPage } from './portal-notices-page.ts';

defineElement('portal-notices-page', PortalNoticesPage);

export default {
  title: 'Shell/Notifications page',
  render: () => html`<portal-notices-page .people=${ELENA_SESSION.subjects}></portal-notices-page>`,
  decorators: [withPortal()],
};

export const Some = { parameters: served('some') };
export const Many = { parameters: served('many') };
export const AllRead = { parameters: served('read') };
export const Empty = { parameters: served('none') };
export const LongContent = { parameters: served('long') };
export const MarkingFails = { parameters: served('markingFails') };
export const Loading = { parameters: served('slow') };
export const ServerError = { parameters: served('down') };
