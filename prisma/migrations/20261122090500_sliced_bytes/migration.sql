-- Files and results are read slice by slice: uncompressed, a slice is found without the rest.
ALTER TABLE "PendingImport" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "PendingImport" ALTER COLUMN "result" SET STORAGE EXTERNAL;
ALTER TABLE "OriginalFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
