-- AlterTable
ALTER TABLE "RevisionTrace" ADD COLUMN "pages" TEXT NOT NULL DEFAULT '[]';
