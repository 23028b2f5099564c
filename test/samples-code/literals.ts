import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { quoteGo } from "../../generator/targets/samples/languages/go.ts";
import { quoteJava } from "../../generator/targets/samples/languages/java.ts";
import { quoteJavaScript } from "../../generator/targets/samples/languages/javascript.ts";
import { quotePhp } from "../../generator/targets/samples/languages/php.ts";
import { quotePython } from "../../generator/targets/samples/languages/python.ts";
import { quoteRuby } from "../../generator/targets/samples/languages/ruby.ts";
import { quoteRust } from "../../generator/targets/samples/languages/rust.ts";
import { quoteShell } from "../../generator/targets/samples/quote.ts";
import { type Quote, toText } from "../../generator/targets/samples/source.ts";

/** How a language prints the bytes of its literals, each followed by a mark. */
export interface LiteralRunner {
  readonly language: string;
  readonly quote: Quote;
  readonly file: string;
  readonly program: (literals: readonly string[]) => string;
  readonly command: readonly [program: string, ...args: string[]];
  readonly probe: readonly [program: string, ...args: string[]];
}

/** Ends each string in the output. */
export const mark = "\u0001END\u0001";

/** The languages whose literals can be read back here. */
export const literalRunners: readonly LiteralRunner[] = [
  {
    language: "shell",
    quote: quoteShell,
    file: "l.sh",
    program: (all) => all.map((each) => `printf '%s\\001END\\001' ${each}`).join("\n"),
    command: ["bash", "l.sh"],
    probe: ["bash", "--version"],
  },
  {
    language: "javascript",
    quote: quoteJavaScript,
    file: "l.mjs",
    program: (all) => `process.stdout.write([${all.join(",\n")}].map((each) => each + "\\x01END\\x01").join(""))`,
    command: ["node", "l.mjs"],
    probe: ["node", "--version"],
  },
  {
    language: "python",
    quote: quotePython,
    file: "l.py",
    program: (all) => `import sys\nfor each in [${all.join(",\n")}]: sys.stdout.buffer.write((each + "\\x01END\\x01").encode())`,
    command: ["python3", "l.py"],
    probe: ["python3", "--version"],
  },
  {
    language: "go",
    quote: quoteGo,
    file: "l.go",
    program: (all) =>
      `package main\nimport "fmt"\nfunc main() { for _, each := range []string{\n${all.map((each) => `${each},\n`).join("")}} { fmt.Print(each + "\\x01END\\x01") } }`,
    command: ["go", "run", "l.go"],
    probe: ["go", "version"],
  },
  {
    language: "php",
    quote: quotePhp,
    file: "l.php",
    program: (all) => `<?php foreach ([${all.join(",\n")}] as $each) echo $each . "\\x01END\\x01";`,
    command: ["php", "l.php"],
    probe: ["php", "--version"],
  },
  {
    language: "ruby",
    quote: quoteRuby,
    file: "l.rb",
    program: (all) => `[${all.join(",\n")}].each { |each| $stdout.write(each, "\\x01END\\x01") }`,
    command: ["ruby", "-Ku", "l.rb"],
    probe: ["ruby", "--version"],
  },
  {
    language: "java",
    quote: quoteJava,
    file: "L.java",
    program: (all) =>
      `class L { public static void main(String[] a) throws Exception { for (String each : new String[] {\n${all.join(",\n")}}) System.out.write((each + "\\001END\\001").getBytes("UTF-8")); System.out.flush(); } }`,
    command: ["java", "-Dfile.encoding=UTF-8", "L.java"],
    probe: ["javac", "--version"],
  },
  {
    language: "rust",
    quote: quoteRust,
    file: "l.rs",
    program: (all) => `fn main() { for each in [\n${all.join(",\n")}] { print!("{}\\u{1}END\\u{1}", each); } }`,
    command: ["bash", "-c", "rustc -o l l.rs && ./l"],
    probe: ["rustc", "--version"],
  },
];

/** Writes the program that prints these strings. */
export function writeProgram({ quote, file, program }: LiteralRunner, texts: readonly string[], folder: string): void {
  writeFileSync(join(folder, file), program(texts.map((text) => toText(quote(text)))));
}
