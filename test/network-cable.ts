/**
 * A cable between the browser and the site that can be pulled. What Playwright calls offline lets requests of
 * service workers, and those that outlive their page, through; a pulled cable lets nothing through.
 */
import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";

export class NetworkCable {
  /** The port to find the site under. */
  readonly port: number;
  readonly #sitePort: number;
  readonly #sockets = new Set<Socket>();
  #server: Server;

  private constructor(server: Server, sitePort: number) {
    this.#server = server;
    this.#sitePort = sitePort;
    this.port = (server.address() as AddressInfo).port;
    this.#carry();
  }

  /** @param sitePort the port on this machine that the site listens on. */
  static async to(sitePort: number): Promise<NetworkCable> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new NetworkCable(server, sitePort);
  }

  async pull(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async plugIn(): Promise<void> {
    this.#server = createServer().listen(this.port, "127.0.0.1");
    this.#carry();
    await once(this.#server, "listening");
  }

  #carry(): void {
    this.#server.on("connection", (near) => {
      const far = connect(this.#sitePort, "127.0.0.1");
      near.pipe(far).pipe(near);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        // Broken off is what a pulled cable means.
        one.on("error", () => other.destroy());
        one.on("close", () => {
          this.#sockets.delete(one);
          other.destroy();
        });
      }
    });
  }
}
