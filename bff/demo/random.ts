/** Numbers that look random and are the same on every machine for the same name. */

/** A generator of numbers in [0, 1) seeded by a name (mulberry32). */
export function createRandom(name: string): () => number {
  let state = 0x811c9dc5;
  for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number around `center`, at most `spread` away, rounded to the decimals. */
export function around(random: () => number, center: number, spread: number, decimals = 0): number {
  const scale = 10 ** decimals;
  return Math.round((center + (random() * 2 - 1) * spread) * scale) / scale;
}
