import { type IdiomSection, test } from "./idiom.ts";

const statuses: IdiomSection = {
  title: "Statuses",
  text: "An assertion that names statuses, or a class of them. What Postman adds to chai counts as its sandbox has it: `to.be.ok` is 200 alone, `to.be.success` the class.",
  idioms: [
    test("pm.response.to.have.status(201);", "status 201"),
    test('pm.response.to.have.status("Created");', "status 201"),
    test("pm.response.to.be.ok;", "status 200"),
    test("pm.response.to.be.success;", "class 200–299"),
    test("pm.response.to.be.notFound;", "status 404"),
    test("pm.response.to.be.error;", "range 400–599"),
    test("pm.response.to.not.be.error;", "range 0–399, 600–999"),
    test("pm.expect(pm.response.code).to.equal(200);", "status 200"),
    test("pm.expect(pm.response).to.have.property('code', 200);", "status 200"),
    test("pm.expect(pm.response.code).to.be.oneOf([200, 201]);", "status 200 or 201"),
    test("pm.expect([200, 404]).to.include(pm.response.code);", "status 200 or 404"),
    test("pm.expect([200, 202].includes(pm.response.code)).to.be.true;", "status 200 or 202"),
    test("pm.expect(pm.response.status).to.eql('No Content');", "status 204"),
    test("pm.expect(pm.response.code === 200 || pm.response.code === 304).to.equal(true);", "status 200 or 304"),
    test("pm.expect(pm.response.code).to.be.within(200, 299);", "class 200–299"),
    test("pm.expect(pm.response.code).to.be.above(200).and.below(202);", "range 201–999", "status 201"),
    test("pm.expect(pm.response.code).to.be.within(204, 204);", "status 204"),
    test("pm.expect(pm.response.code.toString()).to.match(/^2\\d\\d$/);", "class 200–299"),
    test("pm.expect(Math.floor(pm.response.code / 100)).to.equal(2);", "class 200–299"),
    test("pm.expect(String(pm.response.code).startsWith('2')).to.be.true;", "class 200–299"),
    test("pm.response.code.should.equal(200);", "status 200"),
    test("assert.equal(pm.response.code, 200);", "status 200"),
    test('tests["ok"] = responseCode.code === 200;', "status 200"),
    test('tests["ok"] = responseCode.code == 200 || responseCode.code == 201;', "status 200 or 201"),
    test('tests["ok"] = responseCode.name === "OK";', "status 200"),
    test('tests["ok"] = [200, 201].indexOf(responseCode.code) !== -1;', "status 200 or 201"),
    test('tests["ok"] = _.inRange(responseCode.code, 200, 300);', "class 200–299"),
    test('tests["ok"] = responseCode.code >= 200 && responseCode.code < 300;', "class 200–299"),
    test("const expected = [200, 201];\npm.expect(pm.response.code).to.be.oneOf(expected);", "status 200 or 201"),
    test("if (pm.response.code !== 200) {\n  throw new Error('failed');\n}", "status 200"),
    test("if (pm.environment.get('isNew')) {\n  pm.response.to.have.status(201);\n}", "status 201, on a condition"),
    test("pm.test.skip('later', () => pm.response.to.have.status(200));"),
    test("pm.response.to.not.have.status(500);", "range 0–499, 501–999"),
  ],
};

