import * as z from "zod/mini";

/** Id of an option, item, gap or row inside one question: short, meaningless, never a hint at the key. */
export const partIdSchema = z.string().check(z.regex(/^[a-z0-9]{1,12}$/));
