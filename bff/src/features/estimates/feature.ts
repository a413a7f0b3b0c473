/** What care may cost: public prices, estimates, good-faith estimates and their desk, and estimates against bills. */
import { defineFeature } from '../feature.ts';
import { estimatesActivity } from './activity.ts';
import { clinicEstimatesRoutes } from './clinic-routes.ts';
import { estimatesEvents } from './events.ts';
import { estimatesHome } from './home.ts';
import { estimateRows } from './news-rows.ts';
import { estimatesProblems } from './problems.ts';
import { estimatesRoutes } from './routes.ts';
import { sharedEstimatesRoutes } from './shared-routes.ts';
import { estimatesTopics } from './topics.ts';

export const estimates = defineFeature({
  name: 'estimates',
  routes: [
    ['/api/patients/:patientId/estimates', estimatesRoutes],
    ['/api/clinics/:clinicId/estimates', clinicEstimatesRoutes],
    ['/api/shared-estimates', sharedEstimatesRoutes],
  ],
  home: estimatesHome,
  events: estimatesEvents,
  problems: estimatesProblems,
  topics: estimatesTopics,
  newsRows: { estimates: estimateRows },
  activity: estimatesActivity,
  rows: { stay: ['chargeFile', 'chargeItem', 'chargeRate', 'estimate', 'estimateShare'] },
});
