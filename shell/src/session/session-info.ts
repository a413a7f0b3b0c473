/** Who is signed in and what they can open, as `GET /api/session` answers. */
import type { SessionInfo } from '@portal/bff/contract/session';

export type { SessionInfo };

/** A chart or a clinic that can be opened; a person's own comes first. */
export type SubjectInfo = SessionInfo['subjects'][number];
