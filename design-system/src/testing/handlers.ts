/** What Storybook's preview and the tests both read of a story. */
import type { RequestHandler } from 'msw';

export type Args = Record<string, unknown>;
export type Decorator = (story: () => unknown, context: { args: Args }) => unknown;

/** What this helper reads of a story or of a file's `default` export. */
export interface PlainStory {
  args?: Args;
  component?: string;
  render?: (args: never, context: never) => unknown;
  decorators?: unknown;
  parameters?: { msw?: readonly RequestHandler[] | { handlers?: unknown } } & Record<string, unknown>;
  tags?: string[];
  /** Settings of Storybook's toolbar for this story. */
  globals?: Record<string, unknown>;
}

/** @returns The mocked answers a story asks for in `parameters.msw`. */
export function handlersOf({ parameters }: PlainStory): RequestHandler[] {
  const msw = parameters?.msw;
  if (msw === undefined) return [];
  const handlers = 'handlers' in msw ? msw.handlers : msw;
  // The object form groups handlers under names of the story's choosing.
  return Object.values(handlers as object).flat() as RequestHandler[];
}
