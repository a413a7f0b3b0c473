/**
 * Looks for malware with clamd, where the settings name one. A file is sent to
 * it as it streams by (its INSTREAM command); "could not look" is never "clean".
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** `unchecked`: there is no scanner; `waiting`: there is one, and it could not look. */
export type ScanResult = 'clean' | 'infected' | 'unchecked' | 'waiting';

export interface FileScanner {
  /** Whether there is one at all. */
  readonly looks: boolean;
  /** Whether it answers now. */
  answers(): Promise<boolean>;
  scan(bytes: AsyncIterable<Uint8Array>): Promise<ScanResult>;
}

/** Without a scanner nothing is looked at. */
export const NO_SCANNER: FileScanner = { looks: false, answers: () => Promise.resolve(false), scan: () => Promise.resolve('unchecked') };

/** Milliseconds in which clamd must go on. */
const PATIENCE_MS = 30_000;
const MOST_ANSWER = 4_096;

/** @param url - `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. */
export function clamdScanner(url: string, patience = PATIENCE_MS): FileScanner {
  /** Sends and hears the answer; `null` when clamd is down, hangs or hangs up. */
  async function ask(sending: (socket: Socket) => Promise<void>): Promise<string | null> {
    const socket = open(url);
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not go on')));
    const answer = answerOf(socket);
    try {
      await sending(socket);
      return await answer;
    } catch (error) {
      if (!(error instanceof ScannerError)) throw error;
      return null;
    } finally {
      socket.destroy();
    }
  }
  return {
    looks: true,
    answers: async () => (await ask((socket) => send(socket, Buffer.from('zPING\0')))) === 'PONG',
    async scan(bytes) {
      const answer = await ask(async (socket) => {
        await send(socket, Buffer.from('zINSTREAM\0'));
        for await (const chunk of bytes) await send(socket, Buffer.concat([lengthOf(chunk.length), chunk]));
        await send(socket, lengthOf(0));
      });
      return answer === null ? 'waiting' : judge(answer);
    },
  };
}

class ScannerError extends Error {
  override readonly name = 'ScannerError';
}

function open(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url);
  return protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function send(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(new ScannerError('clamd hung up', { cause: error })) : resolve()));
  });
}

function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1').slice(0, MOST_ANSWER - text.length);
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
    });
    socket.once('error', (cause) => reject(new ScannerError('clamd can not be reached', { cause })));
    socket.once('close', () => reject(new ScannerError('clamd hung up without an answer')));
  });
  // Whoever waits for it hears of it; where sending failed first, nobody waits any more.
  answer.catch(() => undefined);
  return answer;
}

/** "stream: OK", "stream: Eicar FOUND"; where it stopped at a limit of its own ("Heuristics.Limits.Exceeded"), it has not looked. */
function judge(answer: string): ScanResult {
  if (answer === 'stream: OK') return 'clean';
  return answer.endsWith(' FOUND') && !answer.includes('Heuristics.Limits.Exceeded') ? 'infected' : 'waiting';
}
