/** The text of `postwright help`. */
export const helpText = `Postwright turns Postman collections into typed TypeScript client packages with fixture tests.

Usage
  postwright generate [files] [options]
  postwright verify <collection> [options]
  postwright explain <operation or type> [files] [options]
  postwright samples <reports> [options]
  postwright mock <package> [options]
  postwright help | --version

generate
  Without files, turns every collection in collections/ into a package in generated/.
  An environment beside a collection (<name>.postman_environment.json) supplies values of variables.

  --out DIR      where to write; with one file, DIR is the package itself, with several it contains one folder for each
  --environment FILE  the environment of the collection, if it has another name or place
  --samples FILE the report of a run of the collection: its responses count as saved examples; may be repeated
  --check        write nothing; list what would change, and exit with 3 if anything would
  --force        replace edited files; your version is kept beside the new one as .bak
  --no-check     skip type-checking of the generated code
  --no-format    skip formatting
  --json         print one JSON object per line to standard output, and nothing else
  --verbose      print every warning and note with its place

verify
  Sends every request of a collection through Postman's engine (postman-runtime) and through the freshly generated
  client, to a server on this machine, and shows where the two differ. Nothing leaves the machine. Variables without
  a value get a placeholder. Also calls every function as a user does, and shows what its arguments cannot express.

  --examples     also send the requests of saved examples
  --log FILE     write what both sides sent to a file, one JSON object per line
  --only SIDE    run only one side, client or postman; client does not need postman-runtime
  --environment FILE  the environment of the collection, as for generate
  --values FILE  a JSON file { "name": "value" } with values for variables and path variables
  --json         print one JSON object per line to standard output, and nothing else

explain
  Shows why a type is what it is: the samples behind each property, and what one more example would settle.
  Name a function, a type, or an item of the collection. Without files, all of collections/ is searched.

  --samples FILE the report of a run of the collection, as for generate
  --environment FILE  the environment of the collection, as for generate
  --json         print one JSON object per line to standard output, and nothing else

samples
  Reduces reports of runs (newman -r json, HAR) to what types need: one body per request, status and shape, with
  placeholders for all values. Put the result into <name>.samples/ beside the collection, and commit it.

  --collection FILE  the collection that was run; reports of newman contain it
  --out PATH         the file to write, or its folder; without it, standard output

mock
  Serves the saved examples of a generated package at http://127.0.0.1, until it is stopped. The headers
  x-mock-response-code and x-mock-response-name choose an example, as with Postman's mock servers.

  --port N       where to listen (4010)
  --latency MS   how many milliseconds each answer takes

Exit codes
  0 done   1 the input or output has errors, or verify found a difference   2 wrong usage   3 --check found a difference

Every problem has a code. docs/diagnostics.md explains them all.
`;
