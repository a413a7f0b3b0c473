/** Claims and explanations of benefits of the demo world, in the shape of CARIN's C4BB profiles, and what its insurer tells of a plan. */
import type { Chart } from './chart.ts';
import { dollars, hl7 } from './resources.ts';

const C4BB = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication';
const OF_C4BB: ReadonlySet<string> = new Set(['coinsurance', 'discount', 'memberliability', 'noncovered']);

/** One service, amounts in cents; what the member pays is split into its parts. */
export interface ExplainedLine {
  readonly description: string;
  readonly code: string;
  readonly serviceDate: string;
  readonly charge: number;
  readonly discount: number;
  readonly benefit: number;
  readonly parts: Readonly<Partial<Record<'deductible' | 'copay' | 'coinsurance' | 'noncovered', number>>>;
  readonly reason?: string;
}

const amount = (code: string, cents: number, reason?: string): object => ({
  category: OF_C4BB.has(code) ? { coding: [{ system: C4BB, code }] } : hl7('adjudication', code),
  amount: dollars(cents / 100),
  ...(reason ? { reason: { text: reason } } : {}),
});

const memberOf = ({ parts }: ExplainedLine): number => Object.values(parts).reduce((sum, cents) => sum + cents, 0);

/** What the insurer explains of one claim. */
function addExplanation(
  chart: Chart,
  name: string,
  claim: { readonly number: string; readonly sent: string; readonly paid: string; readonly lines: readonly ExplainedLine[] },
): void {
  const { number, sent, paid, lines } = claim;
  const sum = (pick: (line: ExplainedLine) => number): number => lines.reduce((total, line) => total + pick(line), 0);
  const days = lines.map(({ serviceDate }) => serviceDate).sort();
  chart.add('ExplanationOfBenefit', name, {
    identifier: [{ value: number }],
    status: 'active',
    use: 'claim',
    type: { text: 'Professional' },
    patient: chart.subject,
    billablePeriod: { start: days[0], end: days.at(-1) },
    created: sent,
    outcome: 'complete',
    insurer: { display: 'Prairie Mutual Health Plan' },
    provider: { display: 'Priya Raman, MD' },
    item: lines.map((line, index) => ({
      sequence: index + 1,
      productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: line.code }], text: line.description },
      servicedDate: line.serviceDate,
      adjudication: [
        amount('submitted', line.charge),
        amount('discount', line.discount, line.reason),
        amount('eligible', line.charge - line.discount),
        ...Object.entries(line.parts).map(([part, cents]) => amount(part, cents)),
        amount('benefit', line.benefit),
        amount('memberliability', memberOf(line)),
      ],
    })),
    total: [
      amount(
        'submitted',
        sum(({ charge }) => charge),
      ),
      amount(
        'benefit',
        sum(({ benefit }) => benefit),
      ),
      amount('memberliability', sum(memberOf)),
    ],
    payment: { date: paid, amount: dollars(sum(({ benefit }) => benefit) / 100) },
    processNote: [{ text: 'You have 180 days to ask for a review of this decision.' }],
  });
}

/** Explanations of Dana’s last visits: the newest one says less than its bill, an older one was not covered. */
export function addDanaExplanations(chart: Chart, visits: readonly string[], dayBefore: (day: string, days: number) => string): void {
  for (const [back, serviceDate] of visits.entries()) {
    const earlier = dayBefore(serviceDate, 7);
    const agreed = 'The price is higher than the plan allows';
    addExplanation(chart, `visit-${back}`, {
      number: `PM-88${410 - back}`,
      sent: dayBefore(serviceDate, -4),
      paid: dayBefore(serviceDate, -16),
      lines: [
        {
          description: 'Office visit with Dr. Raman',
          code: '99214',
          serviceDate,
          charge: 21_800,
          discount: 4_860,
          benefit: 13_940,
          parts: { copay: 3_000 },
          reason: agreed,
        },
        {
          description: 'Hemoglobin A1c test',
          code: '83036',
          serviceDate: earlier,
          charge: 6_200,
          discount: 1_805,
          benefit: 3_150,
          parts: { deductible: 1_000, coinsurance: 245 },
        },
        // The plan allows less than the bill of the newest visit asks for.
        back === 0
          ? {
              description: 'Basic metabolic panel',
              code: '80048',
              serviceDate: earlier,
              charge: 8_400,
              discount: 3_100,
              benefit: 3_900,
              parts: { coinsurance: 1_400 },
              reason: agreed,
            }
          : {
              description: 'Basic metabolic panel',
              code: '80048',
              serviceDate: earlier,
              charge: 8_400,
              discount: 2_100,
              benefit: 3_900,
              parts: { coinsurance: 2_400 },
              reason: agreed,
            },
      ],
    });
  }
  const last = visits.at(-1);
  if (last === undefined) return;
  addExplanation(chart, 'massage', {
    number: 'PM-87201',
    sent: dayBefore(last, -3),
    paid: dayBefore(last, -20),
    lines: [
      {
        description: 'Massage therapy',
        code: '97124',
        serviceDate: dayBefore(last, -1),
        charge: 9_000,
        discount: 0,
        benefit: 0,
        parts: { noncovered: 9_000 },
        reason: 'Your plan does not cover this service',
      },
    ],
  });
}
