import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** A fact with a picture beside it; the words alone say it all. */
export function IconLine(props: {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}): ReactNode {
  const { icon: Icon, children } = props;
  return (
    <li className="fact">
      <Icon aria-hidden size={24} />
      <span>{children}</span>
    </li>
  );
}
