import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";
import { compileAgainst } from "./compile.ts";

/** A collection, and programs that somebody writes for its package who has read its README alone. */
interface Newcomer {
  readonly collection: string;
  /** The first lines of each program. */
  readonly head: readonly string[];
  readonly fits: readonly string[];
  /** Each is one line with one mistake, which the message names. */
  readonly wrong: readonly (readonly [line: string, message: string])[];
}

const newcomers: readonly Newcomer[] = [
  {
    collection: "plaid.json",
    head: [
      'import { ApiError, createClient, isApiError, retrieveTransactions } from "./index.js";',
      'import { createApi } from "./api.js";',
      'const baseUrl = "https://sandbox.plaid.com";',
      'const client = createClient({ baseUrl, variables: { client_id: "c", secret_key: "s" } });',
      "const plain = createClient({ baseUrl });",
      'const body = { access_token: "a" };',
    ],
    fits: [
      "let cursor: string | undefined;",
      "for (let more = true; more; ) { const page = await retrieveTransactions(client, { body: { ...body, cursor } }); cursor = page.next_cursor; more = page.has_more; }",
      'await retrieveTransactions(plain, { body: { ...body, client_id: "c", secret: "s" } });',
      "await createApi(client).transactions.retrieveTransactions({ body });",
      "try { await retrieveTransactions(client, { body }); } catch (error) { if (isApiError(error, retrieveTransactions, 400)) error.body; else if (error instanceof ApiError) error.kind; }",
    ],
    wrong: [
      ["await retrieveTransactions(plain, { body });", "client_id"],
      ["await createApi(plain).transactions.retrieveTransactions({ body });", "client_id"],
      ["await retrieveTransactions(client, { body: { ...body, curser: 1 } });", "curser"],
    ],
  },
  {
    collection: "wechatpay-zh.json",
    head: [
      'import { createClient, postPayTransactionsApp } from "./index.js";',
      'const client = createClient({ baseUrl: "https://api.mch.weixin.qq.com", variables: { mchid: "m" } });',
      'const order = { appid: "a", description: "Tea", out_trade_no: "1", notify_url: "https://shop.example/paid" };',
      // A script computes it as no call can.
      'const headers = { Authorization: "WECHATPAY2-SHA256-RSA2048 …" };',
    ],
    fits: ['const { prepay_id } = await postPayTransactionsApp(client, { headers, body: { ...order, amount: { total: 100, currency: "CNY" } } });', "prepay_id.toUpperCase();"],
    wrong: [
      ['await postPayTransactionsApp(client, { headers, body: { ...order, amount: { total: "a lot", currency: "CNY" } } });', "string"],
      ["await postPayTransactionsApp(client, { headers });", "body"],
    ],
  },
  {
    collection: "xray-graphql.json",
    head: [
      'import { createClient, getProjectId, getTestRunCommentById } from "./index.js";',
      'const jira = createClient({ origins: { jiraBaseurl: "https://jira.example" } });',
      'const known = createClient({ variables: { TR3_ID: "5acc7ab0a3fe1b6fcdc3c737" } });',
      "const plain = createClient();",
    ],
    fits: ["await getTestRunCommentById(known);", 'await getTestRunCommentById(plain, { variables: { TR3_ID: "5acc7ab0a3fe1b6fcdc3c737" } });', 'await getTestRunCommentById(plain, {}, { variables: { TR3_ID: "5acc7ab0a3fe1b6fcdc3c737" } });', "await getProjectId(jira);"],
    wrong: [
      ["await getTestRunCommentById(plain);", 'ClientWith<"TR3_ID">'],
      ["await getProjectId(plain);", 'ClientWith<"JIRA_BASEURL">'],
    ],
  },
];

const present = listCorpusFiles();
if (present.length === 0) console.warn("no ../shared/corpus beside the repository: no newcomer tries its packages");

test.each(newcomers)("given the package of $collection, what a newcomer writes compiles, and mistakes do not", async (newcomer) => {
  const { collection, head, fits, wrong } = newcomer;
  if (!present.includes(collection)) return;
  const { package: made } = await generate({ file: collection, text: readCorpusFile(collection), options: { check: false, format: false } });
  const program = [...head, ...fits, ...wrong.map(([line]) => line)].join("\n");
  const errors = compileAgainst(made?.files ?? new Map(), program);
  const first = head.length + fits.length;
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual(wrong.map((_, index) => first + index + 1));
  wrong.forEach(([, message], index) => expect(errors[index]).toContain(message));
});

test("given the client of another package, a function refuses it and names both", async () => {
  if (!present.includes("plaid.json") || !present.includes("xray-graphql.json")) return;
  const [plaid, xray] = await Promise.all(
    ["plaid.json", "xray-graphql.json"].map((file) =>
      generate({ file, text: readCorpusFile(file), options: { check: false, format: false } }),
    ),
  );
  const other = [...(xray?.package?.files ?? [])].map(([path, text]) => [path.replace(/^src\//, "src/xray/"), text] as const);
  const files = new Map([...(plaid?.package?.files ?? []), ...other.filter(([path]) => path.startsWith("src/xray/"))]);
  const errors = compileAgainst(
    files,
    [
      'import { retrieveCategories } from "./index.js";',
      'import { createClient } from "./xray/client.js";',
      "await retrieveCategories(createClient(), { body: {} });",
    ].join("\n"),
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^3:.*"xray-graphql".*"plaid"/);
});
