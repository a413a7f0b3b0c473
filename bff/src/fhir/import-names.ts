/** What an import without files is called in the table of imports. */

/** Everything anew from what was kept, after a rule has changed. */
export const DERIVED_ANEW = 'derived anew';
/** What was held until staff said whose it is. */
export const SETTLED = 'settled by staff';
