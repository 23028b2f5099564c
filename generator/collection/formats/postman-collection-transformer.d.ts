/** The part of the library that is used; it comes without types. */
declare module "postman-collection-transformer" {
  interface ConvertOptions {
    readonly inputVersion: string;
    readonly outputVersion: string;
    readonly retainIds: boolean;
  }
  /** Calls back at once, with an error or with the converted item. */
  function convertSingle(request: unknown, options: ConvertOptions, callback: (error: unknown, item: unknown) => void): void;
  /** The same for a whole collection; used by tests only. */
  function convert(collection: object, options: ConvertOptions, callback: (error: Error | null, collection: object) => void): void;
  const transformer: { readonly convertSingle: typeof convertSingle; readonly convert: typeof convert };
  export default transformer;
}
