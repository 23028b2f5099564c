import { before, type IdiomSection, test } from "./idiom.ts";

const language: IdiomSection = {
  title: "What JavaScript offers",
  text: "Functions of the language through which values are followed, and which say of what kind they are.",
  idioms: [
    test("const data = pm.response.json();\nconst copy = structuredClone(data);\nconsole.log(copy.id);", "id read"),
    test(
      "const data = pm.response.json();\nfor (const item of Array.from(data.items)) {\n  console.log(item.id);\n}",
      "items read: used as array",
      "items[].id read",
    ),
    test(
      "const data = pm.response.json();\nfor (const item of Object.values(data.byId)) {\n  console.log(item.name);\n}",
      "byId read",
      "byId[*].name read",
    ),
    test(
      "const { pages } = pm.response.json();\npages.flatMap((page) => page.items).forEach((item) => pm.expect(item.id).to.be.a('string'));\nconsole.log(pages.map((page) => page.notes).flat()[0].text);",
      "pages read: used as array",
      "pages[].items read",
      "pages[].items[].id asserted: string",
      "pages[].notes read",
      "pages[].notes[].text read",
    ),
    test(
      "const data = pm.response.json();\npm.expect(data.version).to.equal(String(2));\npm.expect(data.rows.flat()[0].id).to.be.a('number');",
      'version asserted: string "2"',
      "rows read: used as array",
      "rows[][].id asserted: number",
    ),
    test(
      "const data = pm.response.json();\npm.expect(Number.isInteger(data.a)).to.be.true;\npm.expect(Number.isFinite(data.b)).to.be.true;\npm.expect(isNaN(data.c)).to.be.false;\npm.expect(Boolean(data.d)).to.be.true;",
      "a asserted: number",
      "b asserted: number",
      "c read",
      "d asserted",
    ),
    test(
      "const data = pm.response.json();\nconsole.log(Number(data.a), Math.trunc(data.b), Math.round(data.c), Math.ceil(data.d));",
      "a read: used as number or string",
      "b read: used as number or string",
      "c read: used as number or string",
      "d read: used as number or string",
    ),
    test(
      "const data = pm.response.json();\npm.environment.set('next', encodeURIComponent(data.next));\npm.environment.set('last', encodeURI(data.last));",
      "next read",
      "last read",
      "environment next ← computed from next",
      "environment last ← computed from last",
    ),
    test(
      "const data = pm.response.json();\nsetTimeout(() => console.log(data.a.id), 100);\nsetInterval(() => console.log(data.b.id), 100);",
      "a.id read",
      "b.id read",
    ),
    test(
      "const xml2js = require('xml2js');\nxml2js.parseString(responseBody, (error, result) => {\n  pm.environment.set('id', result.order.id);\n});",
      "environment id ← XML order.id",
    ),
    test(
      "const xml2js = require('xml2js');\nnew xml2js.Parser().parseString(responseBody, (error, result) => {\n  pm.environment.set('id', result.order.id);\n});",
      "environment id ← XML order.id",
    ),
    test(
      "const xml2js = require('xml2js');\nconst result = await xml2js.parseStringPromise(responseBody);\npm.environment.set('id', result.order.id);",
      "environment id ← XML order.id",
    ),
    test("const { get } = pm.require('npm:lodash@4.17.21');\nconsole.log(get(pm.response.json(), 'user.name'));", "user.name read"),
  ],
};

