/** Where the lists of visits are. */
import type { VisitView } from '@portal/bff/contract/appointments';

/** Address of each list. */
export const LIST_PATHS = {
  upcoming: '/appointments',
  requests: '/appointments/requests',
  past: '/appointments/past',
  canceled: '/appointments/canceled',
} as const satisfies Record<VisitView, string>;
