import Docker from "dockerode";
import { callEngine } from "./engine-call";

/** The most an engine may be silent: a start that hangs is told within ten seconds of the order, what came before it included. */
export const SILENCE_MS = 7_500;
const SOCKET = "unix://";

/** Certificates for engines on other machines (PEM), as `docker` itself wants them. */
export interface EngineCertificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface EngineOptions {
  /** For an engine on another machine. */
  readonly certificates?: EngineCertificates | undefined;
  /** Most it may be silent. */
  readonly silenceMs?: number | undefined;
}

/** One container engine, Docker or Podman. */
export class Engine {
  /** As it was given: unix:///run/podman/podman.sock or https://exams.school.example:2376 */
  readonly address: string;
  /** The machine its containers are on, as this one names it. */
  readonly host: string;
  readonly docker: Docker;

  readonly #silenceMs: number;

  constructor(address: string, { certificates, silenceMs = SILENCE_MS }: EngineOptions = {}) {
    this.address = address;
    this.#silenceMs = silenceMs;
    if (address.startsWith(SOCKET)) {
      this.host = "127.0.0.1";
      this.docker = new Docker({ socketPath: address.slice(SOCKET.length), timeout: silenceMs });
    } else {
      const { hostname, port } = new URL(address);
      this.host = hostname;
      this.docker = new Docker({
        host: hostname,
        port: port === "" ? 2376 : Number(port),
        protocol: "https",
        timeout: silenceMs,
        ...certificates,
      });
    }
  }

  /** Whether its containers are on this machine. */
  get isLocal(): boolean {
    return this.address.startsWith(SOCKET);
  }

  /**
   * Asks the engine for something; a failure that may pass is tried again.
   * @param doing in an administrator's words: "starting the group"
   * @throws AppError with what the administrator can do
   */
  async call<T>(doing: string, ask: (docker: Docker) => Promise<T>): Promise<T> {
    return await callEngine(this.address, doing, this.#silenceMs, () => ask(this.docker));
  }

  /** As `call`, with undefined where the engine knows no such thing. */
  async find<T>(doing: string, ask: (docker: Docker) => Promise<T>): Promise<T | undefined> {
    return await this.call(doing, async (docker) => {
      try {
        return await ask(docker);
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    });
  }

  /**
   * As `call`, content with the engine's word that it is so already.
   * @param settled the status by which it says so: there 409 (Podman says 500, and so in words), running or ended 304,
   * gone 404
   */
  async ensure(
    doing: string,
    settled: readonly number[],
    ask: (docker: Docker) => Promise<unknown>,
  ): Promise<void> {
    await this.call(doing, async (docker) => {
      try {
        await ask(docker);
      } catch (error) {
        const status = saysItIsThere(error) ? 409 : statusOf(error);
        if (!settled.includes(status ?? 0)) throw error;
      }
    });
  }
}

/** Podman's way of refusing a second container, network or volume of one name. */
function saysItIsThere(error: unknown): boolean {
  return statusOf(error) === 500 && /already (in use|exists)/i.test(String(error));
}

/** HTTP status of what the engine answered, where it answered. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined;
  return typeof error.statusCode === "number" ? error.statusCode : undefined;
}
