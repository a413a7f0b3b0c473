/** Step-up: proving again who is there, before something that could lock somebody out or take their records away. */
import { ApiError } from './api-error.ts';
import type { ApiTransport } from './contexts.ts';

/** The person did not want to prove who they are: nothing was done. */
export class StepUpCancelledError extends Error {
  override readonly name = 'StepUpCancelledError';
}

/**
 * Does the work; when the BFF wants a recent proof of who is there, asks for
 * it in a dialog and does the work again:
 *
 * ```ts
 * await runWithProof(this._api, () => removePasskey(this._api, id));
 * ```
 * @throws {StepUpCancelledError} and whatever `work` throws
 */
export async function runWithProof<Result>(api: ApiTransport, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'session/reauthentication-required') throw error;
  }
  const { askForProof } = await import('./step-up-dialog.ts');
  if (!(await askForProof(api))) throw new StepUpCancelledError('Nobody proved who they are.');
  return work();
}
