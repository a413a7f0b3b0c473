/**
 * `/api/csp-reports`: browsers tell here what the Content Security Policy
 * refused. Anybody can send anything, so a report is counted, and of some the
 * directive and the blocked origin are logged; addresses hold patients' ids
 * and are never kept.
 */
import { createRoute, z } from '@hono/zod-openapi';
import { countPolicyReport } from '../http/metrics.ts';
import { createRouter } from '../http/router.ts';

/** Reports logged in one minute at most. */
const LOGGED_PER_MINUTE = 20;
const MINUTE_MS = 60_000;

const DIRECTIVE = z.string().regex(/^[a-z-]{1,40}$/);

/** The older report of `report-uri` (CSP Level 2) and one of `report-to` (Reporting API). */
const ReportSchema = z.union([
  z.object({
    'csp-report': z.object({
      'effective-directive': DIRECTIVE.optional(),
      'violated-directive': z.string().max(200).optional(),
      'blocked-uri': z.string().max(4_000).optional(),
    }),
  }),
  z.array(z.object({ type: z.string(), body: z.object({ effectiveDirective: DIRECTIVE.optional(), blockedURL: z.string().max(4_000).optional() }) })).max(50),
]);

interface Finding {
  readonly directive: string;
  /** Scheme and host, or a keyword such as `inline`. */
  readonly blocked: string;
}

const send = createRoute({
  method: 'post',
  path: '/api/csp-reports',
  summary: 'Receives violation reports of the Content Security Policy',
  'x-scope': 'public',
  // It writes nothing, and its log has a limit of its own.
  'x-strangers': 'uncounted',
  responses: { 204: { description: 'Taken, or dropped when it is not a report.' } },
});

/** Routes with a log limit of their own. */
export function createCspReportRoutes() {
  let minute = 0;
  let logged = 0;
  return createRouter().openapi(send, async (c) => {
    const { log, now } = c.var.portal;
    for (const finding of readFindings(await c.req.text())) {
      countPolicyReport(finding.directive);
      const current = Math.floor(now().getTime() / MINUTE_MS);
      if (current !== minute) {
        minute = current;
        logged = 0;
      }
      logged += 1;
      if (logged <= LOGGED_PER_MINUTE) log.warn({ requestId: c.var.requestId, ...finding }, 'policy violation');
    }
    return c.body(null, 204);
  });
}

/** What a report's body says; nothing when it is not a report. */
export function readFindings(body: string): Finding[] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return [];
  }
  const parsed = ReportSchema.safeParse(json);
  if (!parsed.success) return [];
  if (Array.isArray(parsed.data)) {
    return parsed.data
      .filter(({ type }) => type === 'csp-violation')
      .map((report) => ({ directive: report.body.effectiveDirective ?? 'unknown', blocked: originOf(report.body.blockedURL) }));
  }
  const report = parsed.data['csp-report'];
  const [violated = ''] = (report['violated-directive'] ?? '').split(' ');
  const directive = report['effective-directive'] ?? (DIRECTIVE.safeParse(violated).success ? violated : 'unknown');
  return [{ directive, blocked: originOf(report['blocked-uri']) }];
}

function originOf(url = ''): string {
  if (/^[a-z-]{0,30}$/.test(url)) return url === '' ? 'unknown' : url;
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'unknown';
}
