import { lowerCase } from "../../../util/letters.ts";
import { bodyText, type SampleBody, type SamplePart, type SampleRequest } from "../request.ts";
import { createDoubleQuote, inUnits, quoteLines, usualEscapes } from "../quote.ts";
import { joinSource, lines, type Snippet, source } from "../source.ts";

/** A string literal of Kotlin. */
export const quoteKotlin = createDoubleQuote({ special: { ...usualEscapes, $: "\\$" }, other: inUnits });
const quote = quoteKotlin;

/** A program for Kotlin with OkHttp. */
export function printKotlin({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const type = headers.find(({ name }) => lowerCase(name) === "content-type")?.value;
  const basic =
    auth?.kind === "basic" ? [source`.header("Authorization", Credentials.basic(${quote(auth.username)}, ${quote(auth.password)}))`] : [];
  const calls = [
    source`.url(${quote(url)})`,
    source`.method(${quote(method)}, ${printBody(body, type, method)})`,
    ...headers.map(({ name, value }) => source`.addHeader(${quote(name)}, ${quote(value)})`),
    ...basic,
    source`.build()`,
  ];
  return lines(
    source`import java.io.File`,
    source`import okhttp3.*`,
    source`import okhttp3.MediaType.Companion.toMediaType`,
    source`import okhttp3.RequestBody.Companion.asRequestBody`,
    source`import okhttp3.RequestBody.Companion.toRequestBody\n`,
    source`fun main() {`,
    source`    val request = Request.Builder()`,
    source`        ${joinSource(calls, "\n        ")}`,
    source`    OkHttpClient().newCall(request).execute().use { response ->`,
    source`        println(response.code)`,
    source`        println(response.body?.string())`,
    source`    }`,
    source`}`,
  );
}

/** Methods that OkHttp does not send without a body. */
const needsBody: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "PROPPATCH", "REPORT"]);

function printBody(body: SampleBody, type: string | undefined, method: string): Snippet {
  const typed = type === undefined ? source`` : source`${quote(type)}.toMediaType()`;
  if (body.kind === "none") return needsBody.has(method) ? source`ByteArray(0).toRequestBody()` : source`null`;
  if (body.kind === "file") return source`File(${quote(body.file)}).asRequestBody(${typed})`;
  // Bytes, because OkHttp adds a charset to the type of a string.
  if (body.kind !== "multipart")
    return source`(${quoteLines(bodyText(body) ?? "", quote, " +", 12)}).toByteArray().toRequestBody(${typed})`;
  const parts = body.parts.map(printPart);
  return source`MultipartBody.Builder().setType(MultipartBody.FORM)\n            ${joinSource(parts, "\n            ")}\n            .build()`;
}

function printPart(part: SamplePart): Snippet {
  const type = part.contentType === undefined ? source`` : source`${quote(part.contentType)}.toMediaType()`;
  if (part.kind === "file")
    return source`.addFormDataPart(${quote(part.name)}, ${quote(part.fileName)}, File(${quote(part.file)}).asRequestBody(${type}))`;
  if (part.contentType === undefined) return source`.addFormDataPart(${quote(part.name)}, ${quote(part.value)})`;
  return source`.addFormDataPart(${quote(part.name)}, null, ${quote(part.value)}.toByteArray().toRequestBody(${type}))`;
}
