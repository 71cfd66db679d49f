import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** A number, with its unit where one is asked for. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ asksUnit, unitShown }, { value, tolerance, units, unitShare }) => ({
    kind: "number",
    asksUnit,
    unitShown,
    value,
    tolerance,
    units,
    unitShare,
  }),
  fromForm: (form) => {
    if (form.kind !== "number") return undefined;
    const { asksUnit, unitShown, value, tolerance, units, unitShare } = form;
    return {
      content: { v: 1, asksUnit, ...(unitShown === undefined ? {} : { unitShown }) },
      key: { v: 1, value, tolerance, units, unitShare },
    };
  },
};
