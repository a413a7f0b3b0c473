/** Asks the server which patients of the clinic are meant. */
import { subjectClient } from '@portal/bff/contract';
import type { ChartMatch, ChartSearch, DeskApi } from '@portal/bff/contract/desk';
import { fetchThrough, readJson } from '../api-error.ts';
import type { ApiTransport, Subject } from '../contexts.ts';

/** @throws {ApiError} */
export async function findCharts(api: ApiTransport, subject: Subject, search: ChartSearch): Promise<readonly ChartMatch[]> {
  const { charts } = await readJson<{ charts: ChartMatch[] }>(subjectClient<DeskApi>(subject, 'desk', fetchThrough(api)).charts.$post({ json: search }));
  return charts;
}
