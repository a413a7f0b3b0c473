/** What became of a standard-charges file, in sentences for who brought it in. */
import type { ChargesReport } from './import-charges.ts';
import type { WholeFile } from './read-whole.ts';

const LAYOUTS = { tall: 'CSV tall', wide: 'CSV wide', json: 'JSON' } as const;

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** What is in it, and line by line what is wrong with it. */
export function fileText({ layout, facts, rows, rates, leftOut, problemCount, problems }: WholeFile): string {
  const head = layout && facts ? `${facts.hospitalName}, ${LAYOUTS[layout]}, version ${facts.version}${facts.updatedOn ? `, of ${facts.updatedOn}` : ''}.` : '';
  const told = problems.map(({ line, text }) => (line > 0 ? `Line ${line}: ${text}` : text));
  const more = problemCount - problems.length;
  return [
    ...(head ? [head] : []),
    `${count(rows, 'row', 'rows')} with prices, ${count(rates, 'negotiated charge', 'negotiated charges')}.`,
    ...(leftOut > 0 ? [`${count(leftOut, 'row', 'rows')} about modifiers left out: a modifier has no price of its own.`] : []),
    ...told,
    ...(more > 0 ? [`And ${count(more, 'problem', 'problems')} more.`] : []),
  ].join('\n');
}

export function reportText(report: ChargesReport): string {
  const ends = {
    live: 'These are the clinic’s prices now.',
    same: 'These were the clinic’s prices already; nothing has changed.',
    refused: 'Nothing was taken over; the prices are those of before.',
  };
  return `${fileText(report)}\n${ends[report.outcome]}`;
}
