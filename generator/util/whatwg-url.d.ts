/** The part of the library that is used, without its classes. It has no types of its own. */
declare module "whatwg-url/lib/url-state-machine.js" {
  interface UrlRecord {
    readonly scheme: string;
    readonly username: string;
    readonly password: string;
  }
  const machine: {
    readonly parseURL: (text: string) => UrlRecord | null;
    readonly serializeURL: (record: UrlRecord) => string;
  };
  export default machine;
}
