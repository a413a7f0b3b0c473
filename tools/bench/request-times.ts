/** How long a portal spends on each request, as its log says it: without the network and the client. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { RunningPortal } from '../portal.ts';

export interface RequestTimes {
  /** Milliseconds from the first middleware to the finished answer. */
  timeOf(answer: Response): Promise<number>;
}

/** The portal must log at `info`. */
export function followRequests({ process: { stdout } }: RunningPortal): RequestTimes {
  if (!stdout) throw new Error('The log of the portal can not be read.');
  const times = new Map<string, number>();
  const lines = createInterface({ input: stdout });
  lines.on('line', (line) => {
    if (!line.startsWith('{')) return;
    const { requestId, ms } = JSON.parse(line) as { requestId?: string; ms?: number };
    if (requestId !== undefined && ms !== undefined) times.set(requestId, ms);
  });
  return {
    async timeOf(answer) {
      const id = answer.headers.get('x-request-id') ?? '';
      // The line is written with the answer, and may come a moment after it.
      while (!times.has(id)) await once(lines, 'line');
      const ms = times.get(id) ?? 0;
      times.delete(id);
      return ms;
    },
  };
}
