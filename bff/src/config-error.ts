/** Thrown when the settings, or a file they lead to, do not describe a server that can run; `message` says all that is wrong, and names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
