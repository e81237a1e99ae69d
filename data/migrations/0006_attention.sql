-- How the rules of attention are set, and how to find the dependencies that need somebody.

-- +goose Up
CREATE TABLE "rules" (
    "id" TEXT PRIMARY KEY,
    "created" TEXT NOT NULL,
    "archived" TEXT,
    "rule" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION,
    "muted_until" TEXT,
    "reason" TEXT,
    "subject" TEXT
);

-- Most dependencies are accepted or met, and of these nothing is asked when the file is opened: scope.go asks in these
-- words.
CREATE INDEX "dependencies_unsettled" ON "dependencies" ("id") WHERE "archived" IS NULL AND "state" NOT IN ('accepted', 'met');
