/** Loaded before a program: every connection that would leave this machine is refused and written to NO_NETWORK_LOG. */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const LOCAL = new Set(['localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0']);
const LOG = process.env['NO_NETWORK_LOG'];
if (LOG === undefined) throw new Error('NO_NETWORK_LOG names the file for what was refused.');
const log: string = LOG;

/** As it is called inside Node: with what a person gave, or with that made into one list. */
type Connect = (this: Socket, ...args: readonly unknown[]) => Socket;
const connect = Socket.prototype.connect as Connect;
const guarded: Connect = function connectAtHome(...args) {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
  const { host, path }: { host?: unknown; path?: unknown } = typeof first === 'object' && first !== null ? first : { host: second };
  if (path || typeof host !== 'string' || LOCAL.has(host)) return Reflect.apply(connect, this, args);
  appendFileSync(log, `${host}\n`);
  process.nextTick(() => this.destroy(Object.assign(new Error(`${host} is not on this machine.`), { code: 'ENETUNREACH' })));
  return this;
};
Object.assign(Socket.prototype, { connect: guarded });
