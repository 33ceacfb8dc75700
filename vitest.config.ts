/**
 * The kinds of tests. `unit` and `components` need nothing but Node; `integration` has a real
 * PostgreSQL, a database per file; `contracts` has the built app in front of one as well.
 * Server code runs under the `react-server` condition, as it does in the app.
 */
import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };
const server = {
  resolve: { alias },
  // also handed to Node for packages that are not bundled: `import` here would break their require()
  ssr: { resolve: { conditions: ["react-server", "node"], externalConditions: ["react-server"] } },
};
const databaseSetup = "./tests/support/setup-database.ts";

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        ...server,
        test: {
          name: "unit",
          environment: "node",
          include: [
            "lib/**/*.test.ts",
            "cli/**/*.test.ts",
            "bench/**/*.test.ts",
            "launch/**/*.test.ts",
            "app/**/*.test.ts",
            "tests/house/**/*.test.ts",
            "tests/contracts-pure/**/*.test.ts",
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "components",
          environment: "happy-dom",
          include: ["components/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...server,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.ts"],
          // run on another PostgreSQL, what is said of the embedded one has no subject
          exclude: process.env.COLLOQUY_POSTGRES_BIN
            ? ["tests/integration/launch/{supervisor,refusals}.test.ts"]
            : [],
          globalSetup: [databaseSetup],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...server,
        test: {
          name: "contracts",
          environment: "node",
          include: ["tests/contracts/**/*.test.ts"],
          globalSetup: ["./tests/support/setup-app.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
