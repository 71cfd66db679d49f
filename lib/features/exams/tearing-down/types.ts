/** What became of a group's files: what went and what was left as it is, one line each. */
export interface Removal {
  readonly gone: readonly string[];
  readonly left: readonly string[];
}
