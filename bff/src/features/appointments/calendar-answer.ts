/** How a calendar file is answered. */
import type { Context } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { fileName } from './calendar-words.ts';

export const CALENDAR_HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

/** Answers with a file to be saved, in the language that was asked for. */
export async function answerCalendar(c: Context<AppEnv>, make: (language: string) => Promise<string>, language: string) {
  return c.body(await make(language), 200, { ...CALENDAR_HEADERS, 'content-disposition': `attachment; filename="${fileName(language)}"` });
}
