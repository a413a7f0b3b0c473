/** Whether a patient has been with a clinician, as far as who asks may know of it. */
import { inChartSql } from '../../access/reach.ts';

/** SQL that is true when they have; `practitioner` is the SQL of an id. */
export const seenBeforeSql = (practitioner: string, params: { readonly patient: string; readonly reduced: string }): string =>
  `(exists (select from encounter e where ${inChartSql('e', params)} and e."practitionerId" = ${practitioner})
    or exists (select from appointment a where ${inChartSql('a', params)} and a."practitionerId" = ${practitioner} and a.status = 'fulfilled'))`;
