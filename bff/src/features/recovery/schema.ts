/** Shapes of getting back in without the password or the username. */
import { z } from '@hono/zod-openapi';

export const ResetRequest = z
  .object({
    /** Username or e-mail address. */
    identifier: z.string().trim().min(1).max(254),
  })
  .strict()
  .openapi('ResetRequest');

/** Long enough that a password that is too long is told so, and not just refused. */
const newPassword = z.string().min(1).max(2048);

export const PasswordReset = z
  .object({ token: z.string().min(20).max(100), password: newPassword })
  .strict()
  .openapi('PasswordReset');

export const UsernameRequest = z
  .object({ email: z.email().max(254) })
  .strict()
  .openapi('UsernameRequest');
