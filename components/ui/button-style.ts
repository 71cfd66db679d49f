import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline select-none " +
  "whitespace-nowrap cursor-pointer transition-colors disabled:cursor-not-allowed disabled:opacity-55 print:hidden";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-line-strong bg-surface text-ink hover:border-accent hover:bg-accent-soft",
  quiet:
    "border-transparent bg-transparent text-accent hover:bg-accent-soft hover:text-accent-strong",
  danger: "border-danger bg-surface text-danger hover:bg-danger-soft",
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: "min-h-9 px-3 text-sm",
  medium: "min-h-11 px-4 text-base",
  large: "min-h-13 px-6 text-lg",
};

/** How a button, or a link that does a button's work, looks. */
export function buttonStyle(
  variant: ButtonVariant,
  size: ButtonSize,
  extra: string | undefined,
): string {
  return classNames(BASE, VARIANTS[variant], SIZES[size], extra);
}
