/** A class the teacher can give a test to. */
export interface TaughtClass {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly pupils: number;
}
