import * as fc from "fast-check";
import type { SamplePart, SampleRequest } from "../../generator/targets/samples/request.ts";
import { anyCharacter } from "../support/any-character.ts";

/** Leaves a file behind wherever text is taken for code. */
const touch = "touch FIRED";

/** Text that ends a literal of some language, or is code within one, and then leaves a file behind. */
export const hostileTexts: readonly string[] = [
  `';${touch};'`,
  `";${touch};"`,
  `$(${touch})`,
  `\`${touch}\``,
  `\n${touch}\n`,
  `\r\n${touch}\r\n`,
  `'\n${touch}\n'`,
  `"\n${touch}\n"`,
  `\\';${touch};\\'`,
  `\\";${touch};\\"`,
  `'+__import__('os').system('${touch}')+'`,
  `"+__import__('os').system('${touch}')+"`,
  `'''+__import__('os').system('${touch}')+'''`,
  `#{\`${touch}\`}`,
  `'+\`${touch}\`+'`,
  `"+\`${touch}\`+"`,
  `\${require('fs').writeFileSync('FIRED','')}`,
  `"+require('fs').writeFileSync('FIRED','')+"`,
  `"+(await import('fs')).writeFileSync('FIRED','')+"`,
  `{$x=file_put_contents('FIRED','')}`,
  `'.file_put_contents('FIRED','').'`,
  `".file_put_contents('FIRED','')."`,
  `\${@file_put_contents('FIRED','')}`,
  `?><?php file_put_contents('FIRED','');`,
  `"+func() string { os.WriteFile("FIRED", nil, 0644); return "" }()+"`,
  `"+new java.io.File("FIRED").createNewFile()+"`,
  `\\u0022+new java.io.File("FIRED").createNewFile()+\\u0022`,
  `@/etc/hostname`,
  `<FIRED`,
  `>FIRED`,
  `-o FIRED`,
  `--output=FIRED`,
  `; ${touch} #`,
  `| ${touch}`,
  `%0a${touch}`,
];

/** Characters that mean something somewhere come up more often. A shell has no NUL. */
const character = fc.oneof(
  fc.constantFrom(..."'\"\\$`#{}()!%;&|<>~^@\n\r\t\u0007\u001b\u0085\u00a0\u2019\u2028\u202e\ufeff💡é€uxnNU0"),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }),
);
/** Arbitrary strings, and the hostile ones. */
export const arbitraryTexts: readonly string[] = fc
  .sample(fc.array(character, { maxLength: 30 }), { numRuns: 1_000, seed: 16 })
  .map((characters) =>
    characters
      .join("")
      .replaceAll("\0", "")
      .replace(/\p{Surrogate}/gu, "\ufffd"),
  )
  .concat(hostileTexts);

/** Requests with a text in every place; the plan itself would not let it into some of them. */
export function everywhere(text: string, port: number): readonly SampleRequest[] {
  const url = `http://127.0.0.1:${port}/a`;
  const plain: SampleRequest = { item: [text], method: "POST", url, headers: [], auth: undefined, body: { kind: "none" } };
  const parts: readonly SamplePart[] = [
    { kind: "text", name: text, value: text, contentType: text },
    { kind: "text", name: text, value: text, contentType: undefined },
  ];
  const file = { kind: "file", name: text, file: text, fileName: text, contentType: text } as const;
  const json = { kind: "object", members: [{ key: text, value: { kind: "string", value: text } }] } as const;
  return [
    { ...plain, method: text },
    { ...plain, url: `${url}/${text}?${text}=${text}` },
    {
      ...plain,
      headers: [
        { name: text, value: text },
        { name: "X-A", value: text },
        { name: "Content-Type", value: text },
      ],
    },
    { ...plain, auth: { kind: "basic", username: text, password: text } },
    { ...plain, body: { kind: "text", text } },
    { ...plain, body: { kind: "json", text, value: json } },
    { ...plain, body: { kind: "json", text: `${text}\n${text}`, value: undefined } },
    { ...plain, body: { kind: "form", pairs: [[text, text]], text } },
    { ...plain, body: { kind: "multipart", parts } },
    { ...plain, body: { kind: "multipart", parts: [file] } },
    { ...plain, body: { kind: "file", file: text } },
  ];
}
