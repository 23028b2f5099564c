import { expect, test } from "vitest";
import { redactedText } from "./support.ts";

const body = (raw: string): unknown => ({ name: "Item", request: { method: "POST", url: "https://h.test/a", body: { mode: "raw", raw } } });
const described = (description: string): unknown => ({ name: "Item", request: { method: "GET", url: "https://h.test/a", description } });

/** Text as people paste it, with what must not be left. Each secret contains `hunter2` or is a list of its own. */
const texts: readonly (readonly [kind: string, text: string, secrets: readonly string[]])[] = [
  [".env", "APP_ENV=prod\nDB_PASSWORD=hunter2\nAPI_KEY=k9x2m4q7zz\nSECRET_KEY_BASE='x!9 hunter2'\n", ["hunter2", "k9x2m4q7zz"]],
  [".env with spaces", 'DB_PASSWORD = "correct horse battery"\nMODE = test', ["correct horse"]],
  [".env with a comment", "# DB_PASSWORD=hunter2\nMODE=test", ["hunter2"]],
  ["Docker", "FROM node\nENV NPM_TOKEN=hunter2aa\nARG DB_PASSWORD=hunter2", ["hunter2"]],
  ["PowerShell", '$env:API_KEY = "hunter2x"\n$env:MODE = "a"', ["hunter2x"]],
  ["INI", "[db]\nuser = bob\npassword = hunter2\n[aws]\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYzz\n", ["hunter2", "wJalr"]],
  ["YAML", "db:\n  user: bob\n  password: hunter2\n  api_tokens:\n    - k9x2m4q7\napi-key: 'zz9x'\n", ["hunter2", "zz9x", "k9x2m4q7"]],
  ["a YAML block", "user: bob\npassword: |\n  hunter2\nmode: a\n", ["hunter2"]],
  ["CSV", "name,password,pin\nbob,hunter2,4711\nann,swordfish,90817", ["hunter2", "swordfish", "4711", "90817"]],
  ["a Markdown table", "| name | password |\n| --- | --- |\n| bob | `hunter2` |\n| ann | hunter2b |", ["hunter2"]],
  ["a message", "Your verification code is 482913. It is valid for 5 minutes.", ["482913"]],
  ["a sentence", "Log in as bob; the password is hunter2.", ["hunter2"]],
  ["JSON in HTML", '<div data-x="{&quot;password&quot;:&quot;hunter2&quot;}"></div>', ["hunter2"]],
  ["YAML with a word", "user: bob\npassword: swordfish\n", ["swordfish"]],
  ["TOML", '[auth]\npassword = "hunter2"\ntoken = """hunter2x"""\n', ["hunter2"]],
  ["properties", "spring.datasource.url=jdbc:x\nspring.datasource.password=hunter2\n", ["hunter2"]],
  ["curl -u", "curl -X POST -u bob:hunter2 https://h.test", ["hunter2"]],
  ["curl -u without a space", "curl -ubob:hunter2 https://h.test", ["hunter2"]],
  ["curl --user", 'curl --user "bob:hunter2" https://h.test', ["hunter2"]],
  ["curl --user=", "curl --user='bob:hunter2' https://h.test", ["hunter2"]],
  ["curl -H", 'curl https://h.test -H "Authorization: Bearer hunter2abc"', ["hunter2"]],
  ["curl -H with a scheme of its own", "curl https://h.test -H 'Authorization: Token hunter2'", ["hunter2"]],
  ["curl -H with a bare key", "curl https://h.test -H 'Authorization: hunter2'", ["hunter2"]],
  ["curl --header", "curl https://h.test --header 'X-API-Key: hunter2'", ["hunter2"]],
  ["curl --header=", "curl https://h.test --header='X-API-Key: hunter2'", ["hunter2"]],
  ["curl -b", "curl https://h.test -b 'session=a1b2c3d4e5hunter2'", ["hunter2"]],
  ["curl -d with JSON", `curl https://h.test -d '{"user":"bob","password":"hunter2","pin":90817}'`, ["hunter2", "90817"]],
  ["curl -d with escaped JSON", 'curl https://h.test -d "{\\"password\\": \\"hunter2\\"}"', ["hunter2"]],
  ["curl --data-urlencode", "curl https://h.test --data-urlencode 'password=hunter2'", ["hunter2"]],
  ["curl --oauth2-bearer", "curl https://h.test --oauth2-bearer hunter2abc9", ["hunter2"]],
  ["curl with a proxy", "curl --proxy-user bob:hunter2 https://h.test", ["hunter2"]],
  ["HTTPie", "http -a bob:hunter2 POST https://h.test password=hunter2", ["hunter2"]],
  ["wget", "wget --user=bob --password=hunter2 https://h.test", ["hunter2"]],
  ["MySQL", "mysql -u root -phunter2 db", ["hunter2"]],
  ["psql", "PGPASSWORD=hunter2 psql -h h.test", ["hunter2"]],
  ["sshpass", "sshpass -p 'hunter2' ssh bob@h.test", ["hunter2"]],
  [".netrc", "machine h.test login bob password hunter2", ["hunter2"]],
  [".npmrc", "//registry.test/:_authToken=hunter2hunter2hunter2", ["hunter2"]],
  ["SQL", "ALTER USER bob IDENTIFIED BY 'hunter2';", ["hunter2"]],
  ["HTTP", "POST /a HTTP/1.1\nHost: h.test\nAuthorization: Digest hunter2\nX-Api-Key: hunter2\n\npassword=hunter2", ["hunter2"]],
  ["connection string", "Server=h;User Id=bob;Password=hunter2;", ["hunter2"]],
  ["ODBC", "Driver={x};PWD={hunter2};", ["hunter2"]],
  ["otpauth", "otpauth://totp/a:bob?secret=JBSWY3DPEHPK3PXP&issuer=a", ["JBSWY3DPEHPK3PXP"]],
  ["Python", 'client = Client(api_key="hunter2", password=\'it"s hunter2\')', ["hunter2"]],
  ["quotes in quotes", `password: "it's hunter2"`, ["hunter2"]],
  ["multipart", '--b\r\nContent-Disposition: form-data; name="password"\r\nContent-Type: text/plain\r\n\r\nhunter2\r\n--b--', ["hunter2"]],
  ["WS-Security", '<s><wsse:Password Type="http://x#PasswordText">hunter2</wsse:Password></s>', ["hunter2"]],
  ["XML in CDATA", "<r><password><![CDATA[hunter2<]]></password></r>", ["hunter2"]],
  ["bracketed form", "user[name]=bob&user[password]=hunter2&user[pin]=90817", ["hunter2", "90817"]],
];

