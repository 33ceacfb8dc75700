/**
 * The floors of the house: which folder may import what. The lint's overrides in
 * `biome.floors.json` are made from this list (`npx vitest run tests/house -u` after a change here),
 * since Biome wants every folder's rules whole. Later floors win over earlier ones.
 */

/** Imports that are refused, and where the line belongs instead. */
export interface Refusal {
  imports: readonly string[];
  home: string;
}

export interface Floor {
  /** Globs of the files that stand on this floor. */
  files: readonly string[];
  refuses: readonly Refusal[];
}

/** Domains from left to right: each knows those to its left. */
export const domains = [
  ...["changes", "people", "seminars", "themes", "readings", "imports", "documents", "revisions"],
  ...["anchors", "highlights", "threads", "assignments", "passages", "events"],
] as const;

const app: Refusal = {
  imports: ["@/app/**"],
  home: "What touches a request, cookie or status belongs to app, which calls the others and is called by nobody.",
};
const components: Refusal = {
  imports: ["@/components/**"],
  home: "What draws belongs to components, which gets data as props; lib does not draw.",
};
const next: Refusal = {
  imports: ["next", "next/**", "next-auth", "next-auth/**"],
  home: "Next belongs to app, next-auth to lib/auth. Take what you need as an argument.",
};
const react: Refusal = {
  imports: ["react", "react/**", "react-dom", "react-dom/**", "@tiptap/react"],
  home: "What needs React belongs to components; lib does not draw.",
};
const prisma: Refusal = {
  imports: ["@prisma/**", "@/lib/generated/**"],
  home: "Only a domain's store.ts speaks Prisma. Put the query there and call it.",
};
const database: Refusal = {
  imports: ["@/lib/db"],
  home: "The database is reached through a domain's store, in a transaction that its commands open: put this line into store.ts, commands.ts or queries.ts.",
};
const auth: Refusal = {
  imports: ["@/lib/auth/**"],
  home: "Who is asking comes as the argument `actor`; only app knows lib/auth.",
};
const above: Refusal = {
  imports: ["@/launch/**", "@/cli/**"],
  home: "The launcher and the command line stand above the product, which needs neither.",
};
const otherStores: Refusal = {
  imports: ["@/lib/*/store"],
  home: "A store is its own domain's. Call that domain's commands or queries.",
};
const machine: Refusal = {
  imports: ["node:*", "pg", "server-only"],
  home: "This floor is pure: values in, values out. What reads files or a database belongs to its callers.",
};

const library = [app, components, next, react, prisma, auth, above, otherStores];

/** Everything but these, for the pure cores. */
function onlyOwn(folders: readonly string[], home: string): Refusal {
  return { imports: ["@/**", ...folders.map((folder) => `!@/${folder}`), "../../**"], home };
}

function serverParts(home: string): Refusal {
  const parts = ["commands", "queries", "store", "present"];
  const imports = [...parts.map((part) => `@/lib/*/${part}`), ...parts.map((part) => `./${part}`)];
  return { imports: [...imports, "server-only", "node:*"], home };
}

function domainFloor(domain: string, index: number): Floor {
  const right = domains.slice(index + 1);
  const order: Refusal = {
    imports: right.flatMap((other) => [`@/lib/${other}/**`, `!@/lib/${other}/model`]),
    home: `Domains know those to their left (${domains.join(", ")}). What needs both belongs to the one further right.`,
  };
  const refuses = right.length > 0 ? [...library, order] : library;
  return { files: [`lib/${domain}/**`], refuses };
}

export const floors: readonly Floor[] = [
  { files: ["lib/**", "!lib/generated/**"], refuses: library },
  { files: ["lib/db.ts"], refuses: [app, components, next, react, above, otherStores] },
  {
    files: ["lib/auth/**"],
    refuses: [app, components, prisma, database, above, otherStores],
  },
  {
    files: ["lib/anchoring/**"],
    refuses: [
      onlyOwn(
        ["lib/anchoring/**"],
        "lib/anchoring is true of text alone and knows nobody. What needs another module belongs to lib/doc-model or to a domain.",
      ),
      {
        imports: ["@tiptap/**", "prosemirror-*"],
        home: "lib/anchoring knows text, not documents. What knows nodes belongs to lib/doc-model.",
      },
      ...[machine, next, react, prisma],
    ],
  },
  {
    files: ["lib/doc-model/**"],
    refuses: [
      onlyOwn(
        ["lib/doc-model/**", "lib/anchoring/**", "lib/errors"],
        "lib/doc-model is true of every document. What needs a domain belongs to that domain.",
      ),
      ...[machine, next, react, prisma],
    ],
  },
  {
    files: ["lib/recognise/**", "lib/analysis/**"],
    refuses: [
      onlyOwn(
        [
          "lib/recognise/**",
          "lib/analysis/**",
          "lib/doc-model/**",
          "lib/anchoring/**",
          "lib/errors",
        ],
        "This floor knows lib/doc-model and lib/anchoring alone. What needs a domain belongs to that domain.",
      ),
      ...[machine, next, react, prisma],
    ],
  },
  {
    files: ["lib/policy/**"],
    refuses: [
      ...[app, components, next, react, prisma, database, auth, above],
      {
        imports: ["commands", "queries", "store", "rules", "present"].map(
          (part) => `@/lib/*/${part}`,
        ),
        home: "lib/policy says who may, from the models' types alone. What it must know is given to it.",
      },
    ],
  },
  ...domains.map(domainFloor),
  {
    files: ["lib/*/model.ts", "lib/*/rules.ts"],
    refuses: [
      ...[app, components, next, react, prisma, database, auth, above],
      serverParts(
        "Models and rules are safe for the browser: types, schemas, limits, pure decisions. What reads or writes belongs to queries or commands.",
      ),
    ],
  },
  {
    files: ["lib/*/store.ts"],
    refuses: [
      ...[app, components, next, react, auth, above, otherStores],
      {
        imports: ["@/lib/policy/table", "@/lib/policy/authorize"],
        home: "A store decides nothing. Authorise in commands or queries; a query's scope comes from lib/policy/scopes.",
      },
      {
        imports: ["commands", "queries", "present"].flatMap((part) => [
          `@/lib/*/${part}`,
          `./${part}`,
        ]),
        home: "A store calls nobody who calls it. What needs this belongs to commands or queries.",
      },
    ],
  },
  {
    files: ["lib/importers/**", "lib/exporters/**"],
    refuses: [
      ...[app, components, next, react, prisma, database, auth, above],
      {
        imports: ["commands", "queries", "store"].map((part) => `@/lib/*/${part}`),
        home: "A format is a file in and a document out, or the reverse. What reads or writes the seminar belongs to its domain, which hands the data over.",
      },
    ],
  },
  {
    files: ["components/**"],
    refuses: [
      ...[app, prisma, database, auth, above],
      serverParts(
        "Components run in the browser: they read from props and change things through lib/api-client.",
      ),
    ],
  },
  {
    files: ["app/**", "proxy.ts", "instrumentation.ts"],
    refuses: [prisma, database, above, otherStores],
  },
  { files: ["cli/**", "launch/**", "bench/**"], refuses: [app, components, prisma, otherStores] },
];

/** The overrides that Biome reads. Tests look into any room, and none of this binds them. */
export function biomeOverrides(): object {
  return {
    overrides: floors.map(({ files, refuses }) => ({
      includes: [...files, "!**/*.test.ts", "!**/*.test.tsx"],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: "error",
              options: {
                patterns: refuses.map(({ imports, home }) => ({ group: imports, message: home })),
              },
            },
          },
        },
      },
    })),
  };
}
