/**
 * What the desks of all features have in common: finding a patient, their record at a glance, a row for
 * what somebody asks, how long it waits, saying yes or no once, and who did it. The shell shares
 * it as `@portal/shell/contract/desk`, so that a page without a desk does not
 * load it. A page registers the elements it draws: `defineElement('portal-chart-search', PortalChartSearch)`.
 */
export * from './decision.ts';
export * from './done-by.ts';
export * from './owner.ts';
export * from './portal-chart-search.ts';
export * from './portal-patient-panel.ts';
export * from './reason.ts';
export * from './request-row.ts';
export * from './search-fields.ts';
export * from './waiting.ts';
