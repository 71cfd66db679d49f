/** What the administrator's page reads off the running system. */
export interface SystemFacts {
  /** Whether this very page came over HTTPS. */
  readonly isSecure: boolean;
  /** Whether it was asked for on the server itself, where a browser trusts plain http. */
  readonly isLocal: boolean;
  readonly database: {
    readonly version: string;
    readonly sizeBytes: number;
    readonly synchronousCommit: string;
    readonly fsync: string;
    readonly workers: number;
  };
  /** Name of the model, or undefined without a key. */
  readonly model: string | undefined;
  readonly diskFreeBytes: number;
  readonly diskTotalBytes: number;
}

/** One thing that was looked at. */
export interface HealthFinding {
  readonly id: string;
  readonly title: string;
  readonly state: "good" | "notice";
  /** How it stands. */
  readonly summary: string;
  /** What it costs to leave it so and what to do; undefined when there is nothing to do. */
  readonly advice: string | undefined;
}

const GIGABYTE = 1024 ** 3;

/** Under this, a week of lessons and answers might not fit. */
const LOW_DISK_BYTES = 2 * GIGABYTE;

/** How everything stands, in the order of what would hurt first. */
export function systemHealth(facts: SystemFacts): HealthFinding[] {
  return [database(facts), worker(facts), connection(facts), disk(facts), model(facts)];
}

function database({ database: { version, sizeBytes, synchronousCommit, fsync } }: SystemFacts) {
  const isDurable = synchronousCommit !== "off" && fsync === "on";
  return finding(
    "database",
    "Records",
    isDurable,
    `Postgres ${version}, ${size(sizeBytes)}. ${isDurable ? "Every answer is on the disk before it is called saved." : "Answers can be called saved before they are on the disk."}`,
    "A power cut can take the last answers with it. Set synchronous_commit and fsync to on in your Postgres.",
  );
}

function worker({ database: { workers } }: SystemFacts) {
  return finding(
    "worker",
    "Background work",
    workers > 0,
    workers > 0 ? "The worker is running." : "No worker is running.",
    "Lessons are not read and questions are not made until it runs. Restart Markwell; its log says why it stopped.",
  );
}

function connection({ isSecure, isLocal }: SystemFacts) {
  return finding(
    "https",
    "Connection",
    isSecure,
    isSecure
      ? "Pages come over HTTPS."
      : isLocal
        ? "Pages come over plain http on this computer."
        : "Pages come over plain http.",
    "Without HTTPS, Chromebooks cannot reload a test while the network is away, and passwords can be read on the network. Answers are still saved and kept through an outage while the page stays open. Ask whoever runs the server to set up HTTPS (Caddy or a certificate; see .env.example).",
  );
}

function disk({ diskFreeBytes, diskTotalBytes }: SystemFacts) {
  return finding(
    "disk",
    "Disk",
    diskFreeBytes >= LOW_DISK_BYTES,
    `${size(diskFreeBytes)} of ${size(diskTotalBytes)} free.`,
    "When the disk is full, nothing can be saved. Make room before the next test.",
  );
}

function model({ model: name }: SystemFacts): HealthFinding {
  return {
    id: "model",
    title: "Making questions",
    state: "good",
    summary:
      name === undefined
        ? "Questions are made on this computer; no lesson leaves it."
        : `Teachers can also ask the model ${name}; lesson text is sent to it, names of pupils never are.`,
    advice: undefined,
  };
}

function finding(
  id: string,
  title: string,
  isGood: boolean,
  summary: string,
  advice: string,
): HealthFinding {
  return {
    id,
    title,
    state: isGood ? "good" : "notice",
    summary,
    advice: isGood ? undefined : advice,
  };
}

/** "1.4 GB"; whole megabytes below that. */
function size(bytes: number): string {
  if (bytes >= GIGABYTE) return `${(bytes / GIGABYTE).toFixed(1)} GB`;
  return `${Math.ceil(bytes / 1024 ** 2)} MB`;
}
