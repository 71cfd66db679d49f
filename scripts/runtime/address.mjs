/** The address people will use, and a port that is free for it. */
import { isPortFree } from "./ports.mjs";
import { given } from "./settings.mjs";

const USUAL_PORT = 3000;
const TRIES = 20;

/**
 * @returns {Promise<number>} PORT when it was given; else the first free one from 3000 on
 * @throws Error in plain words when the port that was asked for is taken
 */
export async function choosePort(host) {
  const wanted = given("PORT");
  if (wanted !== undefined) {
    const port = Number(wanted);
    if (!(Number.isInteger(port) && port > 0 && port < 65_536))
      throw new Error(`PORT is "${wanted}"; it must be a whole number from 1 to 65535.`);
    if (await isPortFree(port, host)) return port;
    throw new Error(
      `Port ${port} is taken by another program. Choose another, as in: PORT=${port + 1} npm start`,
    );
  }
  for (let port = USUAL_PORT; port < USUAL_PORT + TRIES; port += 1)
    if (await isPortFree(port, host)) return port;
  throw new Error(
    `Ports ${USUAL_PORT} to ${USUAL_PORT + TRIES - 1} are all taken. Choose one with PORT=….`,
  );
}

export function publicAddress(host, port) {
  const named = given("PUBLIC_URL");
  if (named !== undefined) return named;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere || host === "127.0.0.1" ? "localhost" : host}:${port}`;
}
