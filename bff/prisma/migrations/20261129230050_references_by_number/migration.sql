-- AlterTable
ALTER TABLE "resource_wait" ADD COLUMN     "resolvedTo" TEXT;

-- CreateTable
CREATE TABLE "resource_identifier" (
    "versionId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,

    CONSTRAINT "resource_identifier_pkey" PRIMARY KEY ("versionId","key")
);

-- CreateIndex
CREATE INDEX "resource_identifier_source_key_idx" ON "resource_identifier"("source", "key");

-- AddForeignKey
ALTER TABLE "resource_identifier" ADD CONSTRAINT "resource_identifier_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "resource_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was kept before has its numbers too, as the import would have noted them.
INSERT INTO "resource_identifier" ("versionId", "source", "key", "resourceId")
SELECT DISTINCT v.id, v.source,
  v."resourceType" || '?identifier=' || encode(sha256(convert_to(btrim(one ->> 'system') || '|' || btrim(one ->> 'value'), 'UTF8')), 'hex'),
  v."resourceId"
FROM "resource_version" v
CROSS JOIN LATERAL json_array_elements(
  CASE json_typeof(v.json::json -> 'identifier')
    WHEN 'array' THEN v.json::json -> 'identifier'
    WHEN 'object' THEN json_build_array(v.json::json -> 'identifier')
    ELSE '[]'::json
  END) one
WHERE v.json LIKE '%"identifier"%'
  AND CASE
    WHEN json_typeof(one) <> 'object' OR one::text LIKE '%\u0000%' THEN false
    ELSE coalesce(json_typeof(one -> 'system') = 'string' AND json_typeof(one -> 'value') = 'string'
      AND btrim(one ->> 'system') <> '' AND btrim(one ->> 'value') <> '', false)
  END;
