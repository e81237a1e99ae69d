-- Curricula, the people on them and how far they are, and career ladders with what was found beside them.

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
CREATE INDEX "levels_track" ON "levels" ("track");

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
CREATE INDEX "competencies_track" ON "competencies" ("track");

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
CREATE INDEX "expectations_competency" ON "expectations" ("competency");
CREATE INDEX "expectations_level" ON "expectations" ("level");
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
CREATE INDEX "assessments_person" ON "assessments" ("person");
CREATE INDEX "assessments_expectation" ON "assessments" ("expectation");
CREATE INDEX "assessments_by" ON "assessments" ("by");

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
CREATE INDEX "programs_follows" ON "programs" ("follows");

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
CREATE INDEX "modules_parent" ON "modules" ("parent");
CREATE INDEX "modules_after" ON "modules" ("after");
CREATE INDEX "modules_was" ON "modules" ("was");

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
CREATE INDEX "enrolments_person" ON "enrolments" ("person");
CREATE INDEX "enrolments_program" ON "enrolments" ("program");
CREATE INDEX "enrolments_buddy" ON "enrolments" ("buddy");
CREATE INDEX "enrolments_manager" ON "enrolments" ("manager");

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
CREATE INDEX "progress_verified" ON "progress" ("verified");
CREATE INDEX "progress_enrolment" ON "progress" ("enrolment");
CREATE UNIQUE INDEX "progress_once" ON "progress" ("enrolment", "module") WHERE "archived" IS NULL;

ALTER TABLE "people" ADD COLUMN "level" TEXT REFERENCES "levels" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "people_level" ON "people" ("level");
ALTER TABLE "settings" ADD COLUMN "holidays" TEXT;

-- The newest check-in of a key result is found in the index alone, and few check-ins replace another.
DROP INDEX "check_ins_key_result";
CREATE INDEX "check_ins_key_result" ON "check_ins" ("key_result", "date", "created", "id", "archived");
DROP INDEX "check_ins_replaces";
CREATE INDEX "check_ins_replaces" ON "check_ins" ("replaces") WHERE "replaces" IS NOT NULL;
