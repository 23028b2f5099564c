import { before, type IdiomSection, test } from "./idiom.ts";

const captures: IdiomSection = {
  title: "Variables from the answer",
  text: "Which variable is set from which part of the answer.",
  idioms: [
    test("pm.environment.set('token', pm.response.json().access_token);", "access_token read", "environment token ← access_token"),
    test("const { id } = pm.response.json();\npm.collectionVariables.set('id', id);", "id read", "collection id ← id"),
    test("postman.setEnvironmentVariable('id', JSON.parse(responseBody).items[0].id);", "items[].id read", "environment id ← items[0].id"),
    test("postman.setGlobalVariable('id', JSON.parse(responseBody).id);", "id read", "globals id ← id"),
    test(
      "pm.variables.set('last', pm.response.json().items.pop().id);",
      "items read: used as array",
      "items[].id read",
      "local last ← items[-1].id",
    ),
    test("pm.environment.set('auth', 'Bearer ' + pm.response.json().token);", "token read", 'environment auth ← "Bearer " + token'),
    test("pm.environment.set('auth', `Bearer ${pm.response.json().token}`);", "token read", 'environment auth ← "Bearer " + token'),
    test(
      "pm.environment.set('id', pm.response.json().href.split('/').pop());",
      "href read: used as string",
      "environment id ← computed from href",
    ),
    test("pm.environment.set('all', JSON.stringify(pm.response.json()));", "environment all ← JSON text of answer"),
    test("pm.environment.set('body', responseBody);", "environment body ← text of the answer"),
    test("pm.environment.set('at', pm.response.headers.get('Location'));", "environment at ← header Location"),
    test("postman.setEnvironmentVariable('tag', postman.getResponseHeader('ETag'));", "environment tag ← header ETag"),
    test("pm.environment.set('session', pm.cookies.get('sid'));", "environment session ← cookie sid"),
    test("const xml = xml2Json(responseBody);\npm.environment.set('id', xml.root.id);", "environment id ← XML root.id"),
    test(
      "if (pm.response.code === 201) {\n  pm.environment.set('id', pm.response.json().id);\n}",
      "id read (201)",
      "environment id ← id (201)",
    ),
    test(
      "const data = pm.response.json();\nif (data.id) {\n  pm.environment.set('id', data.id);\n}",
      "id read",
      "environment id ← id, on a condition",
    ),
    test(
      "const data = pm.response.json();\nObject.entries({ offerId: data.id, offerName: data.name }).forEach(([key, value]) => pm.environment.set(key, value));",
      "id read",
      "name read",
      "environment offerId ← id",
      "environment offerName ← name",
    ),
    test("pm.environment.set('name-' + pm.environment.get('n'), pm.response.json().id);", "id read"),
  ],
};

