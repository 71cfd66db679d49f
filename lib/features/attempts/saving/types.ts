/**
 * Who saves: a browser by its session token, looked up in the statement that reads the attempt, so that a
 * revoked session is out on its next request; or the program itself for a pupil, when it replays demo answers.
 */
export type Asker = { readonly token: string } | { readonly personId: string };
