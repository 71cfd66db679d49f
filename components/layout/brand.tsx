import type { Route } from "next";
import Link from "next/link";

/** The mark and the name; a link home where `href` is given. */
export function Brand({ href }: { readonly href?: Route }) {
  const content = (
    <>
      <BrandMark />
      <span className="text-lg font-bold tracking-tight">Markwell</span>
    </>
  );
  const style = "flex shrink-0 items-center gap-2.5 text-ink no-underline";
  if (href === undefined) return <span className={style}>{content}</span>;
  return (
    <Link href={href} className={style} aria-label="Markwell, home">
      {content}
    </Link>
  );
}

function BrandMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M7 22V11l6.5 7L20 11"
        className="fill-none stroke-on-accent"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m16.500 21.500 3.500 3.500 6-9.500"
        className="fill-none stroke-on-accent"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
