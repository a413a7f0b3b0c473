-- A coded dose now says on which days or at which moments, too: those filed before say none.
UPDATE "medication_request" SET "dosage" = (
  SELECT jsonb_agg(
    CASE WHEN jsonb_typeof(step -> 'coded') = 'object' AND NOT (step -> 'coded' ? 'at') THEN jsonb_set(step, '{coded,at}', '[]') ELSE step END
    ORDER BY n)
  FROM jsonb_array_elements("dosage") WITH ORDINALITY steps(step, n))
WHERE jsonb_typeof("dosage") = 'array' AND jsonb_array_length("dosage") > 0;
