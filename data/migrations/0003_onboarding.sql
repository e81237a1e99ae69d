-- Curricula, the people on them and how far they are, and career ladders with what was found beside them.

-- Where there are never many rows, references have no index: each takes time whenever the file is opened, and these are
-- gone through as fast without one.

-- +goose Up
CREATE TABLE "tracks" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "details" TEXT,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);

CREATE TABLE "levels" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "track" TEXT NOT NULL REFERENCES "tracks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "details" TEXT,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);

CREATE TABLE "competencies" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "track" TEXT NOT NULL REFERENCES "tracks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "theme" TEXT,
    "details" TEXT,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);

CREATE TABLE "expectations" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "text" TEXT NOT NULL,
    "level" TEXT NOT NULL REFERENCES "levels" ("id") DEFERRABLE INITIALLY DEFERRED,
    "competency" TEXT NOT NULL REFERENCES "competencies" ("id") DEFERRABLE INITIALLY DEFERRED,
    "examples" TEXT,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);
CREATE UNIQUE INDEX "expectations_once" ON "expectations" ("level", "competency") WHERE "archived" IS NULL;

CREATE TABLE "assessments" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "person" TEXT NOT NULL REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "expectation" TEXT NOT NULL REFERENCES "expectations" ("id") DEFERRABLE INITIALLY DEFERRED,
    "finding" TEXT NOT NULL,
    "by" TEXT NOT NULL REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL,
    "evidence" TEXT
);

CREATE TABLE "programs" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "role" TEXT,
    "version" DOUBLE PRECISION,
    "follows" TEXT REFERENCES "programs" ("id") DEFERRABLE INITIALLY DEFERRED,
    "days" TEXT,
    "details" TEXT,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);

CREATE TABLE "modules" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "program" TEXT NOT NULL REFERENCES "programs" ("id") DEFERRABLE INITIALLY DEFERRED,
    "section" TEXT,
    "parent" TEXT REFERENCES "modules" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" DOUBLE PRECISION,
    "when" TEXT,
    "who" TEXT,
    "kind" TEXT,
    "evidence" TEXT,
    "after" TEXT REFERENCES "modules" ("id") DEFERRABLE INITIALLY DEFERRED,
    "optional" BOOLEAN,
    "details" TEXT,
    "was" TEXT REFERENCES "modules" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rank" DOUBLE PRECISION,
    "key" TEXT,
    "source" TEXT,
    "imported" TEXT
);
CREATE INDEX "modules_program" ON "modules" ("program");

CREATE TABLE "enrolments" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "person" TEXT NOT NULL REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "program" TEXT NOT NULL REFERENCES "programs" ("id") DEFERRABLE INITIALLY DEFERRED,
    "start" TEXT NOT NULL,
    "buddy" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "manager" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "independent" TEXT,
    "left" TEXT,
    "details" TEXT
);

CREATE TABLE "progress" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "enrolment" TEXT NOT NULL REFERENCES "enrolments" ("id") DEFERRABLE INITIALLY DEFERRED,
    "module" TEXT NOT NULL REFERENCES "modules" ("id") DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "done" TEXT,
    "verified" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "evidence" TEXT,
    "due" TEXT
);
CREATE INDEX "progress_module" ON "progress" ("module");
CREATE INDEX "progress_enrolment" ON "progress" ("enrolment");
CREATE UNIQUE INDEX "progress_once" ON "progress" ("enrolment", "module") WHERE "archived" IS NULL;

ALTER TABLE "people" ADD COLUMN "level" TEXT REFERENCES "levels" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "settings" ADD COLUMN "holidays" TEXT;

-- The newest check-in of a key result is found in the index alone, and few check-ins replace another.
DROP INDEX "check_ins_key_result";
CREATE INDEX "check_ins_key_result" ON "check_ins" ("key_result", "date", "created", "id", "archived");
DROP INDEX "check_ins_replaces";
CREATE INDEX "check_ins_replaces" ON "check_ins" ("replaces") WHERE "replaces" IS NOT NULL;
