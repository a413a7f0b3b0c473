/** `/api/guest-pay`: paying a bill on paper, where nobody is signed in. */
import { visiting } from '../../access/asking.ts';
import { evenly } from '../../auth/evenly.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './guest-api.ts';
import { findGuestBill, guestEntry, payAsGuest } from './guest.ts';

/** Whose keys these are: nobody’s, so each is as good as the bill it comes with. */
const GUEST = 'guest';

export const guestPayRoutes = createRouter()
  .openapi(api.entry, (c) => c.json(guestEntry(c.var.portal), 200))
  .openapi(api.find, async (c) => c.json(await evenly(() => findGuestBill(c.var.portal, visiting(c), c.req.valid('json'))), 200))
  .openapi(api.pay, async (c) => {
    const once = await onceOf(c, GUEST);
    return c.json(await evenly(() => payAsGuest(c.var.portal, visiting(c), c.req.valid('json'), once)), 200);
  });
