import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Prepared } from "./prepared-words";
import { preparedInWords } from "./prepared-words";

interface TakenOffNoticeProps {
  readonly groups: Prepared;
  /** The page to go on to. */
  readonly next: Route;
}

/** Whom preparing again took off, or could not: it stays until it was read, for whoever was taken off by mistake cannot sign in. */
export function TakenOffNotice({ groups, next }: TakenOffNoticeProps) {
  return (
    <Notice tone="amber" role="alert" title={preparedInWords(groups)}>
      <Names title="Taken off, as they are on no list any more:" of="removed" groups={groups} />
      <Names
        title="On no list any more, but begun, so not taken off:"
        of="stayed"
        groups={groups}
      />
      <p className="mt-3">
        Was that a mistake? Put them back on the list, and prepare again: they get a new slip.
      </p>
      <div className="mt-3">
        <LinkButton href={next} variant="primary">
          Go on
        </LinkButton>
      </div>
    </Notice>
  );
}

interface NamesProps {
  readonly title: string;
  readonly of: "removed" | "stayed";
  readonly groups: Prepared;
}

function Names({ title, of, groups }: NamesProps) {
  const concerned = groups.filter((group) => group[of].length > 0);
  if (concerned.length === 0) return null;
  return (
    <>
      <p className="mt-3">{title}</p>
      <ul className="list-disc pl-5">
        {concerned.map((group) => (
          <li key={group.exam_id}>
            {group.exam_id}: {group[of].join(", ")}
          </li>
        ))}
      </ul>
    </>
  );
}
