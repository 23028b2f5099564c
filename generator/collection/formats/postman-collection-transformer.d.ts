/** The part of the library that is used; it has no types of its own. */
declare module "postman-collection-transformer" {
  interface ConvertOptions {
    readonly inputVersion: string;
    readonly outputVersion: string;
    readonly retainIds: boolean;
  }
  /** Calls back synchronously, with an error or with the converted item. */
  function convertSingle(request: unknown, options: ConvertOptions, callback: (error: unknown, item: unknown) => void): void;
  /** The same for a whole collection; only tests use it. */
  function convert(collection: object, options: ConvertOptions, callback: (error: Error | null, collection: object) => void): void;
  const transformer: { readonly convertSingle: typeof convertSingle; readonly convert: typeof convert };
  export default transformer;
}
