/** The server's log: one JSON object a line on standard output. Callers pass ids of requests and names of things, never patient data. */
import pino from 'pino';
import type { Logger } from 'pino';

export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // An error object passed by mistake must not print a message that quotes a row.
    serializers: { err: (error: Error) => ({ type: error.name }) },
  });
}
