-- A question its teacher wrote names no words of a lesson, and no longer counts as one that forgot to: the
-- finding that says so goes from versions stored before.
UPDATE "QuestionVersion" AS v
SET "lint" = COALESCE(
  (SELECT jsonb_agg(f.finding ORDER BY f.place)
   FROM jsonb_array_elements(v."lint") WITH ORDINALITY AS f(finding, place)
   WHERE f.finding ->> 'rule' <> 'source-missing'),
  '[]'::jsonb)
FROM "Question" AS q
WHERE q."id" = v."questionId"
  AND q."generationId" IS NULL
  AND v."source" = '[]'::jsonb
  AND v."lint" @> '[{"rule": "source-missing"}]'::jsonb;