test.each(texts)("given a body of %s, no secret is left", async (_, text, secrets) => {
  const redacted = await redactedText(body(text));
  expect(secrets.filter((secret) => redacted.includes(secret))).toEqual([]);
});

test.each(texts.filter(([kind]) => !/word$|spaces|HTTP$|ODBC|bare key|CSV|YAML$|YAML block/.test(kind)))(
  "given a description with %s, no secret is left",
  async (_, text, secrets) => {
    const redacted = await redactedText(described(`Like this:\n\n\`\`\`\n${text}\n\`\`\`\n`));
    expect(secrets.filter((secret) => redacted.includes(secret))).toEqual([]);
  },
);

test.each([
  ["user: bob\npassword: hunter2", "user: bob\npassword: redacted"],
  ["curl -u bob:hunter2 https://h.test/a?b=c -H 'Accept: a/b'", "curl -u bob:redacted https://h.test/a?b=c -H 'Accept: a/b'"],
  ["a=1&otp=482913&b=2", "a=1&otp=100000&b=2"],
  ["mutation { go(otp: 482913, n: 2) }", "mutation { go(otp: 100000, n: 2) }"],
  ["next=https%3A%2F%2Fh.test%2F%3Fpassword%3Dhunter2%26a%3D1", "next=https%3A%2F%2Fh.test%2F%3Fpassword%3Dredacted%26a%3D1"],
  ["<r><pin>4711</pin><a>1</a></r>", "<r><pin>1000</pin><a>1</a></r>"],
])("given the body %s, all else stays", async (text, want) => {
  expect(await redactedText(body(text))).toContain(JSON.stringify(want).slice(1, -1));
});
