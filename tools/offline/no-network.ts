/** Loaded before a program: every connection that would leave this machine is refused and written to NO_NETWORK_LOG. */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const LOCAL = new Set(['localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0']);
const { connect } = Socket.prototype;

Socket.prototype.connect = function connectAtHome(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const { host, path } = typeof first === 'object' && first !== null ? first : { host: typeof args[1] === 'string' ? args[1] : undefined };
  if (path || host === undefined || LOCAL.has(host)) return connect.apply(this, args);
  appendFileSync(process.env.NO_NETWORK_LOG, `${host}\n`);
  process.nextTick(() => this.destroy(Object.assign(new Error(`${host} is not on this machine.`), { code: 'ENETUNREACH' })));
  return this;
};
