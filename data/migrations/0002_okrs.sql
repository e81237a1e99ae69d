-- Objectives, their key results and what was said of them, and the initiatives that move them.

-- +goose Up
CREATE TABLE "objectives" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL REFERENCES "periods" ("id") DEFERRABLE INITIALLY DEFERRED,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "owner" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "parent" TEXT REFERENCES "objectives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "type" TEXT,
    "state" TEXT,
    "why" TEXT,
    "health" TEXT,
    "health_reason" TEXT,
    "alone" TEXT,
    "score" DOUBLE PRECISION,
    "learned" TEXT,
    "carried_from" TEXT REFERENCES "objectives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "private" BOOLEAN,
    "imported" TEXT
);
CREATE INDEX "objectives_period" ON "objectives" ("period");
CREATE INDEX "objectives_team" ON "objectives" ("team");
CREATE INDEX "objectives_owner" ON "objectives" ("owner");
CREATE INDEX "objectives_parent" ON "objectives" ("parent");
CREATE INDEX "objectives_carried_from" ON "objectives" ("carried_from");

CREATE TABLE "key_results" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "objective" TEXT NOT NULL REFERENCES "objectives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "owner" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "start" DOUBLE PRECISION,
    "commit" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "stretch" DOUBLE PRECISION,
    "unit" TEXT,
    "band" DOUBLE PRECISION,
    "steps" TEXT,
    "commit_zone" TEXT,
    "target_zone" TEXT,
    "stretch_zone" TEXT,
    "weight" DOUBLE PRECISION,
    "every" TEXT,
    "details" TEXT,
    "carried_from" TEXT REFERENCES "key_results" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);
CREATE INDEX "key_results_objective" ON "key_results" ("objective");
CREATE INDEX "key_results_owner" ON "key_results" ("owner");
CREATE INDEX "key_results_carried_from" ON "key_results" ("carried_from");

CREATE TABLE "check_ins" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "key_result" TEXT NOT NULL REFERENCES "key_results" ("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "zone" TEXT,
    "confidence" DOUBLE PRECISION,
    "health" TEXT,
    "note" TEXT,
    "by" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "replaces" TEXT REFERENCES "check_ins" ("id") DEFERRABLE INITIALLY DEFERRED,
    "key" TEXT,
    "source" TEXT
);
CREATE INDEX "check_ins_key_result" ON "check_ins" ("key_result", "date", "created", "id");
CREATE INDEX "check_ins_by" ON "check_ins" ("by");
CREATE INDEX "check_ins_replaces" ON "check_ins" ("replaces");

ALTER TABLE "settings" ADD COLUMN "stale_after" DOUBLE PRECISION;
ALTER TABLE "initiatives" ADD COLUMN "key_results" TEXT;
ALTER TABLE "initiatives" ADD COLUMN "unaligned" TEXT;

-- As initiatives_open does, it holds all that a brief scope reads, which need not look into the rows then.
DROP INDEX "initiatives_closed";
CREATE INDEX "initiatives_closed" ON "initiatives" ("closed", "id", "archived", "title", "status", "owner", "target", "private")
    WHERE "archived" IS NULL AND "status" IN ('done', 'dropped');
