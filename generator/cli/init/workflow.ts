import type { Manager } from "./look.ts";

/** How each package manager is set up and used in a workflow of GitHub Actions. */
const steps: Readonly<Record<Manager, { readonly setUp: readonly string[]; readonly install: string; readonly run: string }>> = {
  npm: { setUp: [nodeStep("npm")], install: "npm ci", run: "npx postwright" },
  pnpm: {
    setUp: ["- uses: pnpm/action-setup@v4", nodeStep("pnpm")],
    install: "pnpm install --frozen-lockfile",
    run: "pnpm exec postwright",
  },
  yarn: { setUp: ["- run: corepack enable", nodeStep("yarn")], install: "yarn install --immutable", run: "yarn postwright" },
  bun: {
    setUp: ["- uses: oven-sh/setup-bun@v2", nodeStep(undefined)],
    install: "bun install --frozen-lockfile",
    run: "bun run postwright",
  },
};

function nodeStep(cache: string | undefined): string {
  const lines = [
    "- uses: actions/setup-node@v4",
    "  with:",
    "    node-version: 22",
    ...(cache === undefined ? [] : [`    cache: ${cache}`]),
  ];
  return lines.join("\n");
}

/**
 * A workflow that fails if the generated clients are not those of the collections. `folder` is
 * where the config is, from the root of the repository.
 */
export function writeWorkflow(manager: Manager, folder: string): string {
  const { setUp, install, run } = steps[manager];
  const place = folder === "" ? [] : ["    defaults:", "      run:", `        working-directory: ${JSON.stringify(folder)}`];
  return [
    "# Fails if the generated clients are not those of the collections.",
    "name: postwright",
    "on: [push, pull_request]",
    "permissions:",
    "  contents: read",
    "jobs:",
    "  check:",
    "    runs-on: ubuntu-latest",
    ...place,
    "    steps:",
    "      - uses: actions/checkout@v4",
    ...setUp.flatMap((step) => step.split("\n").map((line) => `      ${line}`)),
    `      - run: ${install}`,
    `      - run: ${run} generate --check --format github`,
    "",
  ].join("\n");
}
