/** The address people will use, and a port that is free for it. */
import { isPortFree } from "./ports.mjs";

const USUAL_PORT = 3000;
const TRIES = 20;

/**
 * @returns {Promise<number>} PORT when it was given; else the first free one from 3000 on
 * @throws Error in plain words when the port that was asked for is taken
 */
export async function choosePort(host) {
  if (process.env.PORT !== undefined) {
    const port = Number(process.env.PORT);
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
  if (process.env.PUBLIC_URL !== undefined) return process.env.PUBLIC_URL;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere || host === "127.0.0.1" ? "localhost" : host}:${port}`;
}
