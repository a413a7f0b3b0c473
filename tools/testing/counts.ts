/** What runners print about their tests. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Totals of node's test runner (`ℹ pass N`) or a closing `N passed, N failed`; `undefined` when the output counts nothing. */
export function countTests(output: string): Counts | undefined {
  const pass = [...output.matchAll(/^ℹ pass (\d+)$/gm)].at(-1);
  const fail = [...output.matchAll(/^ℹ fail (\d+)$/gm)].at(-1);
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  // What comes last sums up what came before.
  if (pass && fail && pass.index > (line?.index ?? -1)) return { passed: Number(pass[1]), failed: Number(fail[1]) };
  return line ? { passed: Number(line[1]), failed: Number(line[2]) } : undefined;
}

/** The names node's runner and the one in the browser print before a failed test, once each. */
export function failedTests(output: string): string[] {
  return [...new Set([...output.matchAll(/^\s*(?:✖|❌|𐄂) (?!failing tests)(.+)$/gmu)].map(([, name = '']) => name.trim()))];
}
