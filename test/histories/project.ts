import { ModuleKind, ModuleResolutionKind, Project, ScriptTarget } from "ts-morph";

/** A program over files in memory, with the flags of generated packages. */
export function createProject(files: ReadonlyMap<string, string>): Project {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.webworker.d.ts", "lib.webworker.iterable.d.ts"],
      types: [],
      module: ModuleKind.NodeNext,
      moduleResolution: ModuleResolutionKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
    },
  });
  project.createSourceFile("/package.json", '{ "type": "module" }');
  for (const [path, text] of files) project.createSourceFile(path, text);
  return project;
}
