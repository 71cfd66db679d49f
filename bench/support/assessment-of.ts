import { pool } from "@/lib/platform/db/pool";

/** The assessment an assignment gives to its class. */
export async function getAssessmentOf(assignmentId: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select "assessmentId" as id from "Assignment" where id = $1`,
    [assignmentId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("there is no such assignment");
  return row.id;
}
