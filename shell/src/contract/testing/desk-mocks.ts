/** What the desks of all features ask, for stories and tests; bodies pass the BFF's own schemas. */
import * as desk from '@portal/bff/contract/schemas/desk';
import type { ChartMatch } from '@portal/bff/contract/desk';
import { http, HttpResponse } from 'msw';

const CHARTS = '/api/clinics/:clinicId/desk/charts';

export const CHART: ChartMatch = desk.ChartMatch.parse({
  id: '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
  patientNumber: 'NH-104210',
  name: 'Elena Ruiz',
  birthDate: '1974-06-14',
  hasAccount: false,
  hasSecondFactor: false,
  isMinor: false,
});

/** What was searched for, oldest first. */
export const askedCharts: unknown[] = [];

const finds = (charts: readonly ChartMatch[]) => [
  http.post(CHARTS, async ({ request }) => {
    askedCharts.push(desk.ChartSearch.parse(await request.json()));
    return HttpResponse.json(desk.ChartMatches.parse({ charts }));
  }),
];

export const chartScenarios = {
  found: finds([CHART]),
  none: finds([]),
  serverError: [http.post(CHARTS, () => HttpResponse.json({ code: 'service/internal' }, { status: 500 }))],
};