const scopes: IdiomSection = {
  title: "Scopes of variables",
  text: "Each scope has the same functions.",
  idioms: [
    test(
      "pm.environment.set('id', pm.response.json().id);\nif (pm.environment.has('old')) {\n  pm.environment.unset('old');\n}\npm.environment.replaceIn('{{host}}/x');\nconsole.log(pm.environment.get('host'), pm.environment.toObject());\npm.environment.clear();",
      "id read",
      "environment id ← id",
    ),
    test(
      "pm.globals.set('id', pm.response.json().id);\nif (pm.globals.has('old')) {\n  pm.globals.unset('old');\n}\npm.globals.replaceIn('{{host}}/x');\nconsole.log(pm.globals.get('host'), pm.globals.toObject());\npm.globals.clear();",
      "id read",
      "globals id ← id",
    ),
    test(
      "pm.collectionVariables.set('id', pm.response.json().id);\nif (pm.collectionVariables.has('old')) {\n  pm.collectionVariables.unset('old');\n}\npm.collectionVariables.replaceIn('{{host}}/x');\nconsole.log(pm.collectionVariables.get('host'), pm.collectionVariables.toObject());\npm.collectionVariables.clear();",
      "id read",
      "collection id ← id",
    ),
    test(
      "pm.variables.set('id', pm.response.json().id);\nif (pm.variables.has('old')) {\n  pm.variables.unset('old');\n}\npm.variables.replaceIn('{{host}}/x');\nconsole.log(pm.variables.get('host'), pm.variables.toObject());\npm.variables.clear();",
      "id read",
      "local id ← id",
    ),
    test(
      "pm.iterationData.set('id', pm.response.json().id);\nif (pm.iterationData.has('old')) {\n  pm.iterationData.unset('old');\n}\npm.iterationData.replaceIn('{{host}}/x');\nconsole.log(pm.iterationData.get('host'), pm.iterationData.toObject());\npm.iterationData.clear();",
      "id read",
      "data id ← id",
    ),
    test(
      "pm.vault.set('id', pm.response.json().id);\nif (pm.vault.has('old')) {\n  pm.vault.unset('old');\n}\npm.vault.replaceIn('{{host}}/x');\nconsole.log(pm.vault.get('host'), pm.vault.toObject());\npm.vault.clear();",
      "id read",
      "vault id ← id",
    ),
    test(
      "console.log(postman.getEnvironmentVariable('a'), postman.getGlobalVariable('b'));\npostman.clearEnvironmentVariable('a');\npostman.clearGlobalVariable('b');\npostman.setGlobalVariable('c', postman.getResponseCookie('session').value);",
      "globals c ← cookie session",
    ),
  ],
};

const requests: IdiomSection = {
  title: "Other ways to prepare a request",
  text: "The same as above, by other names.",
  idioms: [
    before(
      "pm.request.headers.append({ key: 'X-A', value: '1' });\npm.request.headers.insert({ key: 'X-B', value: '2' });\npm.request.upsertHeader({ key: 'X-C', value: '3' });",
      'header X-A ← "1"',
      'header X-B ← "2"',
      'header X-C ← "3"',
    ),
    before(
      "pm.request.url.query.upsert({ key: 'a', value: '1' });\npm.request.url.addQueryParams('b=2');",
      'query a ← "1"',
      'query b ← "2"',
    ),
    before(
      "pm.request.body.update(JSON.stringify({ at: Date.now() }));",
      "the body of the request ← computed by JSON.stringify from time (milliseconds)",
    ),
    before("pm.request.url.update('https://example.com/other');", 'the url of the request ← "https://example.com/other"'),
    before("pm.request.update({ method: 'POST' });", "the body of the request ← computed"),
    before(
      "const uuid = require('uuid');\npm.variables.set('a', uuid.v1());\nconst { v4: uuidv4 } = require('uuid');\npm.variables.set('b', uuidv4());",
      "local a ← UUID",
      "local b ← UUID",
    ),
    before("const uuidv4 = require('uuid/v4');\npm.variables.set('a', uuidv4());", "local a ← UUID"),
    before("pm.variables.set('b', uuidv4());", "local b ← UUID"),
    before("pm.variables.set('pick', _.sample(['a', 'b']));", "local pick ← computed by _.sample"),
    before(
      "const moment = require('moment');\npm.variables.set('a', moment.utc().format('YYYY-MM-DD'));",
      "local a ← time (YYYY-MM-DD, UTC)",
    ),
    before("const dayjs = require('dayjs');\npm.variables.set('a', dayjs().format('YYYY-MM-DD'));", "local a ← time (YYYY-MM-DD)"),
    before(
      "pm.variables.set('basic', CryptoJS.enc.Base64.stringify(CryptoJS.enc.Latin1.parse(pm.variables.get('user'))));",
      "local basic ← base64({{user}})",
    ),
  ],
};

/** What the language and the scopes of variables offer, and other ways to prepare a request. */
export const languageSections: readonly IdiomSection[] = [language, scopes, requests];
