/** Work of a test that ends when the test says so. */

/** Calls that wait for their answer, oldest first. */
export interface Held<Args extends readonly unknown[], Answer> {
  readonly work: (...args: Args) => Promise<Answer>;
  /** What each call was given, oldest first. */
  readonly calls: readonly Args[];
  /** Answers the oldest call that waits. */
  answer(value: Answer): Promise<void>;
  /** Fails it. */
  fail(error: unknown): Promise<void>;
}

/** A function whose calls wait until they are answered. */
export function held<Args extends readonly unknown[], Answer>(): Held<Args, Answer> {
  const calls: Args[] = [];
  const waiting: PromiseWithResolvers<Answer>[] = [];
  const next = (): PromiseWithResolvers<Answer> => {
    const call = waiting.shift();
    if (!call) throw new Error('Nothing waits for an answer.');
    return call;
  };
  // What follows an answer runs before the test goes on.
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return {
    calls,
    work: (...args) => {
      calls.push(args);
      const call = Promise.withResolvers<Answer>();
      waiting.push(call);
      return call.promise;
    },
    answer: (value) => {
      next().resolve(value);
      return settled();
    },
    fail: (error) => {
      next().reject(error as Error);
      return settled();
    },
  };
}
