/** Loads what shows notices, once somebody wants to see them. */
import { defineElement } from '@portal/design-system/define-element';

/** The page. Rejects where it can’t be loaded now. */
export async function loadNoticesPage(): Promise<void> {
  const { PortalNoticesPage } = await import(/* webpackChunkName: "notices-page" */ './portal-notices-page.ts');
  defineElement('portal-notices-page', PortalNoticesPage);
}

/** What the bell opens. Rejects where it can’t be loaded now. */
export async function loadNoticesPanel(): Promise<void> {
  const { PortalNoticesPanel } = await import(/* webpackChunkName: "notices-panel" */ './portal-notices-panel.ts');
  defineElement('portal-notices-panel', PortalNoticesPanel);
}
