/** Fields whose text never travels back to the browser. */
const SECRET = /password/i;

/** Names Next and React put into a form for themselves. */
const INTERNAL = /^\$ACTION/;

/** A form as plain data for a schema: a name that occurs twice becomes a list. */
export function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (INTERNAL.test(name)) continue;
    const values = form.getAll(name);
    input[name] = values.length === 1 ? values[0] : values;
  }
  return input;
}

/** What was typed, to be shown again when the form could not be accepted. Passwords and files stay out. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !SECRET.test(name) && !INTERNAL.test(name))
      values[name] = value;
  }
  return values;
}
