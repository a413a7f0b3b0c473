/** What the portal makes for itself on its first start and keeps beside its data: another one would make what it signed or sealed useless. */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.ts';

/**
 * The file's content, read by `read`; made by `make` where there is none. It is there whole or not at all, also after a
 * power cut in the middle, and of processes that start at once the first one's holds.
 * @throws {ConfigError} naming the file, where `read` answers with null: it is broken, and nobody but the operator can say what stood there
 */
export function keptFile<Value>(folder: string, name: string, make: () => string, read: (text: string) => Value | null): Value {
  const file = join(folder, name);
  const value = read(textOf(file) ?? write(folder, file, make()));
  if (value === null) {
    throw new ConfigError(`${file} is broken. Put back a copy of it; without one, delete it: a new one is made, and what was kept with the old one is lost.`);
  }
  return value;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function write(folder: string, file: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const whole = `${file}.${randomUUID()}`;
  writeFileSync(whole, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    // A rename would replace what another process made meanwhile.
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole);
  }
  return readFileSync(file, 'utf8');
}
