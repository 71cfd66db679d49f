import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { rewriteForwarded, trustedProxies } from "./forwarded-headers";

function arrived(remoteAddress: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, { host: "markwell.school.example", ...headers });
  return request;
}

const PROXIES = trustedProxies(["10.0.0.5", "192.168.7.0/24"]);

describe("rewriteForwarded", () => {
  it("believes nothing a stranger says about where a request came from", () => {
    const request = arrived("203.0.113.9", {
      "x-forwarded-for": "10.0.0.1",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "1",
      "x-real-ip": "10.0.0.1",
      forwarded: "for=10.0.0.1",
    });
    rewriteForwarded(request, PROXIES, false);
    expect(request.headers).toEqual({
      host: "markwell.school.example",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "markwell.school.example",
      "x-forwarded-proto": "http",
    });
  });

  it("takes no session of plain http over HTTPS, whether ours or a proxy's", () => {
    const cookie = `markwell.session=${"a".repeat(43)}; theme=dark`;
    const direct = arrived("203.0.113.9", { cookie });
    rewriteForwarded(direct, PROXIES, true);
    const proxied = arrived("10.0.0.5", { cookie, "x-forwarded-proto": "https" });
    rewriteForwarded(proxied, PROXIES, false);
    const plain = arrived("203.0.113.9", { cookie });
    rewriteForwarded(plain, PROXIES, false);
    expect([direct, proxied, plain].map(({ headers }) => headers.cookie)).toEqual([
      "theme=dark",
      "theme=dark",
      cookie,
    ]);
  });

  it("takes client, host and protocol from a named proxy", () => {
    const request = arrived("::ffff:10.0.0.5", {
      "x-forwarded-for": "1.2.3.4, 198.51.100.20, 192.168.7.8",
      "x-forwarded-host": "school.example",
      "x-forwarded-proto": "https",
    });
    rewriteForwarded(request, PROXIES, false);
    expect(request.headers).toMatchObject({
      "x-forwarded-for": "198.51.100.20",
      "x-forwarded-host": "school.example",
      "x-forwarded-proto": "https",
    });
  });

  it("knows that a request over its own HTTPS was secure", () => {
    const request = arrived("203.0.113.9", {});
    rewriteForwarded(request, PROXIES, true);
    expect(request.headers["x-forwarded-proto"]).toBe("https");
  });
});

describe("trustedProxies", () => {
  it.each(["proxy", "10.0.0.0/33", "10.0.0.0/-1", "::1/129"])("refuses %s by name", (entry) => {
    expect(() => trustedProxies([entry])).toThrow(entry);
  });

  it("trusts nobody when nobody is named", () => {
    expect(trustedProxies([])("127.0.0.1")).toBe(false);
  });
});
