/** A server that speaks as clamd does, for tests: zPING, and zINSTREAM with chunks behind their length, as its manual (clamd(8)) has them. */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** What is sent here as a virus. */
export const VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

export interface TestClamd {
  /** `tcp://…` or `unix://…` */
  readonly url: string;
  /** The files it got, whole. */
  readonly streams: Buffer[];
  /** How it answers a file; `null`: it hangs. */
  answer: ((bytes: Buffer) => string) | null;
  close(): void;
}

export const judged = (bytes: Buffer): string => (bytes.includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');

/** @param where - A port where another was before, or a socket file; a port of its own without. */
export async function startClamd(where: number | string = 0): Promise<TestClamd> {
  const server = createServer(speak);
  const place = typeof where === 'string' ? { path: where } : { port: where, host: '127.0.0.1' };
  await new Promise<void>((resolve) => void server.listen(place, resolve));
  const clamd: TestClamd = {
    url: typeof where === 'string' ? `unix://${where}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams: [],
    answer: judged,
    close: () => void server.close(),
  };
  return clamd;

  function speak(socket: Socket): void {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.toString('latin1') === 'zPING\0') return void socket.end('PONG\0');
      const command = 'zINSTREAM\0';
      if (!bytes.toString('latin1').startsWith(command)) return;
      const parts: Buffer[] = [];
      for (let at = command.length; at + 4 <= bytes.length;) {
        const length = bytes.readUInt32BE(at);
        if (length === 0) {
          clamd.streams.push(Buffer.concat(parts));
          if (clamd.answer) socket.end(`${clamd.answer(Buffer.concat(parts))}\0`);
          return;
        }
        parts.push(bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  }
}
