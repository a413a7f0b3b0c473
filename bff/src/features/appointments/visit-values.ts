/** Values that visits have in every shape of them. */
import { z } from '@hono/zod-openapi';

export const VisitStatus = z.enum(['proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked_in', 'fulfilled', 'cancelled', 'noshow', 'unsure']);
export const VisitModality = z.enum(['in_person', 'video', 'phone']);
