/**
 * Insurers of the demo and of tests: a double of what stands at the process's
 * edge. They read the question strictly and answer as insurers do, right and
 * wrong, by the member number that they are asked for; see {@link STAND_IN}.
 */
import { EligibilityError } from './payer.ts';
import type { X12Transport } from './payer.ts';
import { readX12, writeX12 } from './x12.ts';
import type { Segment } from './x12.ts';

/** What a member number has in it, for another answer than “active”. */
export const STAND_IN = {
  inactive: 'INACT',
  unknown: 'NOBODY',
  otherBirth: 'OTHERDOB',
  otherPerson: 'OTHERNAME',
  malformed: 'BROKEN',
  busy: 'BUSY',
  slow: 'SLOW',
  notOurProvider: 'NOPROVIDER',
} as const;

type Line = readonly [tag: string, ...elements: string[]];

interface Asked {
  readonly trace: string;
  readonly payer: Segment;
  readonly provider: Segment;
  readonly subscriber: Segment;
  readonly dependent: Segment | undefined;
  /** As the last person of the question has it. */
  readonly born: string;
  readonly on: string;
}

export function standInTransport(now: () => Date): X12Transport {
  return async (request, signal) => {
    const asked = readAsked(request);
    const member = asked.subscriber.at(9);
    if (member.includes(STAND_IN.slow)) await aborted(signal);
    const answer = answerTo(asked, member, now());
    // Broken off on the way, as a connection that ends early leaves it.
    return member.includes(STAND_IN.malformed) ? answer.slice(0, -40) : answer;
  };
}

/** An insurer that never answers: the other side gives up. */
function aborted(signal: AbortSignal): Promise<never> {
  const gone = (): EligibilityError => new EligibilityError('unreachable');
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(gone());
    else signal.addEventListener('abort', () => reject(gone()), { once: true });
  });
}

function readAsked(request: string): Asked {
  const { segments } = readX12(request, '270');
  const named = (entity: string): Segment | undefined => segments.find(({ tag, at }) => tag === 'NM1' && at(1) === entity);
  const [payer, provider, subscriber] = [named('PR'), named('1P'), named('IL')];
  if (!payer || !provider || !subscriber) throw new EligibilityError('unreadable');
  return {
    trace: segments.find(({ tag }) => tag === 'TRN')?.at(2) ?? '',
    payer,
    provider,
    subscriber,
    dependent: named('03'),
    born: segments.findLast(({ tag }) => tag === 'DMG')?.at(2) ?? '',
    on: segments.find(({ tag }) => tag === 'DTP')?.at(3) ?? '',
  };
}

function answerTo(asked: Asked, member: string, at: Date): string {
  const has = (what: keyof typeof STAND_IN): boolean => member.includes(STAND_IN[what]);
  const refusal = has('busy') ? '42' : has('notOurProvider') ? '51' : null;
  const lines = refusal === '42' ? refusedByPayer(asked, refusal) : refusal ? refusedAtProvider(asked, refusal) : aboutMember(asked, has);
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  return writeX12({ sender: 'STANDIN', receiver: 'PORTAL', set: '271', group: 'HB', at, isTest: true }, [
    ['BHT', '0022', '11', asked.trace, day, at.toISOString().slice(11, 16).replace(':', '')],
    ...lines,
  ]);
}

const again = ({ tag, at }: Segment): Line => [tag, ...Array.from({ length: 9 }, (_, index) => at(index + 1))];

const payerLines = ({ payer }: Asked): Line[] => [['HL', '1', '', '20', '1'], again(payer)];
const providerLines = ({ provider }: Asked): Line[] => [['HL', '2', '1', '21', '1'], again(provider)];

const refusedByPayer = (asked: Asked, reason: string): Line[] => [...payerLines(asked), ['AAA', 'Y', '', reason, 'P']];
const refusedAtProvider = (asked: Asked, reason: string): Line[] => [...payerLines(asked), ...providerLines(asked), ['AAA', 'N', '', reason, 'C']];

function aboutMember(asked: Asked, has: (what: keyof typeof STAND_IN) => boolean): Line[] {
  const { subscriber, dependent, trace, born } = asked;
  const above = [...payerLines(asked), ...providerLines(asked)];
  const traced: Line = ['TRN', '2', trace, '9STANDIN00'];
  const who = dependent ?? subscriber;
  const name: Line = has('otherPerson') ? ['NM1', who.at(1), '1', 'SOMEBODY', 'ELSE', '', '', '', who.at(8), who.at(9)] : again(who);
  const level: Line[] = dependent
    ? [['HL', '3', '2', '22', '1'], again(subscriber), ['HL', '4', '3', '23', '0'], traced, name]
    : [['HL', '3', '2', '22', '0'], traced, name];
  if (has('unknown')) return [...above, ...level, ['AAA', 'N', '', dependent ? '67' : '75', 'C']];
  if (has('otherBirth')) return [...above, ...level, ['AAA', 'N', '', '71', 'C']];
  return [...above, ...level, ['DMG', 'D8', born], ...(has('inactive') ? endedPlan(asked) : activePlan(asked))];
}

const endedPlan = ({ on }: Asked): Line[] => [
  ['DTP', '347', 'D8', `${Number(on.slice(0, 4)) - 1}1231`],
  ['EB', '6', '', '30', '', 'FORMER PLAN'],
];

/** Amounts in dollars, as insurers write them. */
function activePlan({ on }: Asked): Line[] {
  const year = on.slice(0, 4);
  const limit = (kind: 'C' | 'G', who: 'IND' | 'FAM', total: string, left: string): Line[] => [
    ['EB', kind, who, '30', '', '', '23', total, '', '', '', '', 'Y'],
    ['EB', kind, who, '30', '', '', '29', left, '', '', '', '', 'Y'],
  ];
  return [
    ['DTP', '346', 'D8', `${year}0101`],
    ['DTP', '347', 'D8', `${year}1231`],
    ['EB', '1', 'IND', '30', 'PR', 'SILVER PPO'],
    ...limit('C', 'IND', '1500', '620.5'),
    ...limit('C', 'FAM', '3000', '1870.5'),
    ['EB', 'C', 'IND', '30', '', '', '23', '4000', '', '', '', '', 'N'],
    ...limit('G', 'IND', '6000', '4410.25'),
    ...limit('G', 'FAM', '12000', '9800'),
    ['EB', 'A', 'IND', '30', '', '', '', '', '.2', '', '', '', 'Y'],
    ['EB', 'A', 'IND', '30', '', '', '', '', '.4', '', '', '', 'N'],
    ['EB', 'B', 'IND', '98', '', '', '27', '30', '', '', '', '', 'Y'],
    ['MSG', 'PRIMARY CARE'],
    ['EB', 'B', 'IND', '86', '', '', '27', '250', '', '', '', '', 'Y'],
    ['EB', 'B', 'IND', 'UC^MH', '', '', '27', '50', '', '', '', '', 'Y'],
    ['LS', '2120'],
    ['NM1', 'PR', '2', 'ANOTHER PLAN'],
    ['LE', '2120'],
  ];
}
