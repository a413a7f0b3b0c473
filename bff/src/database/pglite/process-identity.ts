/**
 * Who a process is, well enough to tell later whether it still runs: a process
 * number alone is used again by others, after a restart or in another container.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  pid: number;
  /** When the process started, in the unit of its system; empty when the system does not tell. */
  startedAt: string;
  /** The place in which `pid` means this process: one boot of one machine, one container. */
  place: string;
  host: string;
}

function tryRead(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

/** Ended, and only its parent has not asked how: a container's first process often never does. */
const ENDED_STATES = new Set(['Z', 'X']);
const GONE = 'gone';

/** Start time of a process of this machine, an empty string where the system does not tell, or {@link GONE}. */
function startTime(pid: number): string {
  if (process.platform === 'linux') {
    const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    // Fields 3 and 22; the second field may hold spaces, but only inside its parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ENDED_STATES.has(fields[0] ?? '') ? GONE : (fields[19] ?? '');
  }
  if (process.platform === 'win32') return '';
  return tryRead(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

function place(): string {
  const boot = tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const namespace = tryRead(() => readlinkSync('/proc/self/ns/pid'));
  return boot ? `${boot} ${namespace}` : hostname();
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startTime(process.pid), place: place(), host: hostname() };
}

/** Whether a process still runs; `unknown` for one of another machine or container. */
export function liveness(identity: ProcessIdentity): 'alive' | 'dead' | 'unknown' {
  if (identity.place !== place()) return 'unknown';
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'dead';
  }
  return identity.startedAt === startTime(identity.pid) ? 'alive' : 'dead';
}
