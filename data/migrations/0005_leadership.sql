-- What has to be settled, what may go wrong, and what somebody has said they will do.

-- As in 0003, references have no index: there are never many rows here.

-- +goose Up
CREATE TABLE "decisions" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "question" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "owner" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "about" TEXT,
    "options" TEXT,
    "outcome" TEXT,
    "date" TEXT,
    "revisit" TEXT,
    "superseded_by" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED,
    "private" BOOLEAN
);

CREATE TABLE "risks" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "probability" TEXT,
    "impact" TEXT,
    "owner" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "about" TEXT,
    "mitigation" TEXT,
    "closed" TEXT,
    "private" BOOLEAN
);

CREATE TABLE "actions" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "owner" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "team" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "about" TEXT,
    "closed" TEXT,
    "private" BOOLEAN
);
