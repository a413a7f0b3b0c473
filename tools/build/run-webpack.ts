/** Webpack with promises. */
import type { Compiler, Stats } from 'webpack';

/** Runs a compiler once and closes it. Faults of what is compiled are in the answer. @throws what kept it from running at all */
export async function runWebpack(compiler: Compiler): Promise<Stats> {
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler.run((error, result) => (result ? resolve(result) : reject(error ?? new Error('Webpack ended with nothing.'))));
  });
  await new Promise<void>((resolve, reject) => {
    compiler.close((error) => (error ? reject(error) : resolve()));
  });
  return stats;
}
