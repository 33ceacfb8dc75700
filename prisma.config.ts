// Prisma's own configuration: where the schema and migrations lie. The product deploys
// migrations with launch/migrate (same layout, same table); this file serves `prisma generate`
// and whoever runs Prisma's binary.
import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://unset@127.0.0.1:5432/unset" },
});
