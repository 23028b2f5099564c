/** Text of `postwright help`. */
export const helpText = `Postwright turns Postman collections into typed TypeScript client packages with fixture tests.

Usage
  postwright generate [files] [options]
  postwright verify <collection> [options]
  postwright explain <operation or type> [files] [options]
  postwright help | --version

generate
  Without files: all of collections/ into generated/, one package each.
  An environment export beside a collection (<name>.postman_environment.json) supplies variable values.

  --out DIR      where to write; with one file DIR is the package itself, with several it holds one folder each
  --check        write nothing; list what would change, and exit with 3 if anything would
  --force        replace files that were edited by hand; your version is kept beside as .bak
  --no-check     leave out the type-check of the generated code
  --no-format    leave out formatting
  --json         one JSON object a line on standard output, nothing else
  --verbose      list every note and warning

verify
  Sends every request of a collection through Postman's engine (postman-runtime) and through the freshly generated client, both to a
  server on this machine, and shows where what arrives differs. Nothing leaves the machine. What the collection leaves open is made up.

  --examples     the requests of saved examples too
  --log FILE     write what both sides sent, one JSON object a line
  --only SIDE    run client or postman alone; client does without postman-runtime
  --values FILE  JSON file { "name": "value" } for variables and path variables
  --json         one JSON object a line on standard output, nothing else

explain
  Says why a type is what it is: for each property the samples that decided it, and what one more example would settle.
  The name is that of a function, an item or a type of the package. Without files: all of collections/.

  --json         one JSON object a line on standard output, nothing else

Exit codes
  0 done   1 the input or output has errors, or verify found a difference   2 wrong usage   3 --check found a difference
`;
