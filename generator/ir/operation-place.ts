/** Where the item of an operation is in the collection, which its neighbours change. */
export interface OperationPlace {
  readonly function: string;
  readonly module: string;
  readonly pointer: string;
}
