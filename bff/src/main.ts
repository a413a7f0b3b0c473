/** The process: reads the settings, starts the server, says where it is, and stops it when asked. */
import { DEMO_PEOPLE, SECOND_AT_BILLS } from '../demo/people.ts';
import { ConfigError } from './config-error.ts';
import { readConfig } from './config.ts';
import { describeError } from './http/error-handler.ts';
import { createLog } from './log.ts';
import { PortInUseError } from './http/listen.ts';
import { startServer } from './server.ts';

/** Exit code for a start that can't work until something is changed by hand. */
const EXIT_START = 1;
/** After this long a stop that hangs is cut off. */
const KILL_MS = 25_000;

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (error) => {
    log.fatal(describeError(error), 'unhandled rejection');
    process.exit(EXIT_START);
  });
  const server = await startServer(config, log);
  process.stdout.write(greeting(server.url, config.name, config.demo));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      setTimeout(() => process.exit(EXIT_START), KILL_MS).unref();
      void server.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(EXIT_START);
}

function greeting(url: string, name: string, demo: boolean): string {
  const lines = ['', `${name} is at ${url}`, ''];
  if (demo) {
    lines.push('Sign in as');
    for (const person of [...DEMO_PEOPLE, SECOND_AT_BILLS]) lines.push(`  ${person.username.padEnd(10)} ${person.password}   ${person.summary}`);
    lines.push('');
  }
  lines.push('Stop with Ctrl-C.', '', '');
  return lines.join('\n');
}

/** What went wrong in one sentence a person can act on. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof PortInUseError) return error.message;
  if (!(error instanceof Error)) return 'The portal could not start.';
  // Errors of the database layer carry sentences made for people and no values.
  return `The portal could not start. ${error.message}`;
}
