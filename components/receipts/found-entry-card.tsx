import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { FoundEntry } from "@/lib/features/receipts/types";
import { entryInWords } from "./receipt-words";

const TIME = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "medium",
  timeZone: "Europe/London",
});
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Whose the entry is, what it holds, and whether the log around it is as it was written. */
export function FoundEntryCard({ entry }: { readonly entry: FoundEntry }) {
  const { of, date, pupil, externalId, position, receivedAt, written, problem, href } = entry;
  const facts = [
    { label: "Pupil", value: externalId === undefined ? pupil : `${pupil} (${externalId})` },
    date === undefined
      ? { label: "Test", value: of }
      : { label: "Exam", value: `${of}, ${DAY.format(new Date(date))}` },
    { label: "What", value: entryInWords(entry) },
    {
      label: "Kept",
      value: `${TIME.format(new Date(receivedAt))}, as entry ${position} of the log`,
    },
    ...(written === undefined
      ? []
      : [
          {
            label: "Written",
            value: (
              <p className="max-w-prose whitespace-pre-wrap">
                {written === "" ? "Nothing: the answer was emptied." : written}
              </p>
            ),
          },
        ]),
  ];
  return (
    <Card title={`${pupil}, ${of}`}>
      <div className="flex flex-col gap-4">
        <FactList facts={facts} />
        {problem === undefined ? (
          <Notice tone="good" title="The log is whole">
            Every entry of this pupil’s log is as it was written.
          </Notice>
        ) : (
          <Notice tone="danger" title="The log is not as it was written">
            {problem} Keep everything as it is, and call for help.
          </Notice>
        )}
        {href !== undefined && <TextLink href={href as Route}>See the whole paper</TextLink>}
      </div>
    </Card>
  );
}
