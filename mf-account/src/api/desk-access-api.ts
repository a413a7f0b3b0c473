/** Access on a legal document, at the clinic's desk. Each function returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { ChartAccess, DeskAccessApi, EndAccess, GiveAccess, Restrict } from '@portal/bff/contract/desk';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const chart = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<DeskAccessApi>(subject, 'desk', fetchThrough(api), options).charts[':chartId'];

export const readChartAccess = (api: ApiTransport, subject: Subject, chartId: string, signal?: AbortSignal): Promise<ChartAccess> =>
  readJson(chart(api, subject, { signal }).access.$get({ param: { chartId } }));

/** @throws {ApiError} 422 with `account`: unknown, own or restricted */
export const giveAccess = (api: ApiTransport, subject: Subject, chartId: string, json: GiveAccess, call: CallOptions): Promise<{ invited: boolean }> =>
  readJson(chart(api, subject, call).access.$post({ param: { chartId }, json }));

/** Ends access, takes an invitation back, or lifts a restriction. */
export const endChartAccess = (api: ApiTransport, subject: Subject, chartId: string, grantId: string, json: EndAccess): Promise<void> =>
  readJson(chart(api, subject).access[':grantId'].end.$post({ param: { chartId, grantId }, json }));

export const restrict = (api: ApiTransport, subject: Subject, chartId: string, json: Restrict): Promise<void> =>
  readJson(chart(api, subject).restrictions.$post({ param: { chartId }, json }));
