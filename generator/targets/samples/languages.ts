import type { Json } from "../../json/json.ts";
import { printChilkatGo } from "./chilkat/go.ts";
import { printChilkatPowerBuilder } from "./chilkat/powerbuilder.ts";
import { printCSharp } from "./languages/csharp.ts";
import { printCurl } from "./languages/curl.ts";
import { printGo } from "./languages/go.ts";
import { printHttpie } from "./languages/httpie.ts";
import { printJava } from "./languages/java.ts";
import { printJavaScript } from "./languages/javascript.ts";
import { printKotlin } from "./languages/kotlin.ts";
import { printPhp } from "./languages/php.ts";
import { printPowerShell } from "./languages/powershell.ts";
import { printPython } from "./languages/python.ts";
import { printRawHttp } from "./languages/raw-http.ts";
import { printRuby } from "./languages/ruby.ts";
import { printRust } from "./languages/rust.ts";
import { printSwift } from "./languages/swift.ts";
import { printWget } from "./languages/wget.ts";
import type { SampleRequest, SampleScheme } from "./request.ts";
import { type Snippet, source } from "./source.ts";

/** A language that a request can be printed in. */
export interface SampleLanguage {
  /** As on the command line. */
  readonly name: string;
  readonly title: string;
  /** How a line of a comment begins; `undefined` if there are no comments. */
  readonly comment: "#" | "//" | undefined;
  /** The schemes, beside Basic, whose credentials its programs compute. */
  readonly schemes: readonly SampleScheme[];
  /** What has to stand above everything, comments included. */
  readonly opening?: Snippet;
  /** `answer` is a sample of the response; some languages read its fields. */
  readonly print: (request: SampleRequest, answer: Json | undefined) => Snippet;
}

/** The languages, in the order in which people choose them. */
export const sampleLanguages: readonly SampleLanguage[] = [
  { name: "curl", title: "curl", comment: "#", schemes: ["digest", "ntlm", "awsv4"], print: printCurl },
  { name: "javascript", title: "JavaScript (fetch)", comment: "//", schemes: [], print: printJavaScript },
  {
    name: "python",
    title: "Python (Requests)",
    comment: "#",
    schemes: ["digest", "ntlm", "awsv4", "oauth1", "hawk", "edgegrid"],
    print: printPython,
  },
  { name: "go", title: "Go (net/http)", comment: "//", schemes: [], print: printGo },
  { name: "php", title: "PHP (curl)", comment: "//", schemes: ["digest", "ntlm", "awsv4"], opening: source`<?php\n`, print: printPhp },
  { name: "ruby", title: "Ruby (Net::HTTP)", comment: "#", schemes: [], print: printRuby },
  { name: "wget", title: "wget", comment: "#", schemes: ["digest", "ntlm"], print: printWget },
  { name: "httpie", title: "HTTPie", comment: "#", schemes: ["digest"], print: printHttpie },
  { name: "powershell", title: "PowerShell", comment: "#", schemes: ["digest", "ntlm"], print: printPowerShell },
  { name: "java", title: "Java (HttpClient)", comment: "//", schemes: [], print: printJava },
  { name: "csharp", title: "C# (HttpClient)", comment: "//", schemes: ["digest", "ntlm"], print: printCSharp },
  { name: "kotlin", title: "Kotlin (OkHttp)", comment: "//", schemes: [], print: printKotlin },
  { name: "swift", title: "Swift (URLSession)", comment: "//", schemes: ["digest", "ntlm"], print: printSwift },
  { name: "rust", title: "Rust (reqwest)", comment: "//", schemes: [], print: printRust },
  { name: "go-chilkat", title: "Go (Chilkat)", comment: "//", schemes: ["digest", "ntlm", "oauth1"], print: printChilkatGo },
  {
    name: "powerbuilder",
    title: "PowerBuilder (Chilkat)",
    comment: "//",
    schemes: ["digest", "ntlm", "oauth1"],
    print: printChilkatPowerBuilder,
  },
  { name: "http", title: "HTTP", comment: undefined, schemes: [], print: printRawHttp },
];
