/** Prometheus metrics of the process and of requests by route pattern; no label holds an id. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

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

/** All metrics in the text format Prometheus reads. */
export async function renderMetrics(): Promise<{ body: string; contentType: string }> {
  return { body: await registry.metrics(), contentType: registry.contentType };
}
