/** What the control page draws: as many rows as a home page has. */
export interface ControlRow {
  readonly title: string;
  readonly detail: string;
  readonly badge: string;
  readonly href: string;
}

export interface ControlData {
  readonly attention: readonly ControlRow[];
  /** The rows of its five cards. */
  readonly cards: readonly (readonly ControlRow[])[];
}

const row = (title: string, n: number): ControlRow => ({
  title: `${title} ${n + 1}`,
  detail: `Thursday, December ${n + 1}, 2026, 2:30 PM`,
  badge: n % 2 === 0 ? 'New' : 'Due soon',
  href: `#${title.toLowerCase()}-${n}`,
});
const rows = (title: string, count: number): ControlRow[] => Array.from({ length: count }, (_, n) => row(title, n));

export const controlData: ControlData = {
  attention: rows('Task', 4),
  cards: [rows('Visit', 3), rows('Result', 4), rows('Message', 5), rows('Bill', 3), rows('Detail', 3)],
};
