/** What the members of a bracketed group say about the group: `items` for `items[0][price]`. */
export interface ParameterGroup {
  /** How many keys and indexes lead to the group: 1 for `items`. */
  readonly depth: number;
  /** Some member must be passed. */
  readonly required: boolean;
  readonly description: string;
}
