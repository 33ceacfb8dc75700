-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'ready', 'failed');

-- CreateTable
CREATE TABLE "PendingImport" (
    "id" UUID NOT NULL,
    "seminarId" UUID NOT NULL,
    "personId" UUID,
    "documentId" UUID,
    "base" JSONB,
    "fileName" TEXT NOT NULL,
    "format" TEXT,
    "title" TEXT,
    "language" TEXT,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA,
    "decisions" JSONB NOT NULL DEFAULT '[]',
    "state" "ImportState" NOT NULL DEFAULT 'reading',
    "reading" INTEGER NOT NULL DEFAULT 1,
    "heartbeat" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "step" TEXT,
    "done" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "failure" JSONB,
    "found" JSONB,
    "result" BYTEA,
    "createdWith" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "PendingImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChunk" (
    "importId" UUID NOT NULL,
    "reading" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "doubts" INTEGER NOT NULL,
    "pieces" TEXT NOT NULL,

    CONSTRAINT "ImportChunk_pkey" PRIMARY KEY ("importId", "reading", "number")
);

-- CreateTable
CREATE TABLE "ImportRecord" (
    "documentId" UUID NOT NULL,
    "given" JSONB NOT NULL,
    "decisions" JSONB NOT NULL,
    "described" JSONB NOT NULL,

    CONSTRAINT "ImportRecord_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "RevisionTrace" (
    "witnessId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "blocks" TEXT NOT NULL,

    CONSTRAINT "RevisionTrace_pkey" PRIMARY KEY ("witnessId", "revision")
);

-- CreateIndex
CREATE INDEX "PendingImport_seminarId_personId_idx" ON "PendingImport"("seminarId", "personId");

-- CreateIndex
CREATE INDEX "PendingImport_updatedAt_idx" ON "PendingImport"("updatedAt");

-- AddForeignKey
ALTER TABLE "PendingImport" ADD CONSTRAINT "PendingImport_seminarId_fkey" FOREIGN KEY ("seminarId") REFERENCES "Seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingImport" ADD CONSTRAINT "PendingImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingImport" ADD CONSTRAINT "PendingImport_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PendingImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRecord" ADD CONSTRAINT "ImportRecord_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTrace" ADD CONSTRAINT "RevisionTrace_witnessId_fkey" FOREIGN KEY ("witnessId") REFERENCES "Witness"("id") ON DELETE CASCADE ON UPDATE CASCADE;
