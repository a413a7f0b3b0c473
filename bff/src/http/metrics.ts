/** Prometheus metrics of the process and of requests by route pattern; no label holds an id. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { JobCounts } from '../jobs/job-counts.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'portal_http_request_seconds',
  help: 'Time to answer a request.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3],
  registers: [registry],
});

const policyReports = new Counter({
  name: 'portal_csp_reports_total',
  help: 'Reports of what the Content Security Policy refused, by directive.',
  labelNames: ['directive'],
  registers: [registry],
});

const auditFailures = new Counter({
  name: 'portal_audit_failures_total',
  help: 'Times the audit log could not be written; each refused at least one request.',
  registers: [registry],
});

/** Of each kind of job, over all processes. */
const JOB_GAUGES: readonly [name: string, help: string, valueOf: (counts: JobCounts) => number][] = [
  ['portal_jobs_waiting', 'Jobs that wait, for their time or for a process.', ({ waiting }) => waiting],
  ['portal_jobs_running', 'Jobs under way.', ({ running }) => running],
  ['portal_jobs_failed', 'Jobs that failed for good and that nobody has decided about.', ({ failed }) => failed],
  ['portal_jobs_oldest_due_seconds', 'How long the oldest job that is due has waited to be begun.', ({ oldestDue }) => oldestDue],
];

/** Counts one failed write of the audit log. */
export function countAuditFailure(): void {
  auditFailures.inc();
}

/** Directives of a policy; others, which anybody can make up, are counted together. */
const DIRECTIVES =
  /^(script|style|img|font|connect|default|frame|worker|media|manifest|object)-src(-elem|-attr)?$|^(form-action|frame-ancestors|base-uri|require-trusted-types-for|trusted-types)$/;

/** Counts one report of a violation. */
export function countPolicyReport(directive: string): void {
  policyReports.inc({ directive: DIRECTIVES.test(directive) ? directive : 'other' });
}

/** Counts one answered request. `ms` is milliseconds. */
export function observeRequest(method: string, route: string, status: number, ms: number): void {
  requests.observe({ method, route, status }, ms / 1000);
}

/** All metrics in the text format Prometheus reads. `jobs` is how the queue does at this moment, when that could be asked. */
export async function renderMetrics(jobs: readonly JobCounts[]): Promise<{ body: string; contentType: string }> {
  const now = new Registry();
  for (const [name, help, valueOf] of JOB_GAUGES) {
    const gauge = new Gauge({ name, help, labelNames: ['kind'], registers: [now] });
    for (const counts of jobs) gauge.set({ kind: counts.kind }, valueOf(counts));
  }
  return { body: await Registry.merge([registry, now]).metrics(), contentType: registry.contentType };
}
