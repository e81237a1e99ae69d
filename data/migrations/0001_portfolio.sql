-- The tables of a portfolio and its journal, in PostgreSQL's spelling; for SQLite a few words are replaced on reading.
-- A column bears the name of the field it holds. An empty field is NULL. Days are 2026-11-23, moments are
-- 2026-11-23T09:30:00.000Z, sets of ids have a space and sets of words a comma between them.

-- +goose Up
CREATE TABLE "settings" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "name" TEXT NOT NULL,
    "fiscal_start" TEXT,
    "week_start" TEXT,
    "quarter_label" TEXT,
    "now_limit" DOUBLE PRECISION,
    "next_limit" DOUBLE PRECISION
);

CREATE TABLE "periods" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "state" TEXT NOT NULL
);

CREATE TABLE "teams" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "name" TEXT NOT NULL,
    "function" TEXT,
    "parent" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "teams_parent" ON "teams" ("parent");

CREATE TABLE "people" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "name" TEXT NOT NULL,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT,
    "start" TEXT,
    "end" TEXT
);
CREATE INDEX "people_team" ON "people" ("team");

CREATE TABLE "initiatives" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "owner" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "with" TEXT,
    "horizon" TEXT,
    "start" TEXT,
    "target" TEXT,
    "timeframe" TEXT,
    "confidence" TEXT,
    "estimate" DOUBLE PRECISION,
    "commitment" TEXT,
    "exception" TEXT,
    "kind" TEXT,
    "stage" TEXT,
    "tier" TEXT,
    "tags" TEXT,
    "outcome" TEXT,
    "baseline" TEXT,
    "slip_reason" TEXT,
    "closed" TEXT,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "link" TEXT,
    "private" BOOLEAN,
    "imported" TEXT
);
-- What is open is found through the first, what was closed since a day through the second: scope.go asks in these words.
-- The first holds all that a brief scope reads, so that it need not look into the rows.
CREATE INDEX "initiatives_open" ON "initiatives" ("id", "archived", "title", "status", "owner", "target", "closed", "private")
    WHERE "archived" IS NULL AND "status" NOT IN ('done', 'dropped');
CREATE INDEX "initiatives_closed" ON "initiatives" ("closed")
    WHERE "archived" IS NULL AND "status" IN ('done', 'dropped');
CREATE INDEX "initiatives_owner" ON "initiatives" ("owner");
CREATE INDEX "initiatives_team" ON "initiatives" ("team");

CREATE TABLE "dependencies" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "from" TEXT NOT NULL REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "to" TEXT NOT NULL REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "needed_by" TEXT,
    "state" TEXT NOT NULL
);
CREATE INDEX "dependencies_from" ON "dependencies" ("from");
CREATE INDEX "dependencies_to" ON "dependencies" ("to");

CREATE TABLE "milestones" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "until" TEXT,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "milestones_team" ON "milestones" ("team");

CREATE TABLE "notes" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "text" TEXT NOT NULL,
    "subject" TEXT NOT NULL
);
CREATE INDEX "notes_subject" ON "notes" ("subject");

-- The number of the newest entry. Every write begins by raising it, so that writes come one after the other.
CREATE TABLE "head" (
    "id" BIGINT PRIMARY KEY,
    "seq" BIGINT NOT NULL
);
INSERT INTO "head" ("id", "seq") VALUES (1, 0);

-- One row for every change that was made: what undo, history and other terminals read.
CREATE TABLE "batch" (
    "seq" BIGINT PRIMARY KEY,
    "id" TEXT NOT NULL UNIQUE,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "reason" TEXT,
    "undoes" BIGINT REFERENCES "batch" ("seq")
);
CREATE INDEX "batch_actor" ON "batch" ("actor", "seq");
CREATE INDEX "batch_undoes" ON "batch" ("undoes");

-- One row for every row that a change altered; edits is {"field": ["before", "after"], …} in the order of the edits.
CREATE TABLE "journal" (
    "batch_seq" BIGINT NOT NULL REFERENCES "batch" ("seq"),
    "ord" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "edits" TEXT NOT NULL,
    PRIMARY KEY ("batch_seq", "ord")
);
CREATE INDEX "journal_row" ON "journal" ("kind", "row_id", "batch_seq");
