/** Runs a piece of JavaScript inside an exam group's container, as whoever took over its program could. */
import type Docker from "dockerode";
import { namesOf } from "@/lib/platform/containers/container/names";

/**
 * @param script the body of an async function with `require`; what it returns comes back as JSON
 * @throws Error with what it wrote when it did not end well
 */
export async function runInside(
  docker: Docker,
  environmentId: string,
  script: string,
  part: "node" | "gate" = "node",
): Promise<unknown> {
  const whole = `(async () => { ${script} })().then((value) => process.stdout.write("\\n=" + JSON.stringify(value ?? null) + "\\n"), (error) => { console.error(error); process.exit(1); })`;
  const exec = await docker.getContainer(namesOf(environmentId)[part]).exec({
    Cmd: ["node", "-e", whole],
    AttachStdout: true,
    AttachStderr: true,
    Tty: true,
  });
  const stream = await exec.start({ Tty: true });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const output = Buffer.concat(chunks).toString("utf8");
  const result = /^=(.*)$/m.exec(output)?.[1];
  if (result === undefined) throw new Error(output);
  return JSON.parse(result);
}

/** Defines `reach(host, port)`: "open", or the reason why not. */
export const REACH = `
const reach = (host, port) => new Promise((done) => {
  const socket = require("node:net").connect({ host, port, timeout: 3000 });
  socket.on("connect", () => { socket.destroy(); done("open"); });
  socket.on("timeout", () => { socket.destroy(); done("timeout"); });
  socket.on("error", (error) => done(error.code));
});
`;
