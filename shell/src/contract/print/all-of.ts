/** A whole list, for paper: there is no way to more on it. */
import type { ListPart, Page } from '../paged-resource.ts';

/** The most rows the API gives at once. */
const MOST = '100';

/** Every row of a list, part by part; what else the answer says is that of the last part. */
export async function allOf<Answer extends Page<unknown>>(load: (part: ListPart) => Promise<Answer>): Promise<Answer> {
  let all = await load({ limit: MOST });
  while (all.next !== null) {
    const part = await load({ after: all.next, limit: MOST });
    all = { ...part, items: [...all.items, ...part.items] };
  }
  return all;
}
