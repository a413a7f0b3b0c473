/**
 * better-auth, set up for a patient portal. It owns sign-in, sign-out and the
 * tables of users, accounts and sessions; what a signed-in person may see is
 * decided by access grants alone, never by anything in these tables.
 */
import { betterAuth } from 'better-auth/minimal';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { username } from 'better-auth/plugins/username';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { ScryptCost } from './password.ts';
import { standsAlone } from './password-rules.ts';
import { cookiePrefix } from './cookie-names.ts';

/** The header that carries the client's address to better-auth; the server sets it and drops what a client sent. */
export const ADDRESS_HEADER = 'x-portal-ip';

export { PASSWORD_MAX, PASSWORD_MIN } from './password-rules.ts';

/** What a username is made of; better-auth's own rule has no dash. */
const USERNAME = /^[A-Za-z0-9_.-]{3,40}$/;
/** Our rules count characters and say what is too long; this only keeps a book from being hashed. */
const PASSWORD_MAX_UNITS = 1024;

/** better-auth answers with this status when no password could be looked at; see `service/busy`. */
export const BUSY_STATUS = 503;

/** @param passwordCost see {@link Portal.passwordCost} */
export function createAuth(config: Config, db: Pick<Database, 'prisma'>, passwordCost: ScryptCost) {
  return betterAuth({
    baseURL: config.origin,
    basePath: '/api/auth',
    secret: config.secret,
    trustedOrigins: [config.origin],
    database: prismaAdapter(db.prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: PASSWORD_MAX_UNITS,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: (password) => hashPassword(password, passwordCost).catch(asBusy),
        verify: (given) => verifyPassword(given).catch(asBusy),
      },
    },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 40, usernameValidator: (name) => USERNAME.test(name) })],
    session: {
      expiresIn: config.sessionIdleSeconds,
      updateAge: 60,
      freshAge: 300,
      cookieCache: { enabled: false },
      additionalFields: { authenticatedAt: { type: 'date', required: false, input: false } },
    },
    user: { additionalFields: { disabledAt: { type: 'date', required: false, input: false } } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/sign-in/username': { window: 60, max: 10 } },
    },
    advanced: {
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(config),
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: config.origin.startsWith('https:'),
      },
    },
    telemetry: { enabled: false },
    // Its own logger prints causes, which can hold a person's data; failures reach the app's error handler.
    logger: { disabled: true },
  });
}

/** better-auth turns errors of its own kind alone into their status. */
function asBusy(error: unknown): never {
  throw error instanceof ApiProblem ? new APIError('SERVICE_UNAVAILABLE') : error;
}

export type Auth = ReturnType<typeof createAuth>;

/** A person to create with a password, e.g. from an activation code or the demo world. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Creates a user who signs in with a password, inside the caller's transaction.
 * @returns the user's id
 */
export async function createUser(tx: Pick<Database['prisma'], 'user'>, user: NewUser, passwordHash: string): Promise<string> {
  const { id } = await tx.user.create({
    data: {
      name: user.name,
      email: user.email.toLowerCase(),
      username: user.username.toLowerCase(),
      displayUsername: user.username,
    },
    select: { id: true },
  });
  await tx.user.update({
    where: { id },
    data: { accounts: { create: { accountId: id, providerId: 'credential', password: passwordHash, passwordStandsAlone: standsAlone(user.password) } } },
  });
  return id;
}
