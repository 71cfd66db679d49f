import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  experimental: { authInterrupts: true },
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
};

export default config;
