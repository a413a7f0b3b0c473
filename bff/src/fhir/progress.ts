/** Shows on stderr how far an import is: one moving line on a terminal, one line for each input elsewhere. */

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

/** Progress of one input. `isTerminal` decides the form. */
export function showProgress(name: string, out: NodeJS.WritableStream, isTerminal: boolean): Progress {
  let last = { done: 0, total: 0 };
  const line = (): string => `${name}: ${last.done} of ${last.total} resources`;
  return {
    update(done, total) {
      last = { done, total };
      // Return to the line's start and clear what the last one left there.
      if (isTerminal) out.write(`\r\u001b[K${line()}`);
    },
    end() {
      out.write(isTerminal ? `\r\u001b[K${line()}\n` : `${line()}\n`);
    },
  };
}
