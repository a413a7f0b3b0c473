/** What stands in a timetable. */
import type { IconName } from '../icon/icon-set.ts';

/** A column, as a person, a room or a day. */
export interface TimetableColumn {
  id: string;
  heading: string;
}

/** One time, told by words and a sign; tone and edge only help to find it. */
export interface TimetableEntry {
  id: string;
  /** Id of its column. */
  column: string;
  /** When it begins, as text that sorts by time: what begins alike stands in one row. */
  start: string;
  /** When it ends, likewise; '' where that is not known. */
  end: string;
  /** What its row is called, as “9:00 AM”. */
  row: string;
  /** The time in words, as “9:00 AM to 9:30 AM”. */
  time: string;
  /** What it is, if anything. */
  heading?: string;
  /** How it stands: “Open”, “Taken”. */
  status: string;
  icon: IconName;
  /** More lines, in order. */
  notes?: readonly string[];
  tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  /** The line at its edge. */
  edge?: 'solid' | 'dashed' | 'dotted' | 'double';
}
