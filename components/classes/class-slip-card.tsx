import type { SignInSlip } from "@/lib/features/accounts/types";

interface ClassSlipCardProps {
  readonly slip: SignInSlip;
  readonly className: string;
  /** Where the site is: "tests.school.example". */
  readonly host: string;
}

/** A pupil's way into class tests, to be cut out: what the sign-in page asks for, in its order. */
export function ClassSlipCard({ slip, className, host }: ClassSlipCardProps) {
  return (
    <div className="flex flex-col gap-2 p-5 text-ink print:p-[6mm] print:text-black">
      <p className="text-xl leading-tight font-bold break-words">
        <bdi>{slip.fullName}</bdi>
      </p>
      <p className="text-sm">
        {className} · open <span className="font-mono break-all">{host}</span>
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
        {slip.classCodes.map((code) => (
          <Line key={code} label="Class code" value={code} />
        ))}
        <Line label="User name" value={slip.signInName} />
        <Line label="Password" value={slip.password} />
      </dl>
    </div>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt className="text-sm">{label}</dt>
      <dd className="font-mono text-lg font-semibold break-words">{value}</dd>
    </>
  );
}