const shape: IdiomSection = {
  title: "What the answer is",
  text: "Paths of the JSON answer. _Asserted_: a test fails without it. _Read_: the script looks at it, or asserts it under a condition. The kind is what a test asserts, or what the script uses the value as.",
  idioms: [
    test("const data = pm.response.json();\npm.expect(data.id).to.be.a('string');", "id asserted: string"),
    test("const data = JSON.parse(responseBody);\ntests['has id'] = data.id !== undefined;", "id asserted"),
    test("const data = JSON.parse(pm.response.text());\nconsole.log(data.user.name);", "user.name read"),
    test("pm.expect(pm.response.json()).to.be.an('array').that.is.not.empty;", "answer asserted: array, array or string or object"),
    test("pm.expect(pm.response.json()).to.have.property('count', 5);", "count asserted: number 5"),
    test("pm.expect(pm.response.json()).to.have.property('user').that.has.property('name');", "user asserted", "user.name asserted"),
    test("pm.expect(pm.response.json()).to.have.nested.property('a.b[0].c');", "a.b[].c asserted"),
    test("pm.expect(pm.response.json()).to.have.all.keys('id', 'name');", "answer asserted: object", "id asserted", "name asserted"),
    test("pm.expect(pm.response.json()).to.include.keys(['id']);", "answer asserted: object", "id asserted"),
    test("pm.expect(pm.response.json()).to.include({ active: true });", "answer asserted: object", "active asserted: boolean true"),
    test(
      "pm.expect(pm.response.json()).to.eql({ id: 1, tags: ['a'], next: null });",
      "answer asserted: object",
      "id asserted: number 1",
      "tags asserted: array",
      'tags[] asserted: string "a"',
      "next asserted: null",
    ),
    test("pm.expect(pm.response.json().name).to.eql('Ann');", 'name asserted: string "Ann"'),
    test("pm.expect('Ann').to.eql(pm.response.json().name);", 'name asserted: string "Ann"'),
    test("pm.expect(pm.response.json().total).to.be.above(0);", "total asserted: number"),
    test("pm.expect(pm.response.json().email).to.match(/@/);", "email asserted: string"),
    test("pm.expect(pm.response.json().name).to.include('nn');", "name asserted: array or string"),
    test("pm.expect(pm.response.json().state).to.be.oneOf(['open', 'closed']);", "state asserted: string"),
    test("pm.expect(pm.response.json().items).to.have.lengthOf(2);", "items asserted: array or string"),
    test("pm.expect(pm.response.json().items.length).to.be.at.least(1);", "items asserted: array or string"),
    test("pm.expect(pm.response.json().done).to.be.true;", "done asserted: boolean true"),
    test("pm.expect(pm.response.json().next).to.be.null;", "next asserted: null"),
    test("pm.expect(pm.response.json().id).to.exist.and.not.be.empty;", "id asserted: array or string or object"),
    test("pm.expect(pm.response.json().error).to.be.undefined;"),
    test("pm.expect(pm.response.json()).to.not.have.property('error');"),
    test("pm.expect(pm.response.json().name).to.not.eql('Bob');", "name read"),
    test("pm.expect(typeof pm.response.json().age).to.equal('number');", "age asserted: number"),
    test("pm.expect(Array.isArray(pm.response.json().items)).to.be.true;", "items asserted: array"),
    test("pm.response.json().id.should.be.a('number');", "id asserted: number"),
    test("pm.response.to.have.jsonBody('user.name', 'Ann');", 'user.name asserted: string "Ann"'),
    test("const { id, user: { name } } = pm.response.json();\nconsole.log(id, name);", "id read", "user.name read"),
    test("console.log(pm.response.json()?.user?.name ?? 'none');", "user.name read"),
    test("tests['typed'] = 'id' in JSON.parse(responseBody);", "id asserted"),
    test("tests['own'] = JSON.parse(responseBody).hasOwnProperty('id');", "id asserted"),
    test(
      "const data = JSON.parse(responseBody);\ntests['has'] = _.has(data, 'user.id') && _.get(data, 'user.name') === 'Ann';",
      "user.id asserted",
      'user.name asserted: string "Ann"',
    ),
    test(
      "const data = pm.response.json();\nif (data.status === 'open') {\n  console.log(data.at);\n}",
      'status read: used as string "open"',
      "at read",
    ),
    test("console.log(pm.response.json().name.toUpperCase());", "name read: used as string"),
    test("console.log(pm.response.json().price.toFixed(2));", "price read: used as number"),
    test("console.log(parseFloat(pm.response.json().price) * 2);", "price read: used as number or string"),
    test("const key = pm.environment.get('key');\nconsole.log(pm.response.json().byKey[key].id);", "byKey[*].id read"),
  ],
};

const lists: IdiomSection = {
  title: "Lists",
  text: "Loops and list methods: what is said of an element holds for the elements.",
  idioms: [
    test("pm.expect(pm.response.json().items[0].id).to.be.a('string');", "items[].id asserted: string"),
    test(
      "pm.response.json().items.forEach((item) => pm.expect(item).to.have.property('id'));",
      "items read: used as array",
      "items[].id asserted",
    ),
    test(
      "for (const item of pm.response.json()) {\n  pm.expect(item.id).to.be.a('number');\n}",
      "answer read: used as array",
      "[].id asserted: number",
    ),
    test(
      "const items = pm.response.json().items;\nfor (let i = 0; i < items.length; i++) {\n  console.log(items[i].id);\n}",
      "items read: used as array or string",
      "items[].id read",
    ),
    test(
      "const data = pm.response.json();\nfor (const key in data.items) {\n  console.log(data.items[key].id);\n}",
      "items read",
      "items[*].id read",
    ),
    test(
      "const open = pm.response.json().items.find((item) => item.state === 'open');\nconsole.log(open.id);",
      "items read: used as array",
      'items[].state read: used as string "open"',
      "items[] read",
      "items[].id read",
    ),
    test(
      "pm.expect(pm.response.json().items.every((item) => item.id > 0)).to.be.true;",
      "items read: used as array",
      "items[].id asserted: number",
    ),
    test(
      "const ids = pm.response.json().items.filter((item) => item.on).map((item) => item.id);",
      "items read: used as array",
      "items[].on read",
      "items[].id read",
    ),
    test("_.each(pm.response.json().items, (item) => console.log(item.id));", "items read: used as array or object", "items[].id read"),
    test(
      "const { items } = pm.response.json();\nconsole.log(items[items.length - 1].id);",
      "items read: used as array or string",
      "items[].id read",
    ),
    test("['id', 'name'].forEach((key) => pm.expect(pm.response.json()).to.have.property(key));", "id asserted", "name asserted"),
    test(
      "Object.keys(pm.response.json().byName).forEach((name) => console.log(pm.response.json().byName[name].id));",
      "byName read",
      "byName[*].id read",
    ),
  ],
};

