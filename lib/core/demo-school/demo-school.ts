import { makeUserName } from "@/lib/core/access/user-name";
import { WORDS } from "@/lib/core/access/word-list";
import { seededOrder } from "@/lib/core/kernel/seeded-order";
import { FAMILY_NAMES, GIVEN_NAMES } from "./names";

/**
 * The school that the first start shows: nine classes of Key Stage 3 with 240 pupils. The same every time, passwords
 * and all, so that they can be printed on the sign-in page; a real school never has them.
 */
export const DEMO_SCHOOL_NAME = "Brookfield Academy";

export interface DemoStaff {
  readonly role: "teacher" | "administrator";
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly password: string;
  /** Names of the classes they teach. */
  readonly classes: readonly string[];
}

export interface DemoClass {
  readonly name: string;
  readonly code: string;
  readonly yearGroup: number;
  readonly subject: string;
}

export interface DemoPupil {
  readonly givenName: string;
  readonly familyName: string;
  readonly username: string;
  readonly password: string;
  readonly yearGroup: number;
  readonly className: string;
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  staff("administrator", "Margaret", "Ellwood", "harbour-lantern-maple-school", []),
  staff("teacher", "Ruth", "Okonkwo", "meadow-kettle-silver-otter", ["7A", "8A", "9A"]),
  staff("teacher", "Daniel", "Pritchard", "copper-violin-garden-pilot", ["7B", "8B", "9B"]),
  staff("teacher", "Sunita", "Rao", "walnut-beacon-river-puzzle", ["7C", "8C"]),
  staff("teacher", "Alan", "Fairweather", "ginger-compass-tunnel-heron", ["9C", "7A"]),
];

export const DEMO_CLASSES: readonly DemoClass[] = [
  { name: "7A", code: "7A-MAPLE", yearGroup: 7, subject: "Computing" },
  { name: "7B", code: "7B-OTTER", yearGroup: 7, subject: "Science" },
  { name: "7C", code: "7C-ROCKET", yearGroup: 7, subject: "Computing" },
  { name: "8A", code: "8A-FALCON", yearGroup: 8, subject: "Computing" },
  { name: "8B", code: "8B-CANDLE", yearGroup: 8, subject: "Science" },
  { name: "8C", code: "8C-PEBBLE", yearGroup: 8, subject: "Computing" },
  { name: "9A", code: "9A-GLIDER", yearGroup: 9, subject: "Computing" },
  { name: "9B", code: "9B-WALNUT", yearGroup: 9, subject: "Science" },
  { name: "9C", code: "9C-LANTERN", yearGroup: 9, subject: "Computing" },
];

export const DEMO_PUPIL_COUNT = 240;

/** The 240 pupils, class by class. */
export function demoPupils(): DemoPupil[] {
  const order = seededOrder("markwell demo school");
  const families = order.shuffle(FAMILY_NAMES, "families");
  const words = order.shuffle(WORDS, "words");
  const taken = new Set<string>();
  return Array.from({ length: DEMO_PUPIL_COUNT }, (_, number) => {
    const given = order.shuffle(GIVEN_NAMES, `given ${Math.floor(number / GIVEN_NAMES.length)}`);
    const givenName = at(given, number);
    const familyName = at(families, number * 7 + Math.floor(number / families.length));
    const group = at(DEMO_CLASSES, Math.floor((number * DEMO_CLASSES.length) / DEMO_PUPIL_COUNT));
    const username = makeUserName(givenName, familyName, (name) => taken.has(name));
    taken.add(username);
    const password = [number, number * 3 + 85, number * 5 + 170]
      .map((pick) => at(words, pick))
      .join("-");
    const { yearGroup, name: className } = group;
    return { givenName, familyName, username, password, yearGroup, className };
  });
}

/** One way in for each role, for the sign-in page and the first lines of `npm start`. */
export function demoSignIns() {
  const [administrator, teacher] = DEMO_STAFF;
  const pupil = demoPupils()[0];
  if (administrator === undefined || teacher === undefined || pupil === undefined)
    throw new Error("the demo school is empty");
  const classCode = DEMO_CLASSES.find((group) => group.name === pupil.className)?.code ?? "";
  return { administrator, teacher, pupil: { ...pupil, classCode } };
}
export type DemoSignIns = ReturnType<typeof demoSignIns>;

function staff(
  role: DemoStaff["role"],
  givenName: string,
  familyName: string,
  password: string,
  classes: readonly string[],
): DemoStaff {
  const email = `${givenName.charAt(0)}.${familyName}@brookfield.example`.toLowerCase();
  return { role, givenName, familyName, email, password, classes };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("an empty list has nothing at any place");
  return item;
}
