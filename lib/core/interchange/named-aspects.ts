/** What a form says, by the school's word for each part of it, without ids: two forms that agree here are the same. */
export type Aspects = Readonly<Record<string, unknown>>;
