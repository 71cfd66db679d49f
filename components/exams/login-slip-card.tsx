import type { LoginSlip } from "@/lib/features/exams/commanding/types";
import { BrokenAddress } from "./broken-address";
import { dayInWords } from "./exam-words";

/** One pupil's way in, to be cut out: readable in black and white, and at arm's length. */
export function LoginSlipCard({ slip }: { readonly slip: LoginSlip }) {
  return (
    <div className="flex flex-col gap-2 p-5 text-ink print:p-[6mm] print:text-black">
      <p className="text-xl leading-tight font-bold break-words">{slip.display_name}</p>
      <p className="text-sm">
        {slip.exam} · {dayInWords(slip.date)}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
        <dt className="text-sm">Open</dt>
        <dd className="font-mono font-semibold break-words">
          {slip.url === null ? "the address on the board" : <BrokenAddress url={slip.url} />}
        </dd>
        <dt className="text-sm">Your id</dt>
        <dd className="font-mono text-lg font-semibold break-words">{slip.student_id}</dd>
        <dt className="text-sm">Password</dt>
        <dd className="font-mono text-lg font-semibold break-words">
          {slip.password === "" ? "as on the slip you have" : slip.password}
        </dd>
      </dl>
    </div>
  );
}
