/** FHIR Observation → observation, its parts, and the members of a panel. */
import { defineMapper, requirePatient } from '../mapper.ts';
import type { SourceKey } from '../mapper.ts';
import { observationDraft, observationSchema } from '../observation-draft.ts';
import type { ObservationDraft } from '../observation-draft.ts';
import { createObservations, joinPanels, updateObservation } from '../observation-rows.ts';
import { isConfidential } from '../confidentiality.ts';

interface Row {
  self: SourceKey;
  draft: ObservationDraft;
}

export const observation = defineMapper({
  type: 'Observation',
  schema: observationSchema,
  map(resource, context) {
    const { patientId } = requirePatient(context, resource.subject);
    const draft = observationDraft(resource, context, { id: context.id, patientId, confidential: isConfidential(resource), inside: {} });
    const row: Row = { self: context.self, draft };
    return { patientId, row };
  },
  create: async (tx, rows) => {
    await createObservations(
      tx,
      rows.map(({ draft }) => draft),
    );
    await joinPanels(
      tx,
      rows.map(({ self, draft }) => ({ id: draft.row.id, self })),
    );
  },
  update: (tx, { draft }, id) => updateObservation(tx, draft, id),
});
