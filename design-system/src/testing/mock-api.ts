/** The API of stories and tests: a service worker that answers from handlers. */
import { HttpResponse, http } from 'msw';
import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';

let started: Promise<ReturnType<typeof setupWorker>> | undefined;

/**
 * Makes these handlers, and no others, answer from now on. A request to
 * `/api/` that none of them knows fails, so that a story can't pass by luck.
 * @param handlers - Earlier ones win.
 */
export async function answerWith(handlers: readonly RequestHandler[]): Promise<void> {
  // Most elements ask nobody: they need no worker.
  if (handlers.length === 0 && started === undefined) return;
  started ??= start();
  const worker = await started;
  worker.resetHandlers();
  if (handlers.length > 0) worker.use(...handlers);
}

async function start(): Promise<ReturnType<typeof setupWorker>> {
  const worker = setupWorker(
    http.all('/api/*', ({ request }) => {
      // oxlint-disable-next-line no-console -- names the missing mock to whoever runs the story
      console.error(`No mock answers ${request.method} ${new URL(request.url).pathname}.`);
      return HttpResponse.error();
    }),
  );
  await worker.start({
    quiet: true,
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
    onUnhandledFrame: 'bypass',
  });
  return worker;
}