const preparations: IdiomSection = {
  title: "Before the request",
  text: "What pre-request scripts set: variables, headers and other parts of the request.",
  idioms: [
    before("pm.environment.set('now', Date.now());", "environment now ← time (milliseconds)"),
    before("pm.environment.set('now', Math.floor(Date.now() / 1000));", "environment now ← time (seconds)"),
    before("pm.variables.set('now', new Date().toISOString());", "local now ← time (iso)"),
    before("pm.variables.set('today', new Date().toISOString().split('T')[0]);", "local today ← time (iso-date)"),
    before(
      "const moment = require('moment');\npm.variables.set('day', moment().add(1, 'day').format('YYYY-MM-DD'));",
      "local day ← time (YYYY-MM-DD) + 86400000 ms",
    ),
    before("const moment = require('moment');\npm.variables.set('at', moment().utc().format('HH:mm'));", "local at ← time (HH:mm, UTC)"),
    before("pm.variables.set('later', new Date(Date.now() + 60000).toISOString());", "local later ← time (iso) + 60000 ms"),
    before("const uuid = require('uuid');\npm.variables.set('id', uuid.v4());", "local id ← UUID"),
    before("pm.variables.set('id', crypto.randomUUID());", "local id ← UUID"),
    before(
      "pm.variables.set('id', 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (c) => (Math.random() * 16).toString(16)));",
      "local id ← UUID",
    ),
    before("pm.variables.set('n', Math.floor(Math.random() * 100) + 1);", "local n ← random number 1–100"),
    before("pm.variables.set('n', _.random(1, 6));", "local n ← random number 1–6"),
    before(
      "const colours = ['red', 'blue'];\npm.variables.set('c', colours[Math.floor(Math.random() * colours.length)]);",
      "local c ← random string",
    ),
    before(
      "function randomText(length) {\n  const letters = 'abc';\n  let text = '';\n  for (let i = 0; i < length; i++) {\n    text += letters.charAt(Math.floor(Math.random() * letters.length));\n  }\n  return text;\n}\npm.variables.set('s', randomText(8));",
      "local s ← random string",
    ),
    before("pm.variables.set('s', Math.random().toString(36).substring(2));", "local s ← 10 random digits of base 36"),
    before("pm.variables.set('mail', 'a' + Date.now() + '@example.com');", 'local mail ← "a" + time (milliseconds) + "@example.com"'),
    before("pm.variables.set('id', pm.variables.replaceIn('{{$guid}}'));", "local id ← template {{$guid}}"),
    before("pm.environment.set('region', 'eu');", 'environment region ← "eu"'),
    before("pm.environment.set('copy', pm.environment.get('id'));", "environment copy ← {{environment id}}"),
    before(
      "pm.variables.set('auth', btoa(pm.environment.get('user') + ':' + pm.environment.get('password')));",
      "local auth ← basic auth of {{environment user}} and {{environment password}}",
    ),
    before(
      "const text = `${pm.variables.get('user')}:${pm.variables.get('password')}`;\nconst words = CryptoJS.enc.Utf8.parse(text);\npm.request.headers.add({ key: 'Authorization', value: 'Basic ' + CryptoJS.enc.Base64.stringify(words) });",
      "header Authorization ← Basic and basic auth of {{user}} and {{password}}",
    ),
    before(
      "pm.variables.set('auth', Buffer.from(pm.variables.get('user') + ':' + pm.variables.get('password')).toString('base64'));",
      "local auth ← basic auth of {{user}} and {{password}}",
    ),
    before("pm.request.headers.upsert({ key: 'X-Time', value: Date.now().toString() });", "header X-Time ← time (milliseconds)"),
    before("pm.request.addHeader('X-Client: ' + pm.variables.get('client'));", "header X-Client ← {{client}}"),
    before("pm.request.url.query.add({ key: 'at', value: Date.now() });", "query at ← time (milliseconds)"),
    before("pm.request.addQueryParams('gate=' + pm.variables.get('gate'));", "query gate ← {{gate}}"),
    before(
      "pm.request.body.raw = JSON.stringify({ id: pm.variables.get('id') });",
      "the body of the request ← computed by JSON.stringify from {{id}}",
    ),
    before(
      "const signature = CryptoJS.HmacSHA256(pm.request.url.toString(), pm.environment.get('secret')).toString();\npm.request.headers.add({ key: 'X-Signature', value: signature });",
      "header X-Signature ← computed by pm.request.url.toString, CryptoJS.HmacSHA256 from {{environment secret}}",
    ),
    before(
      "pm.sendRequest('https://example.com/token', (error, response) => {\n  pm.environment.set('token', response.json().access_token);\n});",
      "environment token ← access_token of request 0",
      'request 0: GET "https://example.com/token"',
    ),
    before(
      "pm.sendRequest({\n  url: pm.environment.get('base') + '/token',\n  method: 'POST',\n  header: { Accept: 'application/json' },\n  body: { mode: 'urlencoded', urlencoded: [{ key: 'grant_type', value: 'client_credentials' }] },\n}, (error, response) => {\n  if (error) {\n    console.log(error);\n  } else {\n    pm.environment.set('token', response.json().access_token);\n  }\n});",
      "environment token ← access_token of request 0",
      'request 0: POST {{environment base}} + "/token" with urlencoded grant_type: "client_credentials" and headers Accept: "application/json"',
    ),
    before(
      "pm.sendRequest({ url: 'https://example.com', header: 'X-Token: ' + pm.environment.get('token') });",
      'request 0: GET "https://example.com" and headers X-Token: {{environment token}}',
    ),
    before(
      "const response = await pm.sendRequest('https://example.com/token');\npm.environment.set('token', response.json().token);",
      "environment token ← token of request 0",
      'request 0: GET "https://example.com/token"',
    ),
    before(
      "if (!pm.environment.get('token')) {\n  pm.sendRequest('https://example.com/token', (error, response) => pm.environment.set('token', response.text()));\n}",
      "environment token ← text of the answer of request 0, on a condition",
      'request 0: GET "https://example.com/token", on a condition',
    ),
  ],
};

const unread: IdiomSection = {
  title: "What is not read",
  text: "Scripts that do not parse are reported and left alone, as in Postman. What a script does with other means is left alone.",
  idioms: [
    test(
      "pm.test('a', () => {\n  pm.response.to.have.status(200);\n});\n});",
      "broken at 4:1: there is something that does not belong here, or something before it is missing",
    ),
    test("eval(pm.environment.get('helpers'));\nhelpers.check(pm.response);"),
    test("tests['mentions'] = responseBody.has('id');"),
    test("pm.expect(pm.response.responseTime).to.be.below(200);"),
  ],
};

/** What is read of variables and requests. */
export const variableSections: readonly IdiomSection[] = [captures, preparations];
/** What is not read. */
export const unreadSections: readonly IdiomSection[] = [unread];