const conditions: IdiomSection = {
  title: "Conditions and functions",
  text: "What is behind a condition on the status belongs to that status. Behind any other condition it is merely read. Functions are followed where they are called, those of the scripts around the item included.",
  idioms: [
    test("if (pm.response.code === 200) {\n  pm.expect(pm.response.json().id).to.be.a('string');\n}", "id asserted: string (200)"),
    test(
      "if (pm.response.code === 200) {\n  console.log(pm.response.json().id);\n} else {\n  console.log(pm.response.json().error);\n}",
      "id read (200)",
      "error read (0–199, 201–999)",
    ),
    test(
      "pm.test('ok', () => {\n  pm.response.to.have.status(200);\n  pm.expect(pm.response.json().id).to.be.a('string');\n});",
      "status 200",
      "id asserted: string (200)",
    ),
    test("if (pm.response.code >= 400) {\n  return;\n}\nconsole.log(pm.response.json().id);", "id read (0–399)"),
    test(
      "switch (pm.response.code) {\n  case 200:\n    console.log(pm.response.json().id);\n    break;\n  case 404:\n    console.log(pm.response.json().error);\n}",
      "id read (200)",
      "error read (404)",
    ),
    test("const data = pm.response.json();\nif (data.id) {\n  pm.expect(data.id).to.be.a('string');\n}", "id read: string"),
    test(
      "let data = {};\ntry {\n  data = pm.response.json();\n} catch (error) {\n  console.log(error);\n}\npm.expect(data.id).to.be.a('string');",
      "id asserted: string",
    ),
    test(
      "function check(value, kind) {\n  pm.expect(value).to.be.a(kind);\n}\ncheck(pm.response.json().id, 'string');",
      "id asserted: string",
    ),
    test("const id = (data) => data.user.id;\npm.expect(id(pm.response.json())).to.exist;", "user.id asserted"),
    test("let data = pm.response.json();\ndata = loadOther();\nconsole.log(data.id);"),
    test("const data = pm.response.json();\ndata.id = 5;\nconsole.log(data.id);"),
  ],
};

const schemas: IdiomSection = {
  title: "JSON Schemas",
  text: "Schemas that the script contains as a whole.",
  idioms: [
    test(
      "const schema = { type: 'object', required: ['id'] };\npm.response.to.have.jsonSchema(schema);",
      'answer has schema {"type":"object","required":["id"]}',
    ),
    test("pm.expect(pm.response.json().user).to.have.jsonSchema({ type: 'object' });", "user read", 'user has schema {"type":"object"}'),
    test("tests['valid'] = tv4.validate(JSON.parse(responseBody), { type: 'array' });", 'answer has schema {"type":"array"}'),
    test(
      "const Ajv = require('ajv');\nconst ajv = new Ajv();\npm.expect(ajv.validate({ type: 'object' }, pm.response.json())).to.be.true;",
      'answer has schema {"type":"object"}',
    ),
    test(
      "const validate = new (require('ajv'))().compile({ type: 'object' });\npm.expect(validate(pm.response.json())).to.be.true;",
      'answer has schema {"type":"object"}',
    ),
    test('pm.response.to.have.jsonSchema(JSON.parse(\'{"type":"object"}\'));', 'answer has schema {"type":"object"}'),
    test("pm.response.to.have.jsonSchema(JSON.parse(pm.environment.get('schema')));"),
  ],
};

/** What is read of answers. */
export const answerSections: readonly IdiomSection[] = [statuses, shape, lists, conditions, schemas];
