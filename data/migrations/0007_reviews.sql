-- Revisions with a name. There are few, so nothing has to be looked up.

-- +goose Up
CREATE TABLE "reviews" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "name" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "revision" DOUBLE PRECISION NOT NULL,
    "by" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
);
