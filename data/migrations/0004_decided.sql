-- What was decided by hand of the lines of outlines that were imported.

-- +goose Up
ALTER TABLE "settings" ADD COLUMN "decided" TEXT;
