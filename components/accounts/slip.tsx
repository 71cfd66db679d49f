import { Notice } from "@/components/ui/notice";
import type { SignInSlip } from "@/lib/features/accounts/types";

/** What somebody signs in with, to be written down or printed: the password is shown this once. */
export function Slip({ slip }: { readonly slip: SignInSlip }) {
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 rounded-control border border-line bg-paper px-5 py-4">
        {lines(slip).map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="font-mono text-lg break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Notice>
        Give this to {slip.fullName} now. The password is kept nowhere; if it is lost, make a new
        one.
      </Notice>
    </div>
  );
}

function lines(slip: SignInSlip): [string, string][] {
  const classes = slip.classCodes.map((code): [string, string] => ["Class code", code]);
  const isAddress = slip.signInName.includes("@");
  return [
    ...classes,
    [isAddress ? "E-mail" : "User name", slip.signInName],
    ["Password", slip.password],
  ];
}
