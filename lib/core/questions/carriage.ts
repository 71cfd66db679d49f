import type { Form } from "@/lib/core/interchange/form";

/**
 * How a question of one type is carried to and from other programs: as one of the forms that they know too. A
 * format writes forms and never asks which type one came from, so a new type is carried by every format, and a new
 * format carries every type.
 */
export interface Carriage<Content, Key> {
  /** Undefined where this very question has none of the forms. */
  toForm(content: Content, key: Key): Form | undefined;
  /**
   * The question a form is, unless it is another type's. What comes back may break the type's own limits: whoever
   * asks reads both through the type's schemas.
   */
  fromForm(form: Form): { readonly content: Content; readonly key: Key } | undefined;
}
