import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  experimental: { authInterrupts: true },
  reactStrictMode: true,
  // Types are checked once, for the whole tree, by `npm run check`; a start does not wait for it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Nothing here uses Next's own scaling of pictures; left on, anybody could have the server scale them without end.
  images: { unoptimized: true },
  // It reads its word lists from beside itself, which it no longer finds once it is bundled.
  serverExternalPackages: ["dictionary-en-gb"],
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    {
      // The player's files carry a hash of what they hold in their name: what was fetched once is never asked for again.
      source: "/player/:file(.+-[A-Z0-9]{8}\\.(?:js|css|woff2))",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};

export default config;
