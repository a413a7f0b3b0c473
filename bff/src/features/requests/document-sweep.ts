/** The job that deletes papers some days after their request was decided or withdrawn, and those that were never sent. */
import { describeError } from '../../http/error-handler.ts';
import type { Portal } from '../../portal.ts';

const LOOK_EVERY_MS = 60 * 60 * 1000;
const DAY_MS = 86_400_000;

export interface DocumentSweep {
  /** Deletes what is due; answers with how many papers that were. */
  runOnce(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

export function createDocumentSweep(portal: Portal): DocumentSweep {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const runOnce = async (): Promise<number> => {
    const due = new Date(portal.now().getTime() - portal.config.documentDays * DAY_MS);
    const { count } = await portal.db.prisma.requestDocument.deleteMany({
      where: { OR: [{ request: { decidedAt: { lte: due } } }, { userId: { not: null }, createdAt: { lte: due } }] },
    });
    return count;
  };
  const loop = (): void => {
    running = runOnce()
      .catch((error: unknown) => portal.log.error(describeError(error), 'document sweep'))
      .finally(() => {
        if (!stopped) timer = setTimeout(loop, LOOK_EVERY_MS).unref();
      });
  };
  return {
    runOnce,
    start: loop,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
